/** POST /api/sign-ups/{id}/code/resend: the same code once more, or a new one when nobody can answer it any longer. */
import { randomBytes } from 'node:crypto';
import { randomId } from '../../core/random.ts';
import { nextSend } from '../../core/sign-up/resend.ts';
import { isAlive } from '../../core/verification-code/resending.ts';
import { present } from '../contract/present.ts';
import { resendCode } from '../contract/requests.ts';
import { ownSignUp } from '../http/access.ts';
import { decideAgain } from '../http/decide-again.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { signUps } from '../runtime/stores.ts';
import { refused, reserve } from '../services/reserve-send.ts';
import { callBack } from '../services/workflow.ts';

export const handler = route(
  resendCode,
  decideAgain(async call => {
    const { now, body } = call;
    const signUp = await ownSignUp(call);
    if (!signUp) return problem('not_found');
    const channel = nextSend(signUp, body.channel, configuration, now);
    if (!channel.ok) {
      const { code, ...wait } = channel.error;
      return code === 'invalid_channel' ? invalidInput([{ field: 'channel', code }]) : problem(code, wait);
    }

    const keepsCode = isAlive(signUp, configuration, now);
    const request = {
      signUpId: signUp.id,
      phoneDigest: signUp.phoneDigest,
      callerDigest: signUp.callerDigest,
      countsAsSignUp: false,
      ...(keepsCode && { keepsLength: signUp.code.length }),
    };
    const ordered = await reserve(request, now, reservation => {
      const send = { number: signUp.send.number + 1, channel: channel.value, status: 'ordered', at: now } as const;
      const fresh = { id: randomId(randomBytes), length: reservation.length, attempts: 0, drawnAt: now };
      const code = keepsCode && reservation.length === signUp.code.length ? signUp.code : fresh;
      return signUps.order(signUp, { send, code }, reservation, now);
    });
    if (!ordered.ok) return ordered.error === 'stale' ? ordered.error : refused(ordered.error);
    await callBack(ordered.value, 'ordered');
    return { status: 202, body: { signUp: present(ordered.value, call.language, configuration, now) } };
  }),
);
