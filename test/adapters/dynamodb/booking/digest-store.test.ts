/** Digests against the real engine: every line is told once, whoever else tells or changes it (I1). */

import { DigestStore, type DueDigest } from '../../../../adapters/dynamodb/booking/digest-store.ts';
import { digestLine } from '../../../../adapters/dynamodb/booking/digest-writes.ts';
import { digestDueKeys } from '../../../../adapters/dynamodb/due/due-keys.ts';
import { agendaKey, appointmentKey, digestKey, digestLineKey, recordKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { hour, minute, noon } from '../../../support/clock.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';
import { itemAt, type StartedTable, startTable } from '../../../support/table.ts';

let started: StartedTable;
let digests: DigestStore;
beforeEach(async () => {
  started = await startTable();
  digests = new DigestStore(started.table);
});
afterEach(() => started.stop());

const booked = (overrides: Partial<Appointment> = {}) => makeAppointment({ status: 'booked', ...overrides });
const inAgenda = ({ practiceId, startsAt, id }: Appointment) => agendaKey(practiceId, startsAt, id);

/** As a booking leaves it. */
async function book(appointment = booked(), at = noon): Promise<Appointment> {
  const { practiceId, id, recordId, startsAt } = appointment;
  const { table } = started;
  await table.put({ ...recordKey(practiceId, recordId), ...makeRecord({ practiceId, id: recordId }) });
  await table.put({ ...appointmentKey(practiceId, id), ...appointment });
  const line = { practiceId, appointmentId: id, startsAt, untold: 'booked' };
  await table.put({ ...inAgenda(appointment), ...line, ...digestDueKeys(practiceId, at) });
  return appointment;
}

async function due(now = noon): Promise<DueDigest[]> {
  const found: DueDigest[] = [];
  for await (const each of digests.due(now)) found.push(each);
  return found.toSorted((a, b) => (a.practiceId < b.practiceId ? -1 : 1));
}
const entriesOf = async (now = noon) => digests.entries((await due(now)).flatMap(({ keys }) => keys));

it('finds each practice once with all of its lines, the oldest first, until now and no later', async () => {
  await book(booked({ id: 'a' }), noon - 2 * minute);
  await book(booked({ id: 'b' }), noon - minute);
  await book(booked({ id: 'c' }), noon + minute);
  await book(booked({ id: 'd', practiceId: 'cabinet-2' }));
  expect(await due()).toEqual([
    {
      practiceId: 'cabinet-1',
      keys: ['a', 'b'].map(id => inAgenda(booked({ id }))),
      since: noon - 2 * minute,
    },
    { practiceId: 'cabinet-2', keys: [inAgenda(booked({ id: 'd', practiceId: 'cabinet-2' }))], since: noon },
  ]);
});

it('reads more lines than a page of the index', async () => {
  const put = (n: number) => started.table.put({ ...digestLineKey('p', `a${n}`, 0), ...digestDueKeys('p', noon) });
  await Promise.all(Array.from({ length: 1005 }, (_, n) => put(n)));
  expect((await due()).map(({ keys }) => keys.length)).toEqual([1005]);
});

it('brings the appointment and the record of each line, and leaves out what is told or gone', async () => {
  const first = await book(booked({ id: 'a' }));
  const second = booked({ id: 'b', sequence: 1 });
  await book(second);
  await started.table.transact({ line: digestLine(second, { untold: 'moved', before: noon }, noon) });
  const keys = [...((await due())[0]?.keys ?? []), digestLineKey('cabinet-1', 'nobody', 3)];
  const entries = await digests.entries(keys);
  expect(entries.map(({ line, appointment, record }) => [line.untold, appointment?.id, record?.lastName])).toEqual([
    ['booked', 'a', 'Martin'],
    ['booked', 'b', 'Martin'],
    ['moved', 'b', 'Martin'],
  ]);
  expect(entries[2]?.line).toMatchObject({ before: noon, startsAt: second.startsAt });
  await started.table.delete(inAgenda(first));
  expect(await digests.entries([inAgenda(first)])).toEqual([]);
});

it('F01: of ten claims at once one has it, until its lease lapses', async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => digests.claim('cabinet-1', noon)));
  expect(claims.filter(lease => lease !== undefined)).toEqual([noon + minute]);
  expect(await digests.claim('cabinet-1', noon + minute)).toBeUndefined();
  expect(await digests.claim('cabinet-1', noon + minute + 1)).toBe(noon + 2 * minute + 1);
});

