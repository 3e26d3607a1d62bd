/** One of one's own appointments, and what can be done with it: cancel or move it here, or call the practice. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { appointmentTime } from '../../../core/messages/format/appointment-time.ts';
import { type OwnAppointment, ownAppointmentCalls } from '../../api/own-appointment-calls.ts';
import { serverNow } from '../../api/server-time.ts';
import { CallPractice } from '../../booking/call-practice.tsx';
import { AppointmentCard } from '../../components/appointment-card.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useLocale } from '../../language.tsx';
import { readerZone } from '../../reader-zone.ts';
import { navigate } from '../../router.ts';
import { isSignedOut } from '../use-account.ts';
import { keepMoving } from './moving.ts';

interface OwnAppointmentCardProps {
  readonly appointment: OwnAppointment;
  /** The patient, where the account has several. */
  readonly patient?: string;
  /** It is neither past nor cancelled. */
  readonly canChange: boolean;
  readonly onCancelled: () => Promise<void>;
  /** The shown appointment is out of date. */
  readonly onStale: () => Promise<void>;
}

export function OwnAppointmentCard({ appointment, patient, canChange, ...told }: OwnAppointmentCardProps) {
  const { language, texts } = useLocale();
  const words = texts.appointments;
  const { status, startsAt, timeZone, practitioner, practice, changeableUntil } = appointment;
  const isOpen = canChange && changeableUntil !== undefined && Date.parse(changeableUntil) > serverNow();
  const label = status === 'cancelled' ? words.cancelled : texts.reminder.appointment;
  return (
    <AppointmentCard
      {...{ startsAt, timeZone, practitioner, label }}
      practice={practice.name}
      readerZone={readerZone()}
    >
      {practice.address && <p class="hint">{practice.address}</p>}
      {patient && <p class="hint">{words.forWhom(patient)}</p>}
      {isOpen && (
        <>
          <p class="hint">
            {words.changeUntil(appointmentTime(Date.parse(changeableUntil), timeZone, language, readerZone()))}
          </p>
          <Changes appointment={appointment} {...told} />
        </>
      )}
      {canChange && !isOpen && (
        <>
          <p class="hint">{words.callToChange}</p>
          <CallPractice practice={practice} />
        </>
      )}
    </AppointmentCard>
  );
}

type ChangesProps = Pick<OwnAppointmentCardProps, 'appointment' | 'onCancelled' | 'onStale'>;

function Changes({ appointment, onCancelled, onStale }: ChangesProps) {
  const { language, texts } = useLocale();
  const words = texts.appointments;
  const { id, practice, practitionerId } = appointment;
  const [isAsking, setAsking] = useState(false);
  const { isBusy, refusal, run } = useAction(problem => isSignedOut({ kind: 'problem', problem }));
  const question = useRef<HTMLParagraphElement>(null);
  const changes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);

  const cancel = async () => {
    // No content is an answer, too.
    if ((await run(() => ownAppointmentCalls(language).cancel(id))) !== undefined) return onCancelled();
    setAsking(false);
    await onStale();
  };
  /** The pressed button goes away, and the reader stays in its place. */
  const keep = () => {
    setAsking(false);
    changes.current?.focus();
  };
  const move = () => {
    keepMoving(appointment);
    navigate(practitionerId ? `/book/${practice.id}/${practitionerId}` : `/book/${practice.id}`);
  };
  return (
    <div class="own-changes" tabIndex={-1} ref={changes}>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {isAsking ? (
        <div class="ask">
          <p tabIndex={-1} ref={question}>
            {words.askCancel}
          </p>
          <div class="buttons">
            <Button look="danger" isBusy={isBusy} onClick={() => void cancel()}>
              {words.reallyCancel}
            </Button>
            <Button onClick={keep}>{words.keep}</Button>
          </div>
        </div>
      ) : (
        <div class="buttons">
          <Button onClick={move}>{words.move}</Button>
          <Button look="quiet" onClick={() => setAsking(true)}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
