/** Counts a try before what it tries is compared, and only when its time has come (requirements B2 and P2). */
import { type Pace, type Tries, windowStart } from '../../../core/limits/tries.ts';
import type { Device } from '../../../core/session/device.ts';
import {
  all,
  type Change,
  type Condition,
  either,
  is,
  isAbove,
  isAbsent,
  isAtMost,
  isBelow,
  isPresent,
} from '../expression.ts';

interface Counting {
  /** As it was read; a window that has lapsed begins again, once. */
  readonly known: Tries;
  readonly pace: Pace;
  /** From so many tries on, none is counted. */
  readonly most?: number | undefined;
}

/** Of an item that holds tries and nothing else: epoch seconds, with a day's slack, since nothing may be forgotten early. */
export const triesTtl = ({ windowSeconds }: Pace, now: number) => ({
  ttl: Math.ceil(now / 1000) + windowSeconds + 24 * 3600,
});

/** Adds one try. Of any number at once each is below a step, or as long after the one before as its step says. */
export function countedTry({ known, pace, most }: Counting, now: number, set: Change['set'] = {}): Change {
  const start = windowStart(pace, now);
  if (known.lastAt <= start) {
    const untouched = is('lastAt', known.lastAt);
    return {
      set: { ...set, lastAt: now, count: 1 },
      when: [known.lastAt === 0 ? either(isAbsent('lastAt'), untouched) : untouched],
    };
  }
  return {
    set: { ...set, lastAt: now },
    count: { count: 1 },
    when: [isAbove('lastAt', start), ...inTime(pace, now), ...(most === undefined ? [] : [isBelow('count', most)])],
  };
}

/** A try on a device that the account knows. One that was forgotten meanwhile stays forgotten. */
export function triedOn(device: Device, counting: Omit<Counting, 'known'>, now: number): Change {
  const { when = [], ...counted } = countedTry({ known: device, ...counting }, now);
  return { ...counted, when: [...when, isPresent('tokenHash')] };
}

/** The try was no failure. */
export const refundedTry: Change = { count: { count: -1 }, when: [isPresent('pk')] };

function inTime({ steps }: Pace, now: number): Condition[] {
  const [first] = steps;
  if (!first) return [];
  const due = steps.map(({ waitSeconds }, index) => {
    const next = steps[index + 1];
    const rested = isAtMost('lastAt', now - 1000 * waitSeconds);
    return next ? all(isBelow('count', next.from), rested) : rested;
  });
  return [either(isBelow('count', first.from), ...due)];
}
