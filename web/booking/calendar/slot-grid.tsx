/**
 * Free slots as a grid of times and days. The Tab key stops at it once; arrows lead from slot to slot (WAI-ARIA grid
 * pattern). A screen reader hears the day and the time of each.
 */
import { useRef, useState } from 'preact/hooks';
import type { FreeSlot } from '../../api/booking-calls.ts';
import { useLocale } from '../../language.tsx';
import { type Day, dayWords, type TimeRow } from './calendar-days.ts';
import { firstFree, type Place, placeAfterKey } from './grid-keys.ts';

interface SlotGridProps {
  readonly days: readonly Day[];
  readonly rows: readonly TimeRow[];
  /** The slot that is being taken. */
  readonly taking: FreeSlot | undefined;
  readonly onChoose: (slot: FreeSlot) => void;
  /** PageUp and PageDown: other days. */
  readonly onTurn: (direction: 1 | -1) => void;
}

export function SlotGrid({ days, rows, taking, onChoose, onTurn }: SlotGridProps) {
  const { language, texts } = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Place>();
  const isFree = ([row, column]: Place) => rows[row]?.slots[column] !== undefined;
  // The first one in the order of time, not of the page: that of the first day.
  const first = firstFree(rows.length, days.length, isFree);
  const current = focused && isFree(focused) ? focused : first;

  const press = (event: KeyboardEvent) => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      return onTurn(event.key === 'PageUp' ? -1 : 1);
    }
    const next = placeAfterKey(event, current, rows.length, days.length, isFree);
    if (!next) return;
    event.preventDefault();
    setFocused(next);
    grid.current?.querySelector<HTMLButtonElement>(`[data-place="${next.join()}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is the grid of the pattern.
    <table class="slots" role="grid" ref={grid} aria-labelledby="shown-days" onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col" class="times">
            <span class="unseen">{texts.booking.time}</span>
          </th>
          {days.map(day => {
            const [weekday, date] = dayWords(day, language, 'short');
            return (
              <th scope="col" key={day}>
                <span aria-hidden="true">
                  {weekday} <b>{date}</b>
                </span>
                <span class="unseen">{dayWords(day, language, 'long').join(' ')}</span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ time, slots }, row) => (
          <tr key={time}>
            <th scope="row" class="times">
              <span class="unseen">{time}</span>
            </th>
            {slots.map((slot, column) => (
              <td key={days[column]}>
                {slot ? (
                  <button
                    type="button"
                    class="slot"
                    data-place={`${row},${column}`}
                    tabIndex={row === current[0] && column === current[1] ? 0 : -1}
                    aria-busy={slot === taking || undefined}
                    onFocus={() => setFocused([row, column])}
                    onClick={() => onChoose(slot)}
                  >
                    {time}
                  </button>
                ) : (
                  <span aria-hidden="true">–</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
