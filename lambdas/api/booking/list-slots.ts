/** GET /api/practices/{practiceId}/practitioners/{practitionerId}/slots: the free ones, for anybody who looks. */
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { isFreeAt } from '../../../core/booking/slot.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { timeZoneOf } from '../../../core/practice/time-zone.ts';
import { presentFreeSlot } from '../../contract/present-booking.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { isPublicId } from '../../http/public-id.ts';
import { readRange } from '../../http/query-range.ts';
import { noBody } from '../../http/read-call.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { slots } from '../../runtime/stores/booking.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly slots: Pick<SlotStore, 'between' | 'offeredBy'>;
}

export const listSlots =
  ({ configuration, slots }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const { practiceId = '', practitionerId = '' } = call.parameters;
    const range = readRange(call);
    if (!range.ok) return invalidInput(range.error);
    if (!isPublicId(practiceId) || !isPublicId(practitionerId)) return bookingProblem('unknown_practitioner');
    const [{ practice, practitioner }, found] = await Promise.all([
      slots.offeredBy({ practiceId, practitionerId }),
      slots.between({ practiceId, practitionerId }, range.value, 'eventual'),
    ]);
    if (!practice || !practitioner?.isBookable) return bookingProblem('unknown_practitioner');
    return {
      status: 200,
      body: {
        timeZone: timeZoneOf(practice, configuration),
        slots: found.filter(slot => isFreeAt(slot, call.now)).map(presentFreeSlot),
      },
    };
  };

export const handler = route(noBody, listSlots, () => ({
  configuration: configuration(),
  slots: slots(),
}));
