/** The shown days, the way to others, and the free slots as a grid. */

import { useRef } from 'preact/hooks';
import type { BookablePractice, FreeSlot } from '../../api/booking-calls.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Working } from '../../components/working.tsx';
import { useLocale } from '../../language.tsx';
import { CallPractice } from '../call-practice.tsx';
import { dayWords, foreignZone, rangeWords, timeRows } from './calendar-days.ts';
import { SlotGrid } from './slot-grid.tsx';
import type { AvailabilitySearch } from './use-availability.ts';
import { useShownDays } from './use-shown-days.ts';

interface CalendarProps {
  readonly availability: AvailabilitySearch;
  readonly practice: BookablePractice['practice'];
  readonly taking: FreeSlot | undefined;
  readonly onChoose: (slot: FreeSlot) => void;
}

export function Calendar({ availability, practice, taking, onChoose }: CalendarProps) {
  const { language, texts } = useLocale();
  const { booking } = texts;
  const { found, failure, lookAgain } = availability;
  const { days, isEmpty, nextFree, isSearching, isFirst, show, turn } = useShownDays(availability);
  const shownDays = useRef<HTMLHeadingElement>(null);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const rows = timeRows(found?.slots ?? [], days, practice.timeZone, language);
  const zone = foreignZone(Date.parse(first), practice.timeZone, language);
  /** The button goes away with the days that were empty. */
  const jump = (day: string) => {
    show(day);
    shownDays.current?.focus();
  };
  const nextWords = nextFree && dayWords(nextFree, language, 'long').join(' ');
  return (
    <section class="calendar" aria-labelledby="shown-days">
      <div class="days">
        <Button isDisabled={isFirst} onClick={() => turn(-1)}>
          <span aria-hidden="true">‹</span>
          <span class="unseen">{booking.earlierDays}</span>
        </Button>
        <h2 id="shown-days" tabIndex={-1} ref={shownDays} aria-live="polite">
          <span class="unseen">{booking.freeSlots} </span>
          {rangeWords(first, last, language)}
        </h2>
        <Button onClick={() => turn(1)}>
          <span aria-hidden="true">›</span>
          <span class="unseen">{booking.laterDays}</span>
        </Button>
      </div>
      {zone && <p class="hint">{booking.practiceClock(zone)}</p>}
      {failure && <FailureNotice failure={failure} onRetry={lookAgain} />}
      {!isEmpty && <SlotGrid days={days} rows={rows} taking={taking} onChoose={onChoose} onTurn={turn} />}
      {isEmpty && isSearching && <Working>{texts.loading}</Working>}
      {isEmpty && !isSearching && (
        <div class="panel" role="status">
          <p>{nextFree ? booking.noneTheseDays : booking.noneAtAll}</p>
          {nextFree ? (
            <Button look="primary" onClick={() => jump(nextFree)}>
              {booking.nextFree(nextWords ?? '')}
            </Button>
          ) : (
            <CallPractice practice={practice} />
          )}
        </div>
      )}
      <p class="unseen" role="status">
        {taking && booking.taking}
      </p>
    </section>
  );
}
