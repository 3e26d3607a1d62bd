/** The days that the calendar shows: a week on a desktop, three days on a phone; the next free day at once. */
import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../core/practice/time-zone.ts';
import { serverNow } from '../../api/server-time.ts';
import { addDays, type Day, dayOfSlot, daysFrom } from './calendar-days.ts';
import type { AvailabilitySearch } from './use-availability.ts';

const desktop = '(min-width: 52rem)';

/** Days that fit beside each other. */
function useColumns(): number {
  const [isWide, setWide] = useState(() => matchMedia(desktop).matches);
  useEffect(() => {
    const query = matchMedia(desktop);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide ? 7 : 3;
}

export function useShownDays({ found, isSearching, searchFrom }: AvailabilitySearch) {
  const columns = useColumns();
  const [first, setFirst] = useState<Day>();
  const timeZone = found?.timeZone ?? 'UTC';
  const today = dayOf(serverNow(), timeZone);
  const slotDays = (found?.slots ?? []).map(slot => dayOfSlot(slot, timeZone));
  const firstFree = slotDays.find(day => day >= today);
  const opening = firstFree !== undefined && firstFree > addDays(today, columns - 1) ? firstFree : today;
  const start = first ?? opening;
  const days = daysFrom(start, columns);
  const last = addDays(start, columns - 1);
  const isEmpty = !slotDays.some(day => day >= start && day <= last);
  const nextFree = slotDays.find(day => day > last);

  const show = (day: Day) => {
    const shown = day < today ? today : day;
    setFirst(shown);
    const end = addDays(shown, columns - 1);
    const isKnown = found !== undefined && shown >= found.first && end <= found.last;
    const hasNext = slotDays.some(free => free >= shown);
    if (!isKnown || !hasNext) void searchFrom(addDays(shown, -1), addDays(shown, -1));
  };
  return {
    days,
    isEmpty,
    /** The first day with a free slot after those that are shown. */
    nextFree,
    isSearching,
    isFirst: start <= today,
    show,
    turn: (direction: 1 | -1) => show(addDays(start, direction * columns)),
  };
}
