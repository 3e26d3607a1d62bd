/** Limits of an account in use: its calls, and the times that a stranger may compare. */
import type { Target } from '../targets.ts';
import type { AccountCalls } from './account-calls.ts';
import type { Enumeration } from './enumeration.ts';

/** The times of a busy machine scatter by so much. */
const sameRatio = 1.2;

export const accountTargets = (
  { sessionReads, writes, signIn }: AccountCalls,
  ratios: Enumeration,
  firstLoadKb: number,
): Target[] => [
  { what: 'reads of an authenticated read for its session', figure: sessionReads, unit: '', most: 1 },
  { what: 'writes of twenty authenticated reads in ten minutes', figure: writes, unit: '', most: 1 },
  { what: 'operations of the table of a sign-in on a known device', figure: signIn, unit: '', most: 4 },
  {
    what: 'sign-in: the slower of known and unknown, by the other',
    figure: apart(ratios.signIn),
    unit: 'times',
    most: sameRatio,
  },
  {
    what: 'reset: the slower of known and unknown, by the other',
    figure: apart(ratios.reset),
    unit: 'times',
    most: sameRatio,
  },
  { what: 'first load of /me', figure: firstLoadKb, unit: 'kB', most: 50 },
];

/** Whichever of the two is the slower one tells as much. */
const apart = (ratio: number): number => Math.max(ratio, 1 / ratio);
