/** Judges an answer to a challenge: counted first, compared then, and told only what the phone's budget allows (H1). */

import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { HistoryStore } from '../../../adapters/dynamodb/history-store.ts';
import type { Challenge, ChallengePurpose } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sameSecret } from '../../../core/keyed-digest.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { codeRefusal } from '../../../core/verification-code/answer.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import type { Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import type { KeySource } from '../../runtime/keys.ts';
import { log } from '../../runtime/log.ts';
import { noteWrongAnswer } from '../note-wrong-answer.ts';

export interface AnswerDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly challenges: Pick<ChallengeStore, 'countAttempt'>;
  readonly histories: Pick<HistoryStore, 'recordFailure' | 'noteFailureFrom' | 'noteFailureOfAnyone'>;
}

const guessedAway = (id: string): Reply => {
  log('guessing_suspected', { challengeId: id, limit: 'phone.maxFailures' });
  return problem('too_many_attempts');
};

/** A right code that came to nothing: `spent` when the phone was guessed at too often, `stale` when something else was faster. */
export const cameToNothing = (why: 'spent' | 'stale', { id }: Pick<Challenge, 'id'>): Reply =>
  why === 'spent' ? guessedAway(id) : accountProblem('already_answered');

/**
 * @param purposes what this route is for; a challenge for anything else is unknown to it
 * @returns the challenge whose digits were right, and which is not proven before that is written; else the answer
 */
export const answerChallenge =
  (dependencies: AnswerDependencies) =>
  async (
    id: string,
    purposes: readonly ChallengePurpose[],
    typed: string,
    now: number,
  ): Promise<Result<Challenge, Reply>> => {
    const { configuration, keys, challenges, histories } = dependencies;
    const { code: codeKey } = await keys();
    const counted = await challenges.countAttempt(id, purposes, typed.length, now);
    if (!counted.ok) return err(whyNotCounted(counted.error, purposes, typed, configuration, now));
    const challenge = counted.value;
    if (sameSecret(codeDigits(codeKey, challenge.code, challenge.provesDigest), typed)) return ok(challenge);
    if (!(await histories.recordFailure(challenge.budgetDigest, false, now))) return err(guessedAway(id));
    await noteWrongAnswer(dependencies)(challenge.callerDigest, { challengeId: id }, now);
    const attemptsLeft = Math.max(0, configuration.code.maxAttempts - challenge.code.attempts);
    return err(problem('wrong_code', { attemptsLeft }));
  };

function whyNotCounted(
  challenge: Challenge | undefined,
  purposes: readonly ChallengePurpose[],
  typed: string,
  { code: { maxAttempts } }: Configuration,
  now: number,
): Reply {
  if (!challenge || !purposes.includes(challenge.purpose))
    return accountProblem(purposes.includes('reset') ? 'unknown_reset' : 'unknown_challenge');
  if (challenge.status === 'proven') return accountProblem('already_answered');
  const why = codeRefusal(challenge.code, typed, { maxAttempts, endsAt: challenge.expiresAt }, now);
  if (why === 'invalid_code') return invalidInput([{ field: 'code', code: why }]);
  return problem(why ?? 'code_expired');
}
