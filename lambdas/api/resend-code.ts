/**
 * POST /api/sign-ups/{id}/code/resend: the same code once more, or a new one when it does not live long enough. It also sends
 * the code that was held back until the patient is there.
 */
import { randomBytes } from 'node:crypto';
import type { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { sendCost } from '../../core/limits/code-cost.ts';
import type { Reservation } from '../../core/limits/reserve.ts';
import { randomId } from '../../core/random.ts';
import { nextSend } from '../../core/sign-up/resend.ts';
import { isSentAgain, nextCode, nextSendNumber } from '../../core/verification-code/resending.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import { ownSignUp } from '../http/access.ts';
import type { CallWith } from '../http/api-call.ts';
import { decideAgain } from '../http/decide-again.ts';
import { invalidInput } from '../http/problems/problem.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { reserve } from '../runtime/reserve.ts';
import { extendHold } from '../runtime/stores/booking.ts';
import { contacts, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ExtendHold } from '../services/booking/extend-hold.ts';
import { type Reserve, refused } from '../services/reserve-send.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly contacts: Pick<ContactStore, 'order'>;
  readonly reserve: Reserve;
  readonly callBack: CallBack;
  readonly extendHold: ExtendHold;
}

export const resendCode = ({ configuration, signUps, contacts, reserve, callBack, extendHold }: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.resendCode>) => {
    const { now, body, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return signUpProblem('not_found');
    const channel = nextSend(signUp, body.channel, configuration, now);
    if (!channel.ok) {
      const { code, ...wait } = channel.error;
      return code === 'invalid_channel' ? invalidInput([{ field: 'channel', code }]) : signUpProblem(code, wait);
    }

    const { id: signUpId, phoneDigest, callerDigest, contact } = signUp;
    const keepsLength = isSentAgain(signUp, configuration, now) ? { keepsLength: signUp.code.length } : {};
    const cost = sendCost(contact, channel.value, configuration);
    const request = { signUpId, phoneDigest, callerDigest, cost, ...keepsLength };
    const order = (reservation: Reservation) => {
      const number = nextSendNumber(signUp.send);
      const send = { number, channel: channel.value, status: 'ordered', at: now } as const;
      const fresh = { id: randomId(randomBytes), length: reservation.length };
      const code = nextCode(signUp, fresh, configuration, now);
      return contacts.order(signUp, { send, code }, reservation, now);
    };
    const ordered = await reserve(request, now, order, { isChargedByWrite: true });
    if (!ordered.ok) return ordered.error === 'stale' ? ordered.error : refused(ordered.error);
    const [slot] = await Promise.all([extendHold(signUp, now), callBack(ordered.value, 'ordered')]);
    return { status: 202, body: { signUp: present(ordered.value, language, configuration, now, slot) } };
  });

export const handler = route(requests.resendCode, resendCode, () => ({
  configuration: configuration(),
  signUps: signUps(),
  contacts: contacts(),
  reserve: reserve(),
  callBack: callBack(),
  extendHold: extendHold(),
}));
