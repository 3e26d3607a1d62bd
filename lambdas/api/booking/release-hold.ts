/** DELETE /api/holds/current: gives the slot back at once. Letting go twice is letting go. */
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { tokenHash } from '../../http/access.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { noBody } from '../../http/read-call.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { holds } from '../../runtime/stores/booking.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly holds: Pick<HoldStore, 'get' | 'release'>;
}

export const releaseHold =
  ({ holds }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const hold = call.bearer === '' ? undefined : await holds.get(tokenHash(call));
    if (!hold) return bookingProblem('unknown_hold');
    await holds.release(hold);
    return { status: 204 };
  };

export const handler = route(noBody, releaseHold, () => ({ configuration: configuration(), holds: holds() }));
