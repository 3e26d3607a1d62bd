/** Every minute: sends the confirmations and reminders that are due, at the provider's rate, a page in memory at a time. */
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { PracticeStore } from '../../adapters/dynamodb/practice-store.ts';
import type { RecordStore } from '../../adapters/dynamodb/record-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { dueNotices } from '../../core/practice/notices.ts';
import type { Practice } from '../../core/practice/practice.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import { linkTo, sendNotices } from '../runtime/notices.ts';
import { appointments, practices, records } from '../runtime/stores/practice-stores.ts';
import type { LinkTo } from '../services/notice-link.ts';
import { pacer } from '../services/pacer.ts';
import type { SendNotices } from '../services/send-notices.ts';

const atOnce = 8;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'reminder'>;
  readonly appointments: Pick<AppointmentStore, 'due' | 'get' | 'noticesSent'>;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly records: Pick<RecordStore, 'get'>;
  readonly sendNotices: SendNotices;
  readonly linkTo: LinkTo;
  readonly clock: Clock;
}

/** Tells how many appointments it looked at, and with how many it failed: they are due again at the next run. */
export const sendDueNotices = (dependencies: Dependencies) => async (): Promise<{ looked: number; failed: number }> => {
  const { appointments, practices, records, sendNotices, linkTo, clock } = dependencies;
  const start = clock();
  const { isTimeUp, turn } = pacer(dependencies, start);
  const known = new Map<string, Promise<Practice | undefined>>();
  const practiceOf = (id: string) => {
    const practice = known.get(id) ?? practices.get(id);
    known.set(id, practice);
    return practice;
  };

  let looked = 0;
  let failed = 0;
  const due = appointments.due(start);
  const work = async () => {
    for await (const name of due) {
      looked++;
      try {
        const [appointment, practice] = await Promise.all([appointments.get(name), practiceOf(name.practiceId)]);
        const record = appointment && (await records.get(name.practiceId, appointment.recordId));
        if (!appointment) continue;
        if (practice && record) await sendNotices({ appointment, practice, record }, clock(), { turn, linkTo });
        // Erased meanwhile: there is nobody to tell.
        else await appointments.noticesSent(appointment, dueNotices(appointment, start), start);
      } catch (error) {
        failed++;
        log('notices_failed', described(error));
      }
      if (isTimeUp()) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked, failed };
};

export const handler = built(() =>
  sendDueNotices({
    configuration: configuration(),
    appointments: appointments(),
    practices: practices(),
    records: records(),
    sendNotices: sendNotices(),
    linkTo: linkTo(),
    clock,
  }),
);
