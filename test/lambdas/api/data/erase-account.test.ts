/** DELETE /api/me: one transaction ends the account, and its job the rest. */
import { BatchGetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountRecordKey,
  accountSessionKey,
  appointmentKey,
  consentKey,
  credentialKey,
  deviceKey,
  digestLineKey,
  emailMarkerKey,
  evidenceKey,
  phoneMarkerKey,
  recordAppointmentKey,
  recordKey,
  sessionKey,
  signUpKey,
  slotKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/data/erase-account.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeSession,
  sessionItem,
} from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { byBearer, byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';
import { consentTo, digestOf } from '../../../support/sign-up.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId } = account;
const phone = digestOf('+33612345678');
const email = digestOf('camille@exemple.fr');
const session = makeSession({ accountId, steppedUpUntil: noon + minute });
const device = makeDevice({ accountId });
const terms = { document: 'terms', ...consentTo('terms', noon - 30 * day), door: 'direct' } as const;
const slot = { practitionerId: 'dr-parc', startsAt: noon + 3 * day };
const booked = makeAppointment({ status: 'booked', accountId, slot });
const over = makeAppointment({ id: 'over', status: 'booked', accountId, startsAt: noon - day });
const given = makeAppointment({ id: 'given' });
const pointer = ({ id, startsAt }: { readonly id: string; readonly startsAt: number }) => ({
  ...recordAppointmentKey('cabinet-1', 'fiche-1', startsAt, id),
  ...{ practiceId: 'cabinet-1', appointmentId: id, startsAt },
});

const stored = [
  accountItem(account),
  credentialItem(accountId, makeCredential('$argon2id$secret')),
  sessionItem(session),
  { ...accountSessionKey(accountId, session.id), id: session.id, tokenHash: session.tokenHash },
  deviceItem(device),
  { ...phoneMarkerKey(phone), accountId },
  { ...emailMarkerKey(email), accountId },
  { ...consentKey(accountId, 'terms', terms.version), ...terms },
  { ...accountRecordKey(accountId, 'cabinet-1', 'fiche-1'), practiceId: 'cabinet-1', recordId: 'fiche-1' },
  recordItem(makeRecord({ accountId })),
  ...[booked, over, given].flatMap(each => [pointer(each), appointmentItem(each)]),
];

const erase = (credentials: Credentials = byCookie) => callRoute(handler, { method: 'DELETE', ...credentials });
/** The transaction that writes this item. */
const writing = (key: { readonly pk: string; readonly sk: string }) =>
  aws.transactions().find(writes => keyName(key) in writes);

beforeEach(() => holdItems(aws, ...stored));

describe('erasing', () => {
  it('ends account, password, markers and sessions in one transaction, as they were read', async () => {
    expect(await erase()).toMatchObject({ status: 204, text: '' });
    const erasure = writing(accountKey(accountId));
    expect(erasure?.[keyName(accountKey(accountId))]).toMatchObject({
      operation: 'Delete',
      condition: saying('attribute_exists(pk)', `phoneDigest = "${phone}"`, `emailDigest = "${email}"`),
    });
    for (const marker of [phoneMarkerKey(phone), emailMarkerKey(email)])
      expect(erasure?.[keyName(marker)]).toMatchObject({
        operation: 'Delete',
        condition: `accountId = "${accountId}"`,
      });
    for (const key of [
      credentialKey(accountId, 'password'),
      sessionKey(session.tokenHash),
      accountSessionKey(accountId, session.id),
      consentKey(accountId, 'terms', terms.version),
    ])
      expect(erasure?.[keyName(key)]?.operation).toBe('Delete');
  });

  it('keeps the evidence of consent apart, under a digest, for five years', async () => {
    await erase();
    const key = evidenceKey(phone, noon);
    expect(writing(key)?.[keyName(key)]?.item).toEqual({
      ...key,
      ...{ digest: phone, openedAt: account.openedAt, erasedAt: noon, consents: [terms] },
      ttl: Math.ceil(noon / 1000) + 5 * 365.25 * 24 * 3600,
    });
  });

  it('tells the owner over each channel, with what the account no longer knows', async () => {
    await erase();
    const notices = aws.transactWrites().filter(({ key = '' }) => key.startsWith('NOTICE#'));
    expect(notices.map(({ item }) => item)).toEqual([
      expect.objectContaining({ kind: 'erased', channel: 'email', to: 'camille@exemple.fr', language: 'fr' }),
      expect.objectContaining({ kind: 'erased', channel: 'sms', to: '+33612345678', language: 'fr' }),
    ]);
    expect(aws.orders()).toHaveLength(2);
  });

  it('takes the cookies away, and the device’s token alone', async () => {
    const others = 'o'.repeat(43);
    const cookies = [...(byCookie.cookies ?? []), `__Host-device=${'device'.padEnd(43, '_')}.${others}`];
    const [ended, , kept] = (await erase({ ...byCookie, cookies })).cookies;
    expect([ended, kept]).toEqual([
      expect.stringMatching(/^__Host-session=; /),
      expect.stringContaining(`=${others};`),
    ]);
    expect((await erase(byBearer)).cookies).toEqual([]);
  });

  it('leaves a marker that is another account’s', async () => {
    const marker = { ...emailMarkerKey(email), accountId: 'another' };
    holdItems(aws, marker, ...stored.filter(({ pk }) => pk !== marker.pk));
    await erase();
    expect(aws.transactWrites().map(({ key }) => key)).not.toContain(keyName(emailMarkerKey(email)));
  });
});

describe('its job', () => {
  it('cancels what is booked and to come, frees the slot and leaves the practice a line', async () => {
    await erase();
    const changed = writing(appointmentKey('cabinet-1', booked.id));
    expect(changed?.[keyName(appointmentKey('cabinet-1', booked.id))]).toMatchObject({
      update: saying('status = "cancelled"', 'changedBy = "patient"', 'pending = ["cancelled"]'),
    });
    expect(changed?.[keyName(slotKey({ practiceId: 'cabinet-1', ...slot }))]?.update).toContain('status = "free"');
    expect(changed?.[keyName(digestLineKey('cabinet-1', booked.id, 1))]?.item).toMatchObject({ untold: 'cancelled' });
    for (const { id } of [over, given]) expect(writing(appointmentKey('cabinet-1', id))).toBeUndefined();
  });

  it('unlinks the record, forgets the device and what was typed, and is done', async () => {
    await erase();
    const link = accountRecordKey(accountId, 'cabinet-1', 'fiche-1');
    expect(writing(link)?.[keyName(recordKey('cabinet-1', 'fiche-1'))]).toMatchObject({
      update: 'REMOVE accountId',
      condition: `accountId = "${accountId}"`,
    });
    expect(writing(deviceKey(accountId, device.tokenHash))).toBeDefined();
    expect(aws.tableRequests()).toContainEqual({
      operation: 'Update',
      key: keyName(signUpKey(account.signUpId)),
      update: 'REMOVE contact, patient',
      condition: 'attribute_exists(pk)',
    });
    expect(aws.tableRequests().at(-1)).toMatchObject({ operation: 'Delete', key: expect.stringContaining('/JOB#') });
  });

  it('takes the link alone away where the practice erased the record meanwhile', async () => {
    const record = recordKey('cabinet-1', 'fiche-1');
    aws.dynamodb.on(TransactWriteCommand).callsFake(input => {
      const isOfRecord = input.TransactItems.some((item: object) =>
        Object.values(item).some(({ Key }) => Key?.sk === record.sk),
      );
      return isOfRecord ? refusing(record)(input) : {};
    });
    expect((await erase()).status).toBe(204);
    expect(aws.transactions().at(-1)).toMatchObject({
      [keyName(accountRecordKey(accountId, 'cabinet-1', 'fiche-1'))]: { operation: 'Delete' },
    });
    expect(Object.keys(aws.transactions().at(-1) ?? {})).toHaveLength(1);
  });

  it('J2: leaves every record whose link can be read, and stays due while another cannot', async () => {
    const malformed = { ...accountRecordKey(accountId, 'cabinet-0', 'fiche-0'), practiceId: 'cabinet-0' };
    holdItems(aws, malformed, ...stored);
    expect((await erase()).status).toBe(204);
    expect(writing(accountRecordKey(accountId, 'cabinet-1', 'fiche-1'))).toBeDefined();
    expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'MalformedRow' });
    expect(aws.tableRequests().filter(({ operation, key }) => operation === 'Delete' && key?.includes('JOB#'))).toEqual(
      [],
    );
  });

  it('J2: cancels and leaves the others, and stays due while one appointment cannot be read', async () => {
    const { status: _, ...malformed } = appointmentItem(makeAppointment({ practiceId: 'cabinet-0', status: 'booked' }));
    const sick = { ...pointer({ id: malformed.id, startsAt: noon + day }), practiceId: 'cabinet-0' };
    const link = {
      ...accountRecordKey(accountId, 'cabinet-0', 'fiche-1'),
      practiceId: 'cabinet-0',
      recordId: 'fiche-1',
    };
    const { pk } = recordAppointmentKey('cabinet-0', 'fiche-1', 0, '');
    holdItems(aws, link, { ...sick, pk }, malformed, ...stored);
    expect((await erase()).status).toBe(204);
    expect(writing(slotKey({ practiceId: 'cabinet-1', ...slot }))).toBeDefined();
    expect(writing(accountRecordKey(accountId, 'cabinet-1', 'fiche-1'))).toBeDefined();
    expect(writing(link)).toBeUndefined();
    expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'MalformedRow' });
  });

  it('E2: erases nothing while the evidence of a consent cannot be read', async () => {
    const { version: _, ...malformed } = terms;
    holdItems(aws, { ...consentKey(accountId, 'terms', '0'), ...malformed }, ...stored);
    await expect(erase()).rejects.toMatchObject({ name: 'MalformedRow' });
    expect(aws.transactions()).toEqual([]);
  });

  it('I2: that cannot be done now is due, and the answer is the same', async () => {
    aws.dynamodb
      .on(QueryCommand, { ExpressionAttributeValues: { ':pk': accountKey(accountId).pk, ':prefix': 'DEVICE#' } })
      .rejects(throttled());
    expect((await erase()).status).toBe(204);
    expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'ThrottlingException' });
    expect(aws.tableRequests().some(({ operation, key = '' }) => operation === 'Delete' && key.includes('/JOB#'))).toBe(
      false,
    );
  });
});

