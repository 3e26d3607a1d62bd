/** Takes appointments with a due message off the queue of one channel, and sends what they are due over it. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { PracticeStore } from '../../adapters/dynamodb/practice-store.ts';
import type { RecordStore } from '../../adapters/dynamodb/record-store.ts';
import { dueNotices } from '../../core/practice/notices.ts';
import type { Practice } from '../../core/practice/practice.ts';
import { sendingPlan } from '../../core/practice/sending-plan.ts';
import type { Clock } from '../runtime/clock.ts';
import { described, log } from '../runtime/log.ts';
import type { LinkTo } from './notice-link.ts';
import { pacer, type Turn } from './pacer.ts';
import type { SendNotices } from './send-notices.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 14_000;

/** One sender's part of what its channel takes a second. */
export const paceOf = (ratePerSecond: number, clock: Clock) => (): Turn =>
  pacer({ clock, budgetMs, intervalMs: sendingPlan(ratePerSecond).intervalMs }, clock());

/**
 * Enough for a sender's part of the rate, at a quarter of a second a message. All of a batch at once would keep the processor
 * so long that calls of the table time out, and nobody could tell what they did.
 */
const atOnce = 8;

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
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
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

    const batchItemFailures: { readonly itemIdentifier: string }[] = [];
    const next = Records.values();
    const work = async () => {
      for (const { messageId, body } of next)
        try {
          await carryOut(ordered.parse(JSON.parse(body)));
        } catch (error) {
          log('notices_failed', described(error));
          batchItemFailures.push({ itemIdentifier: messageId });
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { batchItemFailures };
  };
