/** Reminds a patient who is elsewhere of the slot that this browser holds. */
import { appointmentTime } from '../../core/messages/format/appointment-time.ts';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useLocale } from '../language.tsx';
import { readerZone } from '../reader-zone.ts';
import { TimeLeft } from './time-left.tsx';
import { useHeldSlot } from './use-held-slot.ts';

export function HeldNotice() {
  const { language, texts } = useLocale();
  const { hold } = useHeldSlot();
  if (hold?.expiresAt === undefined) return null;
  const { startsAt, timeZone, practitioner } = hold.slot;
  return (
    <Notice tone="info">
      <p>
        <b>{appointmentTime(Date.parse(startsAt), timeZone, language, readerZone())}</b>{' '}
        {texts.reminder.withWhom(practitioner.name)}
      </p>
      <TimeLeft until={hold.expiresAt} />
      <Link to="/booking" class="button secondary">
        {texts.heldSlot.goOn}
      </Link>
    </Notice>
  );
}
