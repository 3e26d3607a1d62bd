/** Charges a wrong answer to its phone, its address and everybody, before anybody is told that it was wrong (requirement B2). */
import type { GlobalHistoryStore } from '../../adapters/dynamodb/limits/global-history-store.ts';
import type { GuessStore } from '../../adapters/dynamodb/limits/guess-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { hasGuessed } from '../../core/limits/caller-history.ts';
import { withLimits } from '../../core/limits/callers.ts';
import { countsForEverybody } from '../../core/limits/global-history.ts';
import { log } from '../runtime/log.ts';

export interface RecordDependencies {
  readonly configuration: Configuration;
  readonly guesses: Pick<GuessStore, 'recordFailure' | 'noteFailureFrom'>;
  /** Where no code is short, no answer counts for everybody. */
  readonly everybody?: Pick<GlobalHistoryStore, 'noteWrong'>;
}

interface WrongAnswer {
  readonly budgetDigest: string;
  readonly callerDigest: string;
  /** Whether its code was short. */
  readonly isShort: boolean;
  /** The sign-up or challenge that it answers, as the log may name it. */
  readonly about: { readonly signUpId: string } | { readonly challengeId: string };
}

type GuessingLimit = 'phone.maxFailures' | 'ip.maxFailures24h' | 'global.failureShare';

/** Tells operators that somebody may be guessing. */
export const suspect = (limit: GuessingLimit, about: WrongAnswer['about'] | undefined): void =>
  log('guessing_suspected', { ...about, limit });

/** @returns whether it may be told that the answer was wrong: no limit stood in the way before it */
export const recordWrongAnswer =
  ({ configuration, guesses, everybody }: RecordDependencies) =>
  async ({ budgetDigest, callerDigest, isShort, about }: WrongAnswer, now: number): Promise<boolean> => {
    const [hasBudget, noted] = await Promise.all([
      guesses.recordFailure(budgetDigest, isShort, now),
      guesses.noteFailureFrom(callerDigest, now),
    ]);
    const callers = withLimits(noted, configuration);
    const guessed = (known: (failures: readonly number[]) => readonly number[]) =>
      callers.some(([failures, limits]) => hasGuessed({ failures: known(failures) }, limits, now));
    if (!hasBudget) suspect('phone.maxFailures', about);
    if (guessed(failures => failures)) suspect('ip.maxFailures24h', about);
    const mayBeTold = hasBudget && !(isShort && guessed(failures => failures.slice(1)));
    const counts =
      mayBeTold && isShort && callers.every(([failures, limits]) => countsForEverybody(failures, limits, now));
    if (counts && (await everybody?.noteWrong(idOf(about), now))) suspect('global.failureShare', undefined);
    return mayBeTold;
  };

const idOf = (about: WrongAnswer['about']): string => ('signUpId' in about ? about.signUpId : about.challengeId);
