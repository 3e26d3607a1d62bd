/** Tokens of links against the real engine: their subject, and the tries that they leave (A4, D1). */
import { appointmentKey, practiceKey, recordKey, reminderTokenKey } from '../../../adapters/dynamodb/keys.ts';
import { ReminderStore } from '../../../adapters/dynamodb/reminder-store.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { hour, noon } from '../../support/clock.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';
import { itemAt, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let reminders: ReminderStore;
const names = { practiceId: 'cabinet-1', appointmentId: 'rendez-vous-1', recordId: 'fiche-1' };
const keys = {
  practice: practiceKey('cabinet-1'),
  appointment: appointmentKey('cabinet-1', 'rendez-vous-1'),
  record: recordKey('cabinet-1', 'fiche-1'),
};
beforeEach(async () => {
  started = await startTable();
  reminders = new ReminderStore(started.table);
  await reminders.put('hash', { ...names, linkGeneration: 0, sentTo: [], expiresAt: noon + hour });
  await started.table.put({ ...keys.practice, ...makePractice() });
  await started.table.put({ ...keys.appointment, ...makeAppointment() });
  await started.table.put({ ...keys.record, ...makeRecord() });
});
afterEach(() => started.stop());

it('a token leads to practice, appointment and record; an unknown one to nothing', async () => {
  const linked = await reminders.open('hash');
  expect([linked?.practice?.id, linked?.appointment?.id, linked?.record?.id]).toEqual([
    'cabinet-1',
    'rendez-vous-1',
    'fiche-1',
  ]);
  expect(await reminders.open('other')).toBeUndefined();
});

it.each(['practice', 'appointment', 'record'] as const)('what is gone is missing: the %s', async name => {
  await started.table.delete(keys[name]);
  const linked = await reminders.open('hash');
  expect(linked).toBeDefined();
  expect(linked?.[name]).toBeUndefined();
});

it('J2: a token outlives its expiry by a day in the table, so that no decision rests on its deletion', async () => {
  const item = await itemAt<{ ttl: number }>(started.table, reminderTokenKey('hash'));
  expect(item?.ttl).toBe((noon + hour) / 1000 + 24 * 3600);
});

it('A4, X15: five of 100 wrong tries at once are counted; a right one costs nothing, and is told before the last', async () => {
  const check = (isRight: boolean) => reminders.countNameCheck(makeAppointment(), isRight, 5);
  expect((await check(true)).ok).toBe(true);
  expect((await itemAt<Appointment>(started.table, keys.appointment))?.failedNameChecks).toBe(0);
  const tries = await Promise.all(Array.from({ length: 100 }, () => check(false)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(5);
  expect((await check(true)).ok).toBe(false);
  expect((await itemAt<Appointment>(started.table, keys.appointment))?.failedNameChecks).toBe(5);
});
