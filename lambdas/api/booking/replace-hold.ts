/** PUT /api/sign-ups/{id}/hold: another slot in the place of a lost one, or the first of a patient who proved the phone before. */
import { randomBytes } from 'node:crypto';
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { OpeningStore } from '../../../adapters/dynamodb/sign-up/opening-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import { planBooking } from '../../../core/booking/planned-booking.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { randomId } from '../../../core/random.ts';
import { statusesBefore } from '../../../core/sign-up/transitions.ts';
import * as requests from '../../contract/booking-requests.ts';
import { present } from '../../contract/present.ts';
import { ownSignUp } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { holds, releaseSlot, slotAfterwards, slotGone } from '../../runtime/stores/booking.ts';
import { openings, signUps } from '../../runtime/stores/stores.ts';
import type { ReleaseSlot } from '../../services/booking/release-slot.ts';
import type { SlotAfterwards } from '../../services/booking/slot-afterwards.ts';
import type { SlotGone } from '../../services/booking/slot-gone.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly openings: Pick<OpeningStore, 'changeSlot'>;
  readonly holds: Pick<HoldStore, 'get'>;
  readonly releaseSlot: ReleaseSlot;
  readonly slotAfterwards: SlotAfterwards;
  readonly slotGone: SlotGone;
}

export const replaceHold = ({
  configuration,
  signUps,
  openings,
  holds,
  releaseSlot,
  slotAfterwards,
  slotGone,
}: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.replaceHold>): Promise<Reply | 'stale'> => {
    const { body, language, now } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    if (!statusesBefore('abandoned').includes(signUp.status) || signUp.expiresAt <= now)
      return bookingProblem('not_awaiting_slot');
    const patient = body.patient ?? signUp.patient;
    if (!patient) return invalidInput([{ field: 'patient', code: 'required' }]);
    const hold = await holds.get(sha256(body.hold));
    if (!hold || hold.status === 'released') return invalidInput([{ field: 'hold', code: 'invalid_hold' }]);
    if (hold.status === 'withdrawn') return slotGone(hold.about, now);

    const booking = planBooking(hold, { appointmentId: randomId(randomBytes), recordId: randomId(randomBytes) });
    const changed = await openings.changeSlot(signUp, booking, patient, now);
    if (!changed.ok) return changed.error === 'lapsed' ? slotGone(hold.about, now) : 'stale';
    const { booking: before } = signUp;
    if (before && before.holdId !== booking.holdId) await releaseSlot({ id: signUp.id, booking: before });
    const shown = present(changed.value, language, configuration, now, await slotAfterwards(changed.value, now));
    return { status: 202, body: { signUp: shown } };
  });

export const handler = route(requests.replaceHold, replaceHold, () => ({
  configuration: configuration(),
  signUps: signUps(),
  openings: openings(),
  holds: holds(),
  releaseSlot: releaseSlot(),
  slotAfterwards: slotAfterwards(),
  slotGone: slotGone(),
}));
