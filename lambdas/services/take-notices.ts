/** Takes appointments with a due message off the queue of one channel, and sends what they are due over it. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { PracticeStore } from '../../adapters/dynamodb/practice-store.ts';
import type { RecordStore } from '../../adapters/dynamodb/record-store.ts';
import { dueNotices } from '../../core/practice/notices.ts';
import type { Practice } from '../../core/practice/practice.ts';
import type { Clock } from '../runtime/clock.ts';
import type { LinkTo } from './notice-link.ts';
import type { Turn } from './queues/pacer.ts';
import { takeBatch } from './queues/take-batch.ts';
import type { SendNotices } from './send-notices.ts';

const name = z.string().check(z.minLength(1));
const ordered = z.strictObject({ practiceId: name, appointmentId: name });

interface Dependencies {
  /** Begins the pace of one run. */
  readonly pace: () => Turn;
  readonly appointments: Pick<AppointmentStore, 'get' | 'noticesSent' | 'dueAgain'>;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly records: Pick<RecordStore, 'get'>;
  /** Over the channel of this queue alone. */
  readonly sendNotices: SendNotices;
  readonly linkTo: LinkTo;
  readonly clock: Clock;
}

export const takeNotices =
  (dependencies: Dependencies) =>
  async (event: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const { pace, appointments, practices, records, sendNotices, linkTo, clock } = dependencies;
    const turn = pace();
    const known = new Map<string, Promise<Practice | undefined>>();
    const practiceOf = (id: string) => {
      const practice = known.get(id) ?? practices.get(id);
      known.set(id, practice);
      return practice;
    };

    async function carryOut({ practiceId, appointmentId }: z.output<typeof ordered>): Promise<void> {
      const [appointment, practice] = await Promise.all([
        appointments.get({ practiceId, id: appointmentId }),
        practiceOf(practiceId),
      ]);
      if (!appointment) return;
      const now = clock();
      const kinds = dueNotices(appointment, now);
      const record = practice && (await records.get(practiceId, appointment.recordId));
      // Erased meanwhile: there is nobody to tell.
      if (!practice || !record) return appointments.noticesSent(appointment, kinds, now);
      const isDone = await sendNotices({ appointment, practice, record }, now, { turn, linkTo });
      if (!isDone) await appointments.dueAgain(appointment, clock());
    }

    return takeBatch(event, 'notices_failed', body => carryOut(ordered.parse(body)));
  };
