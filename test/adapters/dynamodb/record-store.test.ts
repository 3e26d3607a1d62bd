/** Patient records, and how many share an address, against the real engine: the count follows every correction (A4). */

import { RecordRetentionStore } from '../../../adapters/dynamodb/due/record-retention-store.ts';
import { recordKey } from '../../../adapters/dynamodb/keys.ts';
import { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import { ReminderStore } from '../../../adapters/dynamodb/reminder-store.ts';
import { hour, noon } from '../../support/clock.ts';
import { makeRecord } from '../../support/practice-records.ts';
import { itemAt, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let records: RecordStore;
beforeEach(async () => {
  started = await startTable();
  records = new RecordStore(started.table);
});
afterEach(() => started.stop());

/** How many records share the most shared of these addresses. */
async function recordsSharing(...sentTo: string[]): Promise<number | undefined> {
  const reminders = new ReminderStore(started.table);
  const names = { practiceId: 'cabinet-1', appointmentId: 'rendez-vous-1', recordId: 'fiche-1', linkGeneration: 0 };
  await reminders.put('hash', { ...names, sentTo, expiresAt: noon + hour });
  return (await reminders.open('hash'))?.recordsSharingContact;
}

it('counts records, not how often they are noted', async () => {
  for (let time = 0; time < 3; time++) await records.put(makeRecord(), ['phone', 'email']);
  expect(await recordsSharing('phone', 'email')).toBe(1);
  await records.put(makeRecord({ id: 'fiche-2' }), ['email']);
  expect([
    await recordsSharing('phone'),
    await recordsSharing('email'),
    await recordsSharing('phone', 'email'),
  ]).toEqual([1, 2, 2]);
});

it('keeps one number for an address, however many records carry it', async () => {
  for (let n = 0; n < 50; n++) await records.put(makeRecord({ id: `fiche-${n}` }), ['email']);
  const key = { pk: 'PRACTICE#cabinet-1', sk: 'CONTACT#email' };
  expect(await itemAt<object>(started.table, key)).toEqual({ ...key, records: 50 });
});

it('J2: keeps no digest of a phone or e-mail once its last record was corrected or erased', async () => {
  const count = (digest: string) =>
    itemAt<object>(started.table, { pk: 'PRACTICE#cabinet-1', sk: `CONTACT#${digest}` });
  await records.put(makeRecord(), ['phone', 'email']);
  await records.put(makeRecord({ id: 'fiche-2' }), ['phone']);
  await records.put(makeRecord(), ['phone', 'other']);
  expect(await count('email')).toBeUndefined();
  await records.erase('cabinet-1', 'fiche-1', noon);
  expect([await count('other'), await count('phone')]).toEqual([undefined, expect.objectContaining({ records: 1 })]);
  await records.erase('cabinet-1', 'fiche-2', noon);
  expect(await count('phone')).toBeUndefined();
});

it('takes a record out that was corrected, and stays with its practice', async () => {
  await records.put(makeRecord(), ['email']);
  await records.put(makeRecord({ id: 'fiche-2' }), ['email']);
  await records.put(makeRecord({ id: 'fiche-3', practiceId: 'cabinet-2' }), ['email']);
  expect(await recordsSharing('email')).toBe(2);
  await records.put(makeRecord({ id: 'fiche-2' }), ['other']);
  expect([await recordsSharing('email'), await recordsSharing('other'), await recordsSharing('nobody')]).toEqual([
    1, 1, 0,
  ]);
});

it('F09: agrees with the records after five corrections at once', async () => {
  const addresses = ['a', 'b', 'c', 'd', 'e'];
  const writes = addresses.map(address => records.put(makeRecord({ email: `${address}@exemple.fr` }), [address]));
  await Promise.allSettled(writes);
  const stored = await itemAt<{ email: string }>(started.table, recordKey('cabinet-1', 'fiche-1'));
  const counts = await Promise.all(addresses.map(async address => [`${address}@exemple.fr`, await sharingOf(address)]));
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(
      addresses.map(address => [`${address}@exemple.fr`, `${address}@exemple.fr` === stored?.email ? 1 : 0]),
    ),
  );
});

async function sharingOf(address: string): Promise<number> {
  const key = { pk: 'PRACTICE#cabinet-1', sk: `CONTACT#${address}` };
  return (await itemAt<{ records?: number }>(started.table, key))?.records ?? 0;
}

it('forgets a detail that is taken out, and keeps the account', async () => {
  await records.put(makeRecord({ phone: '+33612345678', line: 'mobile' }), ['phone']);
  const key = recordKey('cabinet-1', 'fiche-1');
  await started.table.put({ ...(await itemAt<object>(started.table, key)), ...key, accountId: 'account' });
  await records.put(makeRecord(), []);
  const record = await records.get('cabinet-1', 'fiche-1');
  for (const gone of ['phone', 'line']) expect(record).not.toHaveProperty(gone);
  expect(record?.accountId).toBe('account');
});

it('J2: a record goes once its time is over, unless it was noted or an appointment was made with it since', async () => {
  const retention = new RecordRetentionStore(started.table, records);
  const [name, now] = [{ practiceId: 'cabinet-1', recordId: 'fiche-1' }, noon + hour];
  await records.put(makeRecord({ notedAt: noon }), ['phone'], noon);
  await records.put(makeRecord({ id: 'fiche-2', notedAt: noon }), ['phone'], now + 1);
  expect(await retention.due(now, 10)).toEqual([name]);
  const looked = await retention.look(name);
  if (!looked) throw new Error('It is there.');

  await records.renew(makeRecord(), now, now);
  await retention.forget(looked, now);
  await retention.keep(looked, now + hour);
  expect(await retention.due(now, 10)).toEqual([name]);

  const renewed = { ...looked, notedAt: now };
  await retention.keep(renewed, now + hour);
  expect(await retention.due(now, 10)).toEqual([]);
  await retention.forget(renewed, now);
  expect(await itemAt(started.table, recordKey('cabinet-1', 'fiche-1'))).toBeUndefined();
  expect(await records.renew(makeRecord(), now, now)).toBe(false);
});
