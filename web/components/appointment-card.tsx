/** The appointment: time, practitioner and practice, by the clock on the practice's wall. */
import type { ComponentChildren } from 'preact';
import { appointmentTime } from '../../core/messages/format/appointment-time.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

interface AppointmentCardProps {
  readonly startsAt: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly practitioner: string;
  readonly practice?: string;
  /** Where the appointment is not one yet. */
  readonly label?: string;
  /** The zone that readers take for granted: else the platform's. */
  readonly readerZone?: string;
  readonly children?: ComponentChildren;
}

export function AppointmentCard(props: AppointmentCardProps) {
  const { language, texts } = useLocale();
  const { startsAt, timeZone, practitioner, practice, children } = props;
  const { label = texts.reminder.appointment, readerZone = platform.timeZone } = props;
  return (
    <section class="appointment" aria-label={label}>
      <p class="hint">{label}</p>
      <p class="when">
        <time dateTime={startsAt}>{appointmentTime(Date.parse(startsAt), timeZone, language, readerZone)}</time>
      </p>
      <p>
        {texts.reminder.withWhom(practitioner)}
        {practice && (
          <span class="quiet">
            {' · '}
            {practice}
          </span>
        )}
      </p>
      {children}
    </section>
  );
}
