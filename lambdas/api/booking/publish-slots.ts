/** PUT /api/practices/{practiceId}/practitioners/{practitionerId}/slots: all that is offered between two instants. */
import type { PractitionerStore } from '../../../adapters/dynamodb/booking/practitioner-store.ts';
import type { PublicationStore } from '../../../adapters/dynamodb/booking/publication-store.ts';
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import {
  longestSlotMs,
  offersUntil,
  type Plan,
  type Publication,
  planPublication,
  rangeFault,
  type SlotFault,
} from '../../../core/booking/publication.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import * as requests from '../../contract/booking-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { configuration } from '../../runtime/configuration.ts';
import { listPractice, practitioners, publications, slots } from '../../runtime/stores/booking.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';
import type { ListPractice } from '../../services/booking/list-practice.ts';

/** Five hundred slots need more than other bodies (requirement A1). */
const maxBytes = 64 * 1024;

interface Dependencies extends PracticeRouteDependencies {
  readonly practitioners: Pick<PractitionerStore, 'get'>;
  readonly publications: Pick<PublicationStore, 'begin' | 'write'>;
  readonly slots: Pick<SlotStore, 'between'>;
  readonly listPractice: ListPractice;
}

/** The problem is named by what most of the practices' software gets wrong first; each slot has its own sentence. */
function refusal(faults: readonly SlotFault[]): Reply {
  const errors = faults.map(({ index, code }) => ({ field: `slots.${index}`, code }));
  const code = (['slots_overlap', 'slot_outside'] as const).find(each => faults.some(fault => fault.code === each));
  return code ? bookingProblem(code, { errors }) : invalidInput(errors);
}

/** @param withdrawn starts of what was withdrawn, by this try or one before */
function answerOf({ slots }: Publication, { kept }: Plan, withdrawn: ReadonlySet<number>): Reply {
  const booked = new Set(kept.filter(({ status }) => status === 'booked').map(({ startsAt }) => startsAt));
  return {
    status: 200,
    body: {
      offered: slots.filter(({ startsAt }) => !booked.has(startsAt)).length,
      kept: kept.map(({ startsAt, status }) => ({ startsAt: new Date(startsAt).toISOString(), status })),
      withdrawn: withdrawn.size,
    },
  };
}

export const publishSlots =
  ({ practitioners, publications, slots, listPractice }: Dependencies) =>
  async (
    { body, parameters, now }: CallWith<typeof requests.publishSlots>,
    { id: practiceId }: Practice,
  ): Promise<Reply> => {
    const practitionerId = parameters.practitionerId ?? '';
    const publication: Publication = {
      from: Date.parse(body.from),
      to: Date.parse(body.to),
      slots: body.slots.map(({ startsAt, endsAt }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) })),
    };
    const fault = rangeFault(publication);
    if (fault) return invalidInput([{ field: 'to', code: fault }]);
    const reach = { from: publication.from - longestSlotMs, to: publication.to };
    const withdrawn = new Set<number>();
    return decide(async () => {
      const known = await practitioners.get(practiceId, practitionerId);
      if (!known) return bookingProblem('unknown_practitioner');
      const seen = await slots.between({ practiceId, practitionerId }, reach, 'strong');
      const planned = planPublication(publication, seen, now);
      if (!planned.ok) return refusal(planned.error);
      const { changes } = planned.value;
      for (const change of changes) if (change.to === 'withdrawn') withdrawn.add(change.seen.startsAt);
      // Not before: of two publications at once, the one that began later than this one read is seen here.
      const begun = await publications.begin(known, offersUntil(known.offersUntil, publication));
      if (!begun || !(await publications.write(begun, changes, now))) return 'stale';
      await listPractice(practiceId);
      return answerOf(publication, planned.value, withdrawn);
    });
  };

export const handler = practiceRoute(
  requests.publishSlots,
  publishSlots,
  () => ({
    configuration: configuration(),
    practices: practices(),
    practitioners: practitioners(),
    publications: publications(),
    slots: slots(),
    listPractice: listPractice(),
  }),
  undefined,
  { maxBytes },
);
