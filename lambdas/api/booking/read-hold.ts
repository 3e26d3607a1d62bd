/** GET /api/holds/current: where the hold stands whose token is sent. Asking does not lengthen it. */
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { standingOf } from '../../../core/booking/hold.ts';
import { isFreeAt } from '../../../core/booking/slot.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { presentFreeSlot, presentHeldSlot } from '../../contract/present-booking.ts';
import { tokenHash } from '../../http/access.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { noBody } from '../../http/read-call.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { holds, nearSlots, slots } from '../../runtime/stores/booking.ts';
import type { NearSlots } from '../../services/booking/near-slots.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly holds: Pick<HoldStore, 'get'>;
  readonly slots: Pick<SlotStore, 'get'>;
  readonly nearSlots: NearSlots;
}

export const readHold =
  ({ holds, slots, nearSlots }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const hold = call.bearer === '' ? undefined : await holds.get(tokenHash(call));
    if (!hold) return bookingProblem('unknown_hold');
    const { about } = hold;
    const found = await slots.get(about);
    const stands = standingOf(hold, found, call.now);
    const slot = presentHeldSlot(about);
    if (stands.standing === 'held')
      return {
        status: 200,
        body: { status: hold.status, slot, expiresAt: new Date(stands.until).toISOString() },
      };
    if (stands.standing === 'converted') return { status: 200, body: { status: 'converted', slot } };
    const isFree = found !== undefined && isFreeAt(found, call.now);
    const alternatives = isFree ? [] : await nearSlots(about, call.now);
    return {
      status: 200,
      body: {
        status: stands.standing === 'gone' ? 'lapsed' : stands.standing,
        slot,
        isFree,
        ...(!isFree && { alternatives: alternatives.map(presentFreeSlot) }),
      },
    };
  };

export const handler = route(noBody, readHold, () => ({
  configuration: configuration(),
  holds: holds(),
  slots: slots(),
  nearSlots: nearSlots(),
}));
