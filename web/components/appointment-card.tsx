/** The appointment: time, practitioner and practice, by the clock on the practice's wall. */
import { appointmentTime } from '../../core/messages/format/appointment-time.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

interface AppointmentCardProps {
  readonly startsAt: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly practitioner: string;
  readonly practice?: string;
}

export function AppointmentCard({ startsAt, timeZone, practitioner, practice }: AppointmentCardProps) {
  const { language, texts } = useLocale();
  return (
    <section class="appointment" aria-label={texts.reminder.appointment}>
      <p class="hint">{texts.reminder.appointment}</p>
      <p class="when">
        <time dateTime={startsAt}>{appointmentTime(Date.parse(startsAt), timeZone, language, platform.timeZone)}</time>
      </p>
      <p>
        {texts.reminder.withWhom(practitioner)}
        {practice && <span class="quiet">{` · ${practice}`}</span>}
      </p>
    </section>
  );
}
