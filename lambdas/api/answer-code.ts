/** POST /api/sign-ups/{id}/code: counts the answer first, compares it then, and tells only what the phone's budget allows. */

import { sameSecret } from '../../core/keyed-digest.ts';
import { whyNotCounted } from '../../core/sign-up/attempt.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { maxSends } from '../../core/verification-code/resending.ts';
import { codeDigits } from '../../core/verification-code/verification-code.ts';
import { present } from '../contract/present.ts';
import { answerCode } from '../contract/requests.ts';
import { mayAccess, signUpId, tokenHash } from '../http/access.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { type Reply, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { histories, signUps } from '../runtime/stores.ts';
import { callBack } from '../services/workflow.ts';

/** Codes of the escalated length do not use up the budget of short ones. */
const isShort = ({ code }: SignUp): boolean => code.length < configuration.code.escalatedLength;

async function noteFailure({ id, callerDigest }: SignUp, now: number): Promise<void> {
  const [fromAddress, ofAnyone] = await Promise.all([
    histories.noteFailureFrom(callerDigest, now),
    histories.noteFailureOfAnyone(now),
  ]);
  const { ip, global } = configuration;
  const hourAgo = now - 3600 * 1000;
  if (fromAddress.length >= ip.maxFailures24h) log('guessing_suspected', { signUpId: id, limit: 'ip.maxFailures24h' });
  if (ofAnyone.filter(at => at > hourAgo).length >= global.failuresPerHour)
    log('guessing_suspected', { limit: 'global.failuresPerHour' });
}

function guessedAway({ id }: SignUp): Reply {
  log('guessing_suspected', { signUpId: id, limit: 'phone.maxFailures' });
  return problem('too_many_attempts');
}

/** Whatever goes wrong here costs the address one short code for the rest of its life, and the patient nothing. */
async function releaseShortCode(signUp: SignUp): Promise<void> {
  try {
    await histories.releaseShortCode(signUp);
  } catch (error) {
    log('short_code_not_released', { signUpId: signUp.id, ...described(error) });
  }
}

export const handler = route(answerCode, async call => {
  const { now, body } = call;
  const { code: codeKey } = await keys();

  const counted = await signUps.countAttempt(signUpId(call), tokenHash(call), body.code.length, now);
  if (!counted.ok) {
    const signUp = counted.error;
    if (!mayAccess(signUp, call)) return problem('not_found');
    const why = whyNotCounted(signUp, body.code, configuration, now);
    return why === 'invalid_code' ? invalidInput([{ field: 'code', code: why }]) : problem(why);
  }
  const signUp = counted.value;
  const { contact, code } = signUp;
  if (!contact) return problem('not_awaiting_code');

  if (!sameSecret(codeDigits(codeKey, code, contact.phone), body.code)) {
    if (!(await histories.recordFailure(signUp.phoneDigest, isShort(signUp), now))) return guessedAway(signUp);
    await noteFailure(signUp, now);
    const attemptsLeft = Math.max(0, configuration.code.maxAttempts - code.attempts);
    if (attemptsLeft === 0 && signUp.send.number >= maxSends(configuration)) await callBack(signUp, 'too_many_codes');
    return problem('wrong_code', { attemptsLeft });
  }
  const acceptance = await signUps.acceptCode(signUp, isShort(signUp), now);
  if (!acceptance.ok) return acceptance.error === 'spent' ? guessedAway(signUp) : problem('not_awaiting_code');
  await Promise.all([callBack(signUp, 'verified'), isShort(signUp) && releaseShortCode(signUp)]);
  const accepted: SignUp = { ...signUp, status: 'code_accepted' };
  return { status: 200, body: { signUp: present(accepted, call.language, configuration, now) } };
});
