/**
 * POST /api/sign-ups/{id}/code: counts the answer, then compares it, and tells only as much as the phone's budget allows.
 */
import type { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { judgeAnswer } from '../../core/sign-up/answer.ts';
import { whyNotCounted } from '../../core/sign-up/attempt.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { isShort } from '../../core/verification-code/verification-code.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import { mayAccess, pathId, tokenHash } from '../http/access.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { invalidInput } from '../http/problems/problem.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { log } from '../runtime/log.ts';
import { proveHold } from '../runtime/stores/booking.ts';
import { histories, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ProveHold } from '../services/booking/prove-hold.ts';
import { noteWrongAnswer } from '../services/note-wrong-answer.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'countAttempt' | 'acceptCode'>;
  readonly histories: Pick<HistoryStore, 'recordFailure' | 'noteFailureFrom' | 'noteFailureOfAnyone'>;
  readonly callBack: CallBack;
  readonly proveHold: ProveHold;
}

function guessedAway({ id }: SignUp): Reply {
  log('guessing_suspected', { signUpId: id, limit: 'phone.maxFailures' });
  return signUpProblem('too_many_attempts');
}

export const answerCode =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.answerCode>): Promise<Reply> => {
    const { configuration, keys, signUps, histories, callBack, proveHold } = dependencies;
    const { now, body, language } = call;
    const { code: codeKey } = await keys();

    const counted = await signUps.countAttempt(pathId(call), tokenHash(call), body.code.length, now);
    if (!counted.ok) {
      if (!mayAccess(counted.error, call)) return signUpProblem('not_found');
      const why = whyNotCounted(counted.error, body.code, configuration, now);
      return why === 'invalid_code' ? invalidInput([{ field: 'code', code: why }]) : signUpProblem(why);
    }
    const signUp = counted.value;
    const judged = judgeAnswer(signUp, body.code, codeKey, configuration);
    if (judged.outcome === 'not_awaiting_code') return signUpProblem(judged.outcome);

    const costsShort = isShort(signUp.code, configuration);
    if (judged.outcome === 'wrong') {
      if (!(await histories.recordFailure(signUp.phoneDigest, costsShort, now))) return guessedAway(signUp);
      await Promise.all([
        noteWrongAnswer(dependencies)(signUp.callerDigest, { signUpId: signUp.id }, now),
        judged.isLast ? callBack(signUp, 'too_many_codes') : undefined,
      ]);
      return signUpProblem('wrong_code', { attemptsLeft: judged.attemptsLeft });
    }
    const acceptance = await signUps.acceptCode(signUp, costsShort, now);
    if (!acceptance.ok) return acceptance.error === 'spent' ? guessedAway(signUp) : signUpProblem('not_awaiting_code');
    const [slot] = await Promise.all([proveHold(signUp, now), callBack(signUp, acceptance.value)]);
    const accepted: SignUp = { ...signUp, status: 'code_accepted' };
    return { status: 200, body: { signUp: present(accepted, language, configuration, now, slot) } };
  };

export const handler = route(requests.answerCode, answerCode, () => ({
  configuration: configuration(),
  keys: keys(),
  signUps: signUps(),
  histories: histories(),
  callBack: callBack(),
  proveHold: proveHold(),
}));
