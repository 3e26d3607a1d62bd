/** Appointments against the real engine: the links' counts survive a stale copy, and due messages are found (I1, A4). */
import { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import { recordAppointmentKey } from '../../../adapters/dynamodb/keys.ts';
import { ReminderStore } from '../../../adapters/dynamodb/reminder-store.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { makeAppointment } from '../../support/practice-records.ts';
import { itemsOf, itemsUnder, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let appointments: AppointmentStore;
beforeEach(async () => {
  started = await startTable();
  appointments = new AppointmentStore(started.table);
});
afterEach(() => started.stop());

async function given(overrides: Partial<Appointment> = {}, lookAt?: number): Promise<Appointment> {
  const appointment = makeAppointment(overrides);
  expect((await appointments.put(appointment, undefined, lookAt)).ok).toBe(true);
  return appointment;
}
async function due(now: number): Promise<string[]> {
  const found: string[] = [];
  // Pages of two, so that there is more than one.
  for await (const { id } of appointments.due(now, 2)) found.push(id);
  return found.sort();
}

describe('writing', () => {
  it('F01: one of ten first gifts at once is the first, and a change from a stale copy is refused', async () => {
    const first = makeAppointment();
    const written = await Promise.all(Array.from({ length: 10 }, () => appointments.put(first, undefined, noon)));
    expect(written.filter(({ ok }) => ok)).toHaveLength(1);
    const moved = { ...first, startsAt: first.startsAt + hour, sequence: 1 };
    expect((await appointments.put(moved, first, noon)).ok).toBe(true);
    expect((await appointments.put({ ...first, status: 'cancelled', sequence: 1 }, first, noon)).ok).toBe(false);
    expect(await appointments.get(first)).toMatchObject({ startsAt: moved.startsAt, status: 'given' });
  });

  it('J2: gives the appointment and its place in every list an end, and another one when it moves', async () => {
    const keptUntil = noon + 1000 * day;
    const first = await given({ keptUntil });
    const ends = async () => (await itemsUnder(started.table, '')).map(({ ttl }) => ttl);
    expect(await ends()).toEqual([keptUntil / 1000, keptUntil / 1000, keptUntil / 1000]);
    const later = { ...first, startsAt: first.startsAt + day, keptUntil: keptUntil + day, sequence: 1 };
    await appointments.put(later, first, undefined);
    expect(await ends()).toEqual(Array.from({ length: 3 }, () => (keptUntil + day) / 1000));
  });

  it('A4: keeps the wrong tries that were counted since the copy was read', async () => {
    const read = await given();
    await new ReminderStore(started.table).countNameCheck(read, false, 5);
    await appointments.put({ ...read, sequence: 1 }, read, noon);
    expect((await appointments.get(read))?.failedNameChecks).toBe(1);
  });

  it('D1: begins anew for another record, and is no longer among the appointments of the first', async () => {
    const read = await given({ failedNameChecks: 5, mismatches: 3, linkUsedAt: noon });
    await appointments.put({ ...read, recordId: 'fiche-2', linkGeneration: 1, sequence: 1 }, read, noon);
    const now = await appointments.get(read);
    expect(now).toMatchObject({ recordId: 'fiche-2', failedNameChecks: 0, mismatches: 0 });
    expect(now).not.toHaveProperty('linkUsedAt');
    const pointers = (recordId: string) =>
      itemsOf(started.table, recordAppointmentKey('cabinet-1', recordId, 0, '').pk);
    expect([(await pointers('fiche-1')).length, (await pointers('fiche-2')).length]).toEqual([0, 1]);
  });
});

describe('what is due', () => {
  it('is found over pages and shards, until now and no later', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `r${n}`);
    for (const [n, id] of ids.entries()) await given({ id }, noon + n * minute);
    expect(await due(noon + 9 * minute)).toEqual(ids.slice(0, 10).sort());
    expect(await due(noon - 1)).toEqual([]);
  });

  it('comes off the list once it is out, back on it for the reminder, and off for good', async () => {
    const remindAt = noon + hour;
    const appointment = await given({ pending: ['confirmation'], remindAt }, noon);
    await appointments.noticesSent(appointment, ['confirmation'], noon);
    expect([await due(remindAt - 1), await due(remindAt)]).toEqual([[], [appointment.id]]);
    await appointments.noticesSent({ ...appointment, pending: [] }, ['reminder'], remindAt);
    expect(await due(remindAt + hour)).toEqual([]);
    expect(await appointments.get(appointment)).not.toHaveProperty('remindAt');
  });

  it('stays on it when the appointment changed while its messages went out', async () => {
    const read = await given({ pending: ['confirmation'] }, noon);
    await appointments.put({ ...read, pending: ['moved'], sequence: 1 }, read, noon);
    await appointments.noticesSent(read, ['confirmation'], noon);
    expect([await due(noon), (await appointments.get(read))?.pending]).toEqual([[read.id], ['moved']]);
  });

  it('I2: stays on it for a reminder that was asked for while the confirmation went out', async () => {
    const read = await given({ pending: ['confirmation'] }, noon);
    const pending = ['confirmation', 'reminder'] as const;
    await appointments.put({ ...read, pending, reminderAskedAt: noon }, read, noon);
    await appointments.noticesSent(read, ['confirmation'], noon);
    const now = await appointments.get(read);
    expect([await due(noon), now?.pending]).toEqual([[read.id], pending]);
    if (now) await appointments.noticesSent(now, ['confirmation', 'reminder'], noon);
    expect([await due(noon), (await appointments.get(read))?.pending]).toEqual([[], []]);
  });
});
