/** J2: a patient record goes when nobody has needed it for years; looking twice is looking once. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountDueKeys, recordDueKeys } from '../../../adapters/dynamodb/due/due-keys.ts';
import {
  accountNoticeKey,
  accountRecordKey,
  contactRecordsKey,
  erasedRecordKey,
  recordAppointmentKey,
  recordKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { PatientRecord } from '../../../core/practice/practice.ts';
import { handler } from '../../../lambdas/scheduled/settle-accounts.ts';
import { day, noon } from '../../support/clock.ts';
import { refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { contactRecordsItem, recordItem } from '../../support/handlers/items.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeRecord } from '../../support/practice-records.ts';

const aws = mockAws();
const year = 365.25 * day;
const [practiceId, recordId, accountId] = ['cabinet-1', 'fiche-1', 'a'.repeat(32)];
const key = recordKey(practiceId, recordId);

const due = (overrides: Partial<PatientRecord> = {}) => ({
  ...recordItem(makeRecord({ accountId, notedAt: noon - 5 * year, ...overrides })),
  ...{ version: 3, contactDigests: ['of a phone'] },
  ...recordDueKeys(recordId, noon),
});
const appointmentAt = (startsAt: number, id = 'rendez-vous-1') => ({
  ...recordAppointmentKey(practiceId, recordId, startsAt, id),
  ...{ practiceId, appointmentId: id, startsAt },
});
const updates = () => aws.tableRequests().filter(({ operation }) => operation === 'Update');

it('that was noted five years ago goes with its places under contacts and at its account', async () => {
  const ofContact = contactRecordsItem(practiceId, 'of a phone', 2);
  holdItems(aws, due(), ofContact, appointmentAt(noon - 3 * year));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  const [written = {}] = aws.transactions();
  expect(Object.keys(written)).toEqual(
    [
      key,
      erasedRecordKey(practiceId, recordId),
      accountRecordKey(accountId, practiceId, recordId),
      contactRecordsKey(practiceId, 'of a phone'),
    ].map(keyName),
  );
  // A practice that notes it in this very moment keeps it.
  expect(written[keyName(key)]?.condition).toContain(`notedAt = ${noon - 5 * year}`);
});

it.each([
  ['was noted since', { notedAt: noon - 4 * year }, [], noon + year],
  ['has an appointment to come', {}, [noon + day, noon - 2 * year], noon + day + 3 * year],
  ['has an appointment that is still shown', {}, [noon - 3 * year + 1], noon + 1],
])('that %s is kept, and looked at again when that may be over', async (_, overrides, starts, until) => {
  holdItems(aws, due(overrides), ...starts.map((at, index) => appointmentAt(at, `rendez-vous-${index}`)));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(aws.transactions()).toEqual([]);
  expect(updates()).toEqual([
    expect.objectContaining({
      key: keyName(key),
      update: expect.stringContaining(new Date(until).toISOString()),
      condition: expect.stringMatching(/^notedAt = \d+$/),
    }),
  ]);
});

it('whose last appointment cannot be read is kept, and fails behind the others', async () => {
  const unread = { ...appointmentAt(noon + day), startsAt: 'tomorrow' };
  holdItems(aws, due(), unread);
  expect(await handler()).toEqual({ looked: 1, failed: 1 });
  expect(aws.transactions()).toEqual([]);
  expect(updates()).toMatchObject([{ key: keyName(key), update: 'SET dueAt = "2026-11-02T12:00:30.000Z"' }]);
});

it('that its practice erased meanwhile is nothing', async () => {
  holdItems(aws, due());
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(aws.transactions()).toEqual([]);
});

it('that is changed in this very moment is left to the next run', async () => {
  holdItems(aws, due());
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(aws.transactions()).toHaveLength(1);
});

it('F12: that fails keeps no message waiting', async () => {
  const id = 'e'.repeat(32);
  holdItems(aws, due(), { ...accountNoticeKey(id), ...accountDueKeys(id, noon) });
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await handler()).toEqual({ looked: 2, failed: 1 });
  expect(aws.orders()).toHaveLength(1);
});
