/** Judges an answer to a challenge: counted first, compared then, and told only what the phone's budget allows (H1). */

import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { Bound, Challenge, ChallengePurpose } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sameSecret } from '../../../core/keyed-digest.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { codeRefusal } from '../../../core/verification-code/answer.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import type { Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import type { KeySource } from '../../runtime/keys.ts';
import { type RecordDependencies, recordWrongAnswer, suspect } from '../record-wrong-answer.ts';

export interface AnswerDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly challenges: Pick<ChallengeStore, 'countAttempt'>;
  readonly guesses: RecordDependencies['guesses'];
}

/** A right code that came to nothing: `spent` when the phone was guessed at too often, `stale` when something else was faster. */
export function cameToNothing(why: 'spent' | 'stale', { id }: Pick<Challenge, 'id'>): Reply {
  if (why === 'stale') return accountProblem('already_answered');
  suspect('phone.maxFailures', { challengeId: id });
  return problem('too_many_attempts');
}

interface Expected<P extends ChallengePurpose = ChallengePurpose> {
  /** The purposes of this route; a challenge for anything else is unknown to it. */
  readonly purposes: readonly P[];
  /** The account that it must be of; a challenge of anybody else is unknown, too. */
  readonly bound?: Bound;
}

type ChallengeFor<P extends ChallengePurpose> = Extract<Challenge, { readonly purpose: P }>;

/**
 * @returns the challenge whose digits were right, and which is not proven before that is written; else the answer
 */
export const answerChallenge =
  (dependencies: AnswerDependencies) =>
  async <P extends ChallengePurpose>(
    id: string,
    expected: Expected<P>,
    typed: string,
    now: number,
  ): Promise<Result<ChallengeFor<P>, Reply>> => {
    const { configuration, keys, challenges } = dependencies;
    const { code: codeKey } = await keys();
    const counted = await challenges.countAttempt(id, expected, typed.length, now);
    if (!counted.ok) return err(whyNotCounted(counted.error, expected, typed, configuration, now));
    const challenge = counted.value;
    if (!isFor(challenge, expected.purposes)) return err(unknown(expected));
    if (sameSecret(codeDigits(codeKey, challenge.code, challenge.provesDigest), typed)) return ok(challenge);
    const { budgetDigest, callerDigest } = challenge;
    const answer = { budgetDigest, callerDigest, isShort: false, about: { challengeId: id } };
    if (!(await recordWrongAnswer(dependencies)(answer, now))) return err(problem('too_many_attempts'));
    const attemptsLeft = Math.max(0, configuration.code.maxAttempts - challenge.code.attempts);
    return err(problem('wrong_code', { attemptsLeft }));
  };

const unknown = ({ purposes }: Expected): Reply =>
  accountProblem(purposes.includes('reset') ? 'unknown_reset' : 'unknown_challenge');

/** The count had this condition; here the types learn of it. */
const isFor = <P extends ChallengePurpose>(
  challenge: Challenge,
  purposes: readonly P[],
): challenge is ChallengeFor<P> => (purposes as readonly ChallengePurpose[]).includes(challenge.purpose);

function whyNotCounted(
  challenge: Challenge | undefined,
  { purposes, bound = {} }: Expected,
  typed: string,
  { code: { maxAttempts } }: Configuration,
  now: number,
): Reply {
  const isExpected = challenge && purposes.includes(challenge.purpose) && isBound(challenge, bound);
  if (!isExpected) return unknown({ purposes });
  if (challenge.status === 'proven') return accountProblem('already_answered');
  const why = codeRefusal(challenge.code, typed, { maxAttempts, endsAt: challenge.expiresAt }, now);
  if (why === 'invalid_code') return invalidInput([{ field: 'code', code: why }]);
  return problem(why ?? 'code_expired');
}

const isBound = (challenge: Challenge, { accountId, sessionId }: Bound): boolean =>
  (accountId === undefined || challenge.accountId === accountId) &&
  (sessionId === undefined || ('sessionId' in challenge && challenge.sessionId === sessionId));
