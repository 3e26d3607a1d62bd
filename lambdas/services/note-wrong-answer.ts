/** Notes a wrong answer of this address, and of anybody: somebody may be guessing over many phones. */
import type { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { reachedLimits } from '../../core/limits/suspicion.ts';
import { log } from '../runtime/log.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly histories: Pick<HistoryStore, 'noteFailureFrom' | 'noteFailureOfAnyone'>;
}

/** @param about what the answer was for, as the log may name it */
export const noteWrongAnswer =
  ({ configuration, histories }: Dependencies) =>
  async (
    callerDigest: string,
    about: { readonly signUpId: string } | { readonly challengeId: string },
    now: number,
  ): Promise<void> => {
    const [ofCaller, ofAnyone] = await Promise.all([
      histories.noteFailureFrom(callerDigest, now),
      histories.noteFailureOfAnyone(now),
    ]);
    for (const limit of reachedLimits(ofCaller, ofAnyone, configuration, now))
      log('guessing_suspected', { ...(limit === 'ip.maxFailures24h' && about), limit });
  };
