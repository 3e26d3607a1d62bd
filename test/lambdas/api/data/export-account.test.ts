/** GET /api/me/export: what the table holds of the person, and nothing that opens anything. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountChangeKey,
  accountRecordKey,
  accountSessionKey,
  accountSupportKey,
  appointmentKey,
  consentKey,
  noticeKey,
  recordAppointmentKey,
  recordKey,
  supportPlace,
  supportRequestKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/data/export-account.ts';
import { exportAnswer } from '../../../../lambdas/contract/export-answer.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeRelease,
  makeSession,
  releaseItem,
  sessionItem,
} from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem, signUpItem } from '../../../support/handlers/items.ts';
import { byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../../support/practice-records.ts';
import { consentTo, makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();
const account = makeAccount({ signedInAt: noon - day });
const { id: accountId } = account;
const session = makeSession({ accountId, steppedUpUntil: noon + minute });
const device = makeDevice({ accountId });
const signUp = makeSignUp({
  id: account.signUpId,
  accountId,
  status: 'completed',
  sends: [{ message: 'code', channel: 'sms', at: noon - 30 * day, outcome: 'sent', messageId: 'provider-1' }],
});
const appointments = [makeAppointment(), makeAppointment({ id: 'earlier', startsAt: noon - day })];
const pointer = ({ id, startsAt }: { readonly id: string; readonly startsAt: number }) => ({
  ...recordAppointmentKey('cabinet-1', 'fiche-1', startsAt, id),
  ...{ practiceId: 'cabinet-1', appointmentId: id, startsAt },
});
const ninetyDays = 90 * 24 * 3600;
const credential = credentialItem(accountId, makeCredential('$argon2id$secret'));
const stored = [
  accountItem(account),
  credential,
  sessionItem(session),
  { ...accountSessionKey(accountId, session.id), id: session.id, tokenHash: session.tokenHash },
  deviceItem(device),
  signUpItem(signUp),
  { ...consentKey(accountId, 'terms', '2026-11-01'), document: 'terms', door: 'direct', ...consentTo('terms') },
  { ...accountRecordKey(accountId, 'cabinet-1', 'fiche-1'), practiceId: 'cabinet-1', recordId: 'fiche-1' },
  recordItem(makeRecord({ accountId, phone: '+33612345678' })),
  practiceItem(makePractice()),
  ...appointments.flatMap(each => [pointer(each), appointmentItem(each)]),
  { ...noticeKey('cabinet-1', 'rendez-vous-1#confirmation#0#sms'), ttl: noon / 1000 + ninetyDays },
  { ...noticeKey('cabinet-1', 'rendez-vous-1#reminder#0#due#email'), ttl: noon / 1000 + ninetyDays, leaseUntil: noon },
];
const read = (credentials: Credentials = byCookie) => callRoute(handler, credentials);

beforeEach(() => holdItems(aws, ...stored));

it('is a file that no cache keeps', async () => {
  expect(await read()).toMatchObject({
    status: 200,
    headers: {
      'content-disposition': 'attachment; filename="my-data-2026-11-02.json"',
      'cache-control': 'no-store',
      'content-type': 'application/json',
    },
  });
});

it('holds the account, its consents, its sign-up, its sessions and its devices', async () => {
  const { body } = await read();
  expect(exportAnswer.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    account: { phone: '+33612345678', email: { address: 'camille@exemple.fr', status: 'claimed' }, locale: 'fr' },
    consents: [{ document: 'terms', version: '2026-11-01', acceptedAt: '2026-11-02T12:00:00.000Z' }],
    signUps: [{ reference: signUp.reference, messages: [{ kind: 'code', channel: 'sms', outcome: 'sent' }] }],
    sessions: [{ id: session.id, device: 'Firefox, Windows' }],
    devices: [{ device: 'Firefox, Windows' }],
    isComplete: true,
  });
});

it('holds the linked records and their appointments, the latest first, with what went out about them', async () => {
  const { body } = await read();
  expect(body.records).toEqual([
    expect.objectContaining({
      id: 'fiche-1',
      lastName: 'Martin',
      practice: { id: 'cabinet-1', name: 'Cabinet du Parc' },
    }),
  ]);
  expect(body.appointments.map(({ id }: { id: string }) => id)).toEqual(['rendez-vous-1', 'earlier']);
  expect(body.appointments[0].messages).toEqual([
    { kind: 'confirmation', channel: 'sms', sentAt: '2026-11-02T12:00:00.000Z' },
  ]);
});

it('M2: holds what was asked about the phone, and nothing of whoever asked', async () => {
  const release = makeRelease({ accountId });
  holdItems(aws, ...stored, releaseItem(release));
  const { body } = await read();
  expect(body.phoneRelease).toEqual({
    ...{ status: 'asked', phone: release.maskedPhone },
    ...{ askedAt: '2026-11-02T12:00:00.000Z', freesAt: '2026-11-16T12:00:00.000Z' },
  });
  expect(exportAnswer.safeParse(body).success).toBe(true);
  expect(JSON.stringify(body)).not.toContain('nouveau@exemple.fr');
});

it('holds what was changed lately and what was written to support, and nothing of others', async () => {
  const [id, receivedAt] = ['d'.repeat(32), noon - day];
  const written = {
    id,
    reference: 'S7Q-4MX',
    topic: 'other',
    message: 'Bonjour',
    accountId,
    language: 'fr',
    receivedAt,
  };
  const old = { ...written, id: 'e'.repeat(32), message: 'Before', receivedAt: noon - 90 * day };
  const support = [written, old].flatMap(each => [
    { ...supportRequestKey(each.id, each.receivedAt), ...each },
    {
      ...accountSupportKey(accountId, supportPlace(each.id, each.receivedAt)),
      id: each.id,
      receivedAt: each.receivedAt,
    },
  ]);
  const changed = {
    ...{ id: 'c'.repeat(32), accountId, detail: 'phone', changedAt: noon, objectUntil: noon + 3 * day },
    before: { phone: '+33698765432', phoneDigest: 'digest of the old phone' },
    ...accountChangeKey(accountId, 'c'.repeat(32)),
  };
  holdItems(aws, ...stored, ...support, changed);
  const { body, text } = await read();
  expect(body.supportRequests).toEqual([
    { reference: 'S7Q-4MX', topic: 'other', message: 'Bonjour', sentAt: new Date(receivedAt).toISOString() },
  ]);
  expect(body.changes).toEqual([
    {
      ...{ detail: 'phone', changedAt: new Date(noon).toISOString(), before: '+33698765432' },
      objectUntil: new Date(noon + 3 * day).toISOString(),
    },
  ]);
  expect(exportAnswer.safeParse(body).success).toBe(true);
  expect(text).not.toContain('digest of the old phone');
});

it('B6, J1: holds no hash, no digest and no id of a provider', async () => {
  const text = JSON.stringify((await read()).body);
  const secrets = ['$argon2id', session.tokenHash, device.tokenHash, account.phoneDigest, account.emailDigest];
  for (const secret of [...secrets, signUp.accessTokenHash, 'provider-1', 'hash of the key'])
    expect(text).not.toContain(secret);
});

it('X38: is nobody’s once the account is erased', async () => {
  holdItems(aws, sessionItem(session));
  expect(await read()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

it('H4: needs a proof by the password of now: one before a reset counts no more', async () => {
  const changed = credentialItem(accountId, makeCredential('$argon2id$new', { version: 2, changedAt: noon - minute }));
  holdItems(aws, changed, ...stored.filter(({ pk, sk }) => pk !== changed.pk || sk !== changed.sk));
  expect(await read()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
});

it('is whole without a sign-up and without records', async () => {
  holdItems(aws, sessionItem(session), accountItem(account), credential);
  expect((await read()).body).toMatchObject({ signUps: [], records: [], appointments: [], isComplete: true });
});

it.each([
  ['record', recordKey('cabinet-1', 'fiche-1'), 'lastName'],
  ['appointment', appointmentKey('cabinet-1', 'earlier'), 'status'],
])('says that it is not all where a %s cannot be read', async (_, key, column) => {
  const isIt = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => pk === key.pk && sk === key.sk;
  holdItems(aws, ...stored.map(item => (isIt(item) ? { ...item, [column]: 7 } : item)));
  const { status, body } = await read();
  expect([status, body.isComplete]).toEqual([200, false]);
  expect(body.appointments).toContainEqual(expect.objectContaining({ id: 'rendez-vous-1' }));
});

it.each([['a batch', BatchGetCommand] as const, ['a list', QueryCommand] as const])(
  'I3: is unavailable, and never half, while the table throttles %s',
  async (_, command) => {
    aws.dynamodb.on(command as typeof QueryCommand).rejects(throttled());
    expect(await read()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  },
);

itNeedsASession(aws, read, { needsStepUp: true, accountId });
