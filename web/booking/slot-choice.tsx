/** A few free slots near a lost one, each a button, and the way to the whole calendar. */
import { appointmentTime } from '../../core/messages/format/appointment-time.ts';
import type { CalendarOf, FreeSlot } from '../api/booking-calls.ts';
import { Button } from '../components/button.tsx';
import { Link } from '../components/link.tsx';
import { useLocale } from '../language.tsx';
import { readerZone } from '../reader-zone.ts';

interface SlotChoiceProps {
  readonly slots: readonly FreeSlot[];
  readonly timeZone: string;
  readonly calendar: CalendarOf | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (slot: FreeSlot) => void;
}

export function SlotChoice({ slots, timeZone, calendar, isBusy, onChoose }: SlotChoiceProps) {
  const { language, texts } = useLocale();
  return (
    <div class="stack">
      {slots.length > 0 && <p>{texts.booking.nearSlots}</p>}
      {slots.map(slot => (
        <Button key={slot.slotId} isBusy={isBusy} onClick={() => onChoose(slot)}>
          {appointmentTime(Date.parse(slot.startsAt), timeZone, language, readerZone())}
        </Button>
      ))}
      {calendar && (
        <Link to={`/book/${calendar.practiceId}/${calendar.practitionerId}`} class="quiet-link">
          {texts.booking.seeCalendar}
        </Link>
      )}
    </div>
  );
}
