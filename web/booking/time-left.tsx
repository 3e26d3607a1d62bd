/** The time that the slot stays the patient's, in minutes: quiet, and said aloud only once, near the end. */
import { useCountdown } from '../hooks/use-countdown.ts';
import { useTexts } from '../language.tsx';

/** Minutes from which on a screen reader says it. */
const nearTheEnd = 2;

/** @param until ISO 8601 */
export function TimeLeft({ until }: { readonly until: string }) {
  const { booking } = useTexts();
  const minutes = Math.ceil(useCountdown(until) / 60);
  const isNear = minutes > 0 && minutes <= nearTheEnd;
  return (
    <>
      <p class="hint time-left">{minutes > 0 ? booking.keptFor(minutes) : booking.timeOver}</p>
      <p class="unseen" role="status">
        {isNear && booking.nearTheEnd}
        {minutes === 0 && booking.timeOver}
      </p>
    </>
  );
}
