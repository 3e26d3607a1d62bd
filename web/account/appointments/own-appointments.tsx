/** The section "My appointments" of `/me`: what is to come, with what can be done, and below it what is past. */

import { useRef } from 'preact/hooks';
import type { OwnAppointment } from '../../api/own-appointment-calls.ts';
import { serverNow } from '../../api/server-time.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Link } from '../../components/link.tsx';
import { Working } from '../../components/working.tsx';
import { useNews } from '../../hooks/use-news.ts';
import { useTexts } from '../../language.tsx';
import { OwnAppointmentCard } from './own-appointment-card.tsx';
import { useOwnAppointments } from './use-own-appointments.ts';

const isToCome = ({ status, startsAt }: OwnAppointment): boolean =>
  status !== 'cancelled' && Date.parse(startsAt) > serverNow();

export function OwnAppointments() {
  const texts = useTexts();
  const words = texts.appointments;
  const { appointments, failure, hasMore, read, readMore } = useOwnAppointments();
  const [news, setNews] = useNews();
  const title = useRef<HTMLHeadingElement>(null);
  const toCome = appointments?.filter(isToCome) ?? [];
  const others = appointments?.filter(each => !isToCome(each)) ?? [];
  const patients = new Set(appointments?.map(({ patient }) => nameOf(patient)));

  const cancelled = async () => {
    // The card goes away with its buttons: the reader goes on from the title.
    title.current?.focus();
    setNews(now => now.appointments.cancelledNews);
    await read();
  };
  const card = (appointment: OwnAppointment) => (
    <li key={appointment.id}>
      <OwnAppointmentCard
        appointment={appointment}
        {...(patients.size > 1 && { patient: nameOf(appointment.patient) })}
        canChange={isToCome(appointment)}
        onCancelled={cancelled}
        onStale={read}
      />
    </li>
  );
  return (
    <section class="panel" aria-labelledby="appointments">
      <h2 id="appointments" tabIndex={-1} ref={title}>
        {words.title}
      </h2>
      {failure && <FailureNotice failure={failure} onRetry={() => void read()} />}
      {!appointments && !failure && <Working>{texts.loading}</Working>}
      <p class="fate" role="status">
        {news}
      </p>
      {appointments && toCome.length === 0 && <p class="quiet">{words.none}</p>}
      {toCome.length > 0 && <ul class="own-appointments">{toCome.map(card)}</ul>}
      <Link to="/book" class="button secondary">
        {texts.choice.book}
      </Link>
      {others.length > 0 && (
        <details>
          <summary>{words.past}</summary>
          <ul class="own-appointments">{others.map(card)}</ul>
        </details>
      )}
      {hasMore && <Button onClick={() => void readMore()}>{words.more}</Button>}
    </section>
  );
}

const nameOf = ({ firstName, lastName }: OwnAppointment['patient']): string =>
  [firstName, lastName].filter(Boolean).join(' ');