it('strikes off what was told, keeps the appointment in the agenda, and waits for the next digest', async () => {
  const appointment = await book();
  await started.table.transact({ line: digestLine(appointment, { untold: 'cancelled' }, noon) });
  const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
  await digests.told('cabinet-1', lease, await entriesOf(), noon + 15 * minute);
  expect(await due(noon + hour)).toEqual([]);
  expect(Object.keys((await itemAt(started.table, inAgenda(appointment))) ?? {}).sort()).toEqual(
    ['appointmentId', 'pk', 'practiceId', 'sk', 'startsAt'].sort(),
  );
  expect(await itemAt(started.table, digestLineKey('cabinet-1', appointment.id, 0))).toBeUndefined();
  expect(await digests.claim('cabinet-1', noon + 15 * minute - 1)).toBeUndefined();
  expect(await digests.claim('cabinet-1', noon + 15 * minute)).toBeDefined();
});

it('takes a hundred writes at once', async () => {
  const all = Array.from({ length: 90 }, (_, n) => booked({ id: `a${n}` }));
  for (const each of all) await book(each);
  const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
  await digests.told('cabinet-1', lease, await entriesOf(), noon);
  expect(await due(noon + hour)).toEqual([]);
});

it('lets a line be that its practice or its patient changed meanwhile, and makes no new one', async () => {
  const [gone, stays] = [await book(booked({ id: 'a' })), await book(booked({ id: 'b' }))];
  const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
  const entries = await entriesOf();
  await started.table.delete(inAgenda(gone));
  await digests.told('cabinet-1', lease, entries, noon + minute);
  expect(await itemAt(started.table, inAgenda(gone))).toBeUndefined();
  expect(await itemAt(started.table, inAgenda(stays))).not.toHaveProperty('untold');
  expect(await itemAt(started.table, digestKey('cabinet-1'))).toMatchObject({ nextAt: noon + minute });
});

it('I2: changes nothing once another run has taken over', async () => {
  await book();
  const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
  const entries = await entriesOf();
  const other = (await digests.claim('cabinet-1', noon + 2 * minute)) ?? 0;
  await digests.told('cabinet-1', lease, entries, noon + hour);
  await digests.release('cabinet-1', lease);
  expect(await itemAt(started.table, digestKey('cabinet-1'))).toMatchObject({ leaseUntil: other });
  expect(await due(noon)).toHaveLength(1);
});

it('is due again when it was given back', async () => {
  const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
  await digests.release('cabinet-1', lease);
  expect(await digests.claim('cabinet-1', noon)).toBe(noon + minute);
});

describe('the mark of what is on the queue', () => {
  const dueNow = (practiceId = 'cabinet-1') => ({ practiceId, keys: [], since: noon });
  const ready = async (now: number) =>
    (await digests.ready([dueNow(), dueNow('cabinet-2')], now)).map(({ practiceId }) => practiceId);

  it('F01: is set once, by one of ten runs, and ends by itself after ten minutes', async () => {
    const marks = await Promise.all(Array.from({ length: 10 }, () => digests.onQueue('cabinet-1', noon)));
    expect(marks.filter(Boolean)).toHaveLength(1);
    expect(await ready(noon + 10 * minute)).toEqual(['cabinet-2']);
    expect(await ready(noon + 10 * minute + 1)).toEqual(['cabinet-1', 'cabinet-2']);
    expect(await digests.onQueue('cabinet-1', noon + 10 * minute + 1)).toBe(true);
  });

  it('is taken off with the claim, once the practice was told or could not be', async () => {
    await book();
    for (const end of [
      (lease: number) => digests.release('cabinet-1', lease),
      async (lease: number) => digests.told('cabinet-1', lease, await entriesOf(), noon),
    ]) {
      await digests.onQueue('cabinet-1', noon);
      await end((await digests.claim('cabinet-1', noon)) ?? 0);
      expect(await ready(noon)).toEqual(['cabinet-1', 'cabinet-2']);
    }
  });

  it('leaves out whoever is being told, or was told a moment ago, and lets in who came off the queue', async () => {
    const lease = (await digests.claim('cabinet-1', noon)) ?? 0;
    expect(await ready(noon)).toEqual(['cabinet-2']);
    await digests.told('cabinet-1', lease, [], noon + 15 * minute);
    expect(await ready(noon + 15 * minute - 1)).toEqual(['cabinet-2']);
    await digests.onQueue('cabinet-2', noon);
    await digests.offQueue('cabinet-2');
    expect(await ready(noon)).toEqual(['cabinet-2']);
  });
});
