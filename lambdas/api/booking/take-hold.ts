/** POST /api/slots/{slotId}/holds: keeps a slot for whoever asked first, for a while. */
import { randomBytes } from 'node:crypto';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import type { SlotName } from '../../../core/booking/slot.ts';
import { readSlotId } from '../../../core/booking/slot-id.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { callerDigest } from '../../../core/limits/caller-digest.ts';
import { randomBearer } from '../../../core/random.ts';
import { isProven } from '../../../core/sign-up/transitions.ts';
import * as requests from '../../contract/booking-requests.ts';
import { presentHeldSlot } from '../../contract/present-booking.ts';
import { mayAccess } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { problem } from '../../http/problems/problem.ts';
import { slotProblem } from '../../http/problems/slot-problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { takeSlot } from '../../runtime/stores/booking.ts';
import { provenPhone } from '../../runtime/stores/own-appointments.ts';
import { signUps } from '../../runtime/stores/stores.ts';
import type { ProvenPhone } from '../../services/booking/proven-phone.ts';
import type { TakeFault, Taker, TakeSlot } from '../../services/booking/take-slot.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly takeSlot: Pick<TakeSlot, 'take'>;
  readonly provenPhone: ProvenPhone;
}

type Call = CallWith<typeof requests.takeHold>;

/** Whoever has proven a phone takes under its cap; anybody else is a stranger, and takes under those of the address. */
async function takerOf({ keys, signUps }: Dependencies, call: Call): Promise<Taker | Reply> {
  const { signUpId } = call.body;
  if (signUpId === undefined) return { callerDigest: callerDigest(await keys(), call.sourceIp) };
  const signUp = await signUps.get(signUpId);
  if (!mayAccess(signUp, call)) return problem('not_found');
  if (!isProven(signUp) || signUp.expiresAt <= call.now) return slotProblem('phone_first');
  return { phoneDigest: signUp.phoneDigest };
}

function refused(fault: TakeFault): Reply {
  switch (fault.code) {
    case 'phone_first':
      return slotProblem(fault.code);
    case 'too_many_requests':
      return problem(fault.code, { retryAfterSeconds: fault.retryAfterSeconds });
    case 'too_many_holds':
      return bookingProblem(fault.code, { retryAfterSeconds: fault.retryAfterSeconds });
    default:
      return bookingProblem(fault.code);
  }
}

export const takeHold =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const slot: SlotName | undefined = readSlotId(call.parameters.slotId ?? '');
    if (!slot) return bookingProblem('unknown_slot');
    const taker = await takerOf(dependencies, call);
    if ('problem' in taker || 'status' in taker) return taker;
    const token = randomBearer(randomBytes);
    const take = (by: Taker) => dependencies.takeSlot.take(slot, sha256(token), by, call.now);
    let taken = await take(taker);
    if (!taken.ok && taken.error.code === 'phone_first') {
      // Asked for only now: most slots are taken without it.
      const phoneDigest = await dependencies.provenPhone(call);
      if (phoneDigest !== undefined) taken = await take({ phoneDigest });
    }
    if (!taken.ok) return refused(taken.error);
    const { hold, until } = taken.value;
    return {
      status: 201,
      body: { hold: token, slot: presentHeldSlot(hold.about), expiresAt: new Date(until).toISOString() },
    };
  };

export const handler = route(requests.takeHold, takeHold, () => ({
  configuration: configuration(),
  keys: keys(),
  signUps: signUps(),
  takeSlot: takeSlot(),
  provenPhone: provenPhone(),
}));
