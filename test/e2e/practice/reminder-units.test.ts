/** What one reminder over both channels takes of the table, in the units that DynamoDB bills: docs/capacity.md rests on it. */
import { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import { reminder } from '../../../local/bench/capacity/measured.ts';
import { watchTableUsage } from '../../../local/bench/cost/table-usage.ts';
import { day } from '../../support/clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { busyPractice, Practice, serviceTable } from '../../support/practice.ts';
import { makeAppointment } from '../../support/practice-records.ts';
import { type Service, startService } from '../../support/service.ts';

const usage = watchTableUsage();
let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    watchTable: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
});
afterAll(() => service.stop());

/** Units that one run takes. */
async function unitsOfRun(): Promise<{ readUnits: number; writeUnits: number }> {
  const before = { ...usage };
  await service.sendDueNotices();
  return { readUnits: usage.readUnits - before.readUnits, writeUnits: usage.writeUnits - before.writeUnits };
}

it('takes as many units of the table as the page on capacity says', async () => {
  const practice = await new Practice(service).register();
  await practice.note('fiche', { phone: newPhone(), email: newEmail() });
  const remindAt = Date.now() - 1000;
  const appointment = { practiceId: practice.id, id: 'rdv', recordId: 'fiche', startsAt: remindAt + day, remindAt };
  const idle = await unitsOfRun();
  await new AppointmentStore(serviceTable()).put(makeAppointment(appointment), undefined, remindAt);
  const busy = await unitsOfRun();
  expect(service.outbox.list()).toHaveLength(2);
  // One less where the sender that was first did not see the other's mark yet.
  const { writeUnits } = reminder.table;
  expect([writeUnits - 1, writeUnits]).toContain(busy.writeUnits - idle.writeUnits);
  expect(busy.readUnits - idle.readUnits).toBe(reminder.table.readUnits);
});
