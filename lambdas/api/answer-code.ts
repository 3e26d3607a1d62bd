/**
 * POST /api/sign-ups/{id}/code: counts the answer, then compares it, and tells only as much as the phone's budget allows.
 */
import type { GlobalHistoryStore } from '../../adapters/dynamodb/limits/global-history-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isSprayed } from '../../core/limits/global-history.ts';
import { judgeAnswer } from '../../core/sign-up/answer.ts';
import { whyNotCounted } from '../../core/sign-up/attempt.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { isShort } from '../../core/verification-code/verification-code.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import { mayAccess, pathId, tokenHash } from '../http/access.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { lookUpProblem } from '../http/problems/look-up-problem.ts';
import { invalidInput } from '../http/problems/problem.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { proveHold } from '../runtime/stores/booking.ts';
import { contacts, everybody, guesses, histories, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ProveHold } from '../services/booking/prove-hold.ts';
import { type RecordDependencies, recordWrongAnswer, suspect } from '../services/record-wrong-answer.ts';
import { type ReplaceShortCode, replaceShortCode } from '../services/replace-short-code.ts';
import { noShortCodes, reserve } from '../services/reserve-send.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'countAttempt' | 'acceptCode'>;
  readonly guesses: RecordDependencies['guesses'];
  readonly everybody: Pick<GlobalHistoryStore, 'look' | 'noteRight' | 'noteWrong'>;
  readonly replaceShortCode: ReplaceShortCode;
  readonly callBack: CallBack;
  readonly proveHold: ProveHold;
}

export const answerCode =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.answerCode>): Promise<Reply> => {
    const { configuration, keys, signUps, everybody, replaceShortCode, callBack, proveHold } = dependencies;
    const { now, body, language } = call;
    const { code: codeKey } = await keys();
    const id = pathId(call);

    const [counted, known] = await Promise.all([
      signUps.countAttempt(id, tokenHash(call), body.code.length, now),
      everybody.look(id, now),
    ]);
    if (!counted.ok) {
      if (!mayAccess(counted.error, call)) return signUpProblem('not_found');
      const why = whyNotCounted(counted.error, body.code, configuration, now);
      return why === 'invalid_code' ? invalidInput([{ field: 'code', code: why }]) : signUpProblem(why);
    }
    const signUp = counted.value;
    const costsShort = isShort(signUp.code, configuration);

    /** Right or wrong, a code that a limit overtook is answered alike. */
    async function overtaken(): Promise<Reply> {
      const outcome = costsShort ? await replaceShortCode(signUp, now) : 'human_help';
      if (outcome === 'human_help') return signUpProblem('too_many_attempts');
      return signUpProblem('code_expired', { isReplaced: outcome === 'replaced' });
    }

    const judged = judgeAnswer(signUp, body.code, codeKey, configuration);
    if (judged.outcome === 'not_awaiting_code') return signUpProblem(judged.outcome);
    if (costsShort && isSprayed(known, now)) return overtaken();
    if (judged.outcome === 'wrong') {
      const { phoneDigest: budgetDigest, callerDigest } = signUp;
      const answer = { budgetDigest, callerDigest, isShort: costsShort, about: { signUpId: signUp.id } };
      const [mayBeTold] = await Promise.all([
        recordWrongAnswer(dependencies)(answer, now),
        judged.isLast ? callBack(signUp, 'too_many_codes') : undefined,
      ]);
      if (!mayBeTold) return judged.isLast ? signUpProblem('code_expired') : overtaken();
      return signUpProblem('wrong_code', { attemptsLeft: judged.attemptsLeft });
    }
    const acceptance = await signUps.acceptCode(signUp, costsShort, now);
    if (!acceptance.ok) {
      if (acceptance.error === 'stale') return signUpProblem('not_awaiting_code');
      if (typeof acceptance.error === 'object') return lookUpProblem('too_many_look_ups', acceptance.error);
      suspect(acceptance.error === 'spent' ? 'phone.maxFailures' : 'ip.maxFailures24h', { signUpId: signUp.id });
      return overtaken();
    }
    if (costsShort) everybody.noteRight();
    const [slot] = await Promise.all([proveHold(signUp, now), callBack(signUp, acceptance.value)]);
    const accepted: SignUp = { ...signUp, status: 'code_accepted' };
    return { status: 200, body: { signUp: present(accepted, language, configuration, now, slot) } };
  };

export const handler = route(requests.answerCode, answerCode, () => ({
  configuration: configuration(),
  keys: keys(),
  signUps: signUps(),
  guesses: guesses(),
  everybody: everybody(),
  replaceShortCode: replaceShortCode({
    configuration: configuration(),
    contacts: contacts(),
    reserve: reserve({ configuration: configuration(), histories: histories(), proven: noShortCodes }),
    callBack: callBack(),
  }),
  callBack: callBack(),
  proveHold: proveHold(),
}));
