/** The free slots of a practitioner, from a day on: a month at a time, until one of them has a free slot. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CalendarOf, type FreeSlot, listSlots } from '../../api/booking-calls.ts';
import type { Failure } from '../../api/client.ts';
import { serverNow } from '../../api/server-time.ts';
import { useLocale } from '../../language.tsx';
import { addDays, type Day, dayOfSlot } from './calendar-days.ts';

export interface Availability {
  readonly timeZone: string;
  readonly slots: readonly FreeSlot[];
  /** The days that were asked for, both included. */
  readonly first: Day;
  readonly last: Day;
}

/** The API tells of 31 days at a time, and no clock is further from UTC than fourteen hours. */
const months = { days: 29, most: 4 } as const;
const aheadMs = 14 * 3600 * 1000;

/** Yesterday by one clock may be today by another. */
const firstDay = (): Day => addDays(new Date(serverNow()).toISOString().slice(0, 10), -1);

export type AvailabilitySearch = ReturnType<typeof useAvailability>;

export function useAvailability(calendar: CalendarOf) {
  const { language } = useLocale();
  const [found, setFound] = useState<Availability>();
  const [failure, setFailure] = useState<Failure>();
  const [isSearching, setSearching] = useState(true);
  /** Answers may overtake each other: only the newest search counts. */
  const newest = useRef(0);

  /**
   * @param first the first day to ask for
   * @param after stops once there is a free slot later than this day
   */
  const searchFrom = async (first: Day, after: Day = '') => {
    const search = ++newest.current;
    setSearching(true);
    setFailure(undefined);
    let slots: FreeSlot[] = [];
    for (let month = 0; month < months.most; month++) {
      const start = addDays(first, month * months.days);
      const from = Math.max(serverNow(), Date.parse(start) - aheadMs);
      const until = Date.parse(addDays(start, months.days)) + aheadMs;
      const answer = await listSlots(calendar, [from, until], language);
      if (search !== newest.current) return;
      if (!answer.ok) {
        setFailure(answer.error);
        break;
      }
      const { timeZone } = answer.value;
      slots = [...slots, ...answer.value.slots.filter(slot => !slots.some(({ slotId }) => slotId === slot.slotId))];
      setFound({ timeZone, slots, first, last: addDays(start, months.days - 1) });
      if (slots.some(slot => dayOfSlot(slot, timeZone) > after)) break;
    }
    setSearching(false);
  };
  useEffect(() => {
    void searchFrom(firstDay());
  }, [calendar.practiceId, calendar.practitionerId]);
  const lookAgain = () => void searchFrom(found?.first ?? firstDay());
  return { found, failure, isSearching, searchFrom, lookAgain };
}