describe('H4: the proof', () => {
  const credential = credentialKey(accountId, 'password');

  it('is by the password of now: one before a reset counts no more', async () => {
    const changed = credentialItem(accountId, makeCredential('', { version: 2, changedAt: noon - minute }));
    holdItems(aws, changed, ...stored.filter(item => keyName(item) !== keyName(changed)));
    expect(await erase()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('holds until the very transaction', async () => {
    await erase();
    const erasure = writing(accountKey(accountId));
    expect(erasure?.[keyName(credential)]?.condition).toBe('version = 1');
    expect(erasure?.[keyName(sessionKey(session.tokenHash))]?.condition).toBe('attribute_exists(pk)');
  });

  it.each([
    ['the password was replaced', credential],
    ['the session ended', sessionKey(session.tokenHash)],
  ])('is asked for again when %s meanwhile, and nothing is erased', async (_, key) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await erase()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
    expect(aws.transactions()).toHaveLength(1);
    expect(aws.orders()).toEqual([]);
  });
});

it('X38: is nobody’s once the account is erased, and takes the cookies away', async () => {
  holdItems(aws, sessionItem(session));
  const answer = await erase();
  expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  expect(answer.cookies.join()).toContain('__Host-session=;');
  expect(aws.transactions()).toEqual([]);
});

it('decides again when the account changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(accountKey(accountId)))
    .resolves({});
  expect((await erase()).status).toBe(204);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(accountKey(accountId)));
  expect(await erase()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect(await erase()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer is lost is carried out by the schedule: nothing is written twice', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost());
  expect((await erase()).status).toBe(503);
  holdItems(aws, sessionItem(session));
  expect((await erase()).status).toBe(401);
});

itNeedsASession(aws, erase, { isUnsafe: true, needsStepUp: true, accountId });
