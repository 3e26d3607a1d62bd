/** Sends a long code in the place of a short one that a limit overtook: codes already out are part of a spray (requirement X28). */
import { randomBytes } from 'node:crypto';
import type { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { sendCost } from '../../core/limits/code-cost.ts';
import type { Reservation } from '../../core/limits/reserve.ts';
import { randomId } from '../../core/random.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { maxSends } from '../../core/verification-code/resending.ts';
import type { Reserve } from './reserve-send.ts';
import type { CallBack } from './workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly contacts: Pick<ContactStore, 'order'>;
  readonly reserve: Reserve;
  readonly callBack: CallBack;
}

/**
 * It waits for no resend time, and goes out by the same channel, once: the next code is not short.
 * @returns `human_help` when the phone was guessed at so often that no code helps any more; `kept` when nothing may be sent
 * to it now, and a resend replaces the code later; `ended` when the sign-up had its last send already
 */
export const replaceShortCode = ({ configuration, contacts, reserve, callBack }: Dependencies) =>
  async function replace(signUp: SignUp, now: number): Promise<'replaced' | 'kept' | 'ended' | 'human_help'> {
    const { id: signUpId, phoneDigest, callerDigest, contact, send } = signUp;
    if (send.number >= maxSends(configuration)) {
      await callBack(signUp, 'too_many_codes');
      return 'ended';
    }
    const order = (reservation: Reservation) => {
      const next = { number: send.number + 1, channel: send.channel, status: 'ordered', at: now } as const;
      const code = { id: randomId(randomBytes), length: reservation.length, attempts: 0, drawnAt: now };
      return contacts.order(signUp, { send: next, code }, reservation, now);
    };
    const cost = sendCost(contact, send.channel, configuration);
    const request = { signUpId, phoneDigest, callerDigest, cost };
    const ordered = await reserve(request, now, order, { isChargedByWrite: true });
    if (ordered.ok) {
      await callBack(ordered.value, 'ordered');
      return 'replaced';
    }
    return ordered.error !== 'stale' && ordered.error.limit === 'human_help' ? 'human_help' : 'kept';
  };

export type ReplaceShortCode = ReturnType<typeof replaceShortCode>;
