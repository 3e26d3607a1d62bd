/** Conditions on the histories of a phone and of a caller, under which an answer to a code is compared. */
import type { Configuration } from '../../../core/configuration.ts';
import { failuresCountAfter } from '../../../core/limits/caller-history.ts';
import { lookUpsCountAfter } from '../../../core/limits/look-ups.ts';
import { failureWindowStart } from '../../../core/limits/phone-history.ts';
import { all, type Condition, either, hasFewerSince, isAbsent, isBelow } from '../expression.ts';

/** One more wrong guess at the phone would be compared, within its window. */
export function hasBudget({ phone }: Configuration, isShort: boolean): Condition {
  const within = (counter: string, limit: number) => either(isAbsent(counter), isBelow(counter, limit));
  return all(
    within('failures', phone.maxFailuresTotal),
    ...(isShort ? [within('shortFailures', phone.maxFailures)] : []),
  );
}

/** The same, whether its window lapsed or not. */
export const allowsGuess = (configuration: Configuration, isShort: boolean, now: number): Condition =>
  either(isBelow('lastGuessAt', failureWindowStart(configuration, now)), hasBudget(configuration, isShort));

/** The phone has a look-up left (requirement X33). */
export const mayLookUp = ({ phone }: Configuration, now: number): Condition =>
  hasFewerSince('lookUps', phone.maxLookUps24h, lookUpsCountAfter(now));

/** The caller was not found guessing. */
export const isBelieved = ({ ip }: Configuration, now: number): Condition =>
  hasFewerSince('failures', ip.maxFailures24h, failuresCountAfter(now));
