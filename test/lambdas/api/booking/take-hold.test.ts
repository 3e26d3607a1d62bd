/** POST /api/slots/{slotId}/holds: one holder a slot, for a while, under caps (L1 to L3). */
import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  callerHoldsKey,
  dayHoldsKey,
  holdKey,
  phoneHoldsKey,
  practitionerKey,
  sessionKey,
  signUpKey,
  slotKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Slot } from '../../../../core/booking/slot.ts';
import { slotId } from '../../../../core/booking/slot-id.ts';
import { keyedDigest, sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/booking/take-hold.ts';
import { accountItem, makeAccount, makeSession, sessionItem } from '../../../support/accounts.ts';
import { makeSlot } from '../../../support/booking.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { ipv6Address, ipv6Caller, ipv6Site } from '../../../support/handlers/ipv6-caller.ts';
import { practiceItem, signUpItem } from '../../../support/handlers/items.ts';
import { byBearer, byCookie, type Credentials } from '../../../support/handlers/session-route.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../../support/mocked-aws.ts';
import { makePractice } from '../../../support/practice-records.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const slot = makeSlot();
const { practiceId, practitionerId } = slot;
const practitioner = {
  ...practitionerKey(practiceId, practitionerId),
  ...{ practiceId, id: practitionerId, name: 'Dr Parc', isBookable: true, publication: 1 },
};
const proven = makeSignUp({ status: 'awaiting_consent', accessTokenHash: sha256('token') });
const caller = callerHoldsKey(keyedDigest(keys, 'caller', '192.0.2.1'));
const wholeDay = dayHoldsKey(slot, '2026-11-03');
const phone = phoneHoldsKey(proven.phoneDigest);

const take = (body: object = {}, id = slotId(slot)) =>
  callRoute(handler, { method: 'POST', body, parameters: { slotId: id }, bearer: 'token' });
const takeByIpv6 = () =>
  callRoute(handler, { method: 'POST', body: {}, parameters: { slotId: slotId(slot) }, sourceIp: ipv6Address });
const takeProven = () => take({ signUpId: proven.id });

const answerBatch = (...items: object[]) =>
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: items as Record<string, unknown>[] } });
const offer = (...slots: Slot[]) =>
  aws.dynamodb.on(QueryCommand).resolves({ Items: slots.map(each => ({ ...slotKey(each), ...each })) });
/** A cap whose only hold has this slot now. */
function fill(key: { pk: string; sk: string }, holdExpiresAt: number, isProven = false) {
  const other = makeSlot({ status: 'held', holdId: 'other', holdExpiresAt, isProven });
  answerBatch(practiceItem(makePractice()), practitioner, { ...slotKey(other), ...other });
  return { ...key, holds: new Set([`${slotId(other)}.other`]) };
}

beforeEach(() => {
  answerBatch(practiceItem(makePractice()), practitioner);
  offer(slot);
  aws.dynamodb.on(GetCommand, { Key: signUpKey(proven.id) }).resolves({ Item: signUpItem(proven) });
});

it('L1 to L3, X39: gives a stranger the slot while it is free, under the caps of address and day', async () => {
  const { status, body } = await take();
  expect(status).toBe(201);
  const id = sha256(body.hold);
  const { booking } = aws.configuration;
  const until = Date.parse(body.expiresAt);
  expect(until).toBeGreaterThan(noon);
  expect(until).toBeLessThanOrEqual(noon + 30 * minute);
  const writes = aws.transactions()[0] ?? {};
  expect(Object.keys(writes)).toEqual([slotKey(slot), holdKey(id), caller, wholeDay].map(keyName));
  expect(writes[keyName(slotKey(slot))]).toMatchObject({
    update: saying('status = "held"', `holdId = "${id}"`, `holdExpiresAt = ${until}`, 'isProven = false'),
    condition: saying('status = "free"', `holdExpiresAt <= ${noon}`, `endsAt = ${slot.endsAt}`),
  });
  expect(writes[keyName(holdKey(id))]).toMatchObject({ item: { id, status: 'open', beganAt: noon } });
  expect(writes[keyName(caller)]).toMatchObject({ condition: saying(`size(holds) < ${booking.holdsPerCaller}`) });
  expect(writes[keyName(wholeDay)]).toMatchObject({ condition: saying(`size(holds) < ${booking.leastHoldsPerDay}`) });
  expect(JSON.stringify(aws.inputs('TransactWrite'))).not.toContain(body.hold);
});

it('L3: counts the hold of a proven phone under that alone', async () => {
  expect((await takeProven()).status).toBe(201);
  const writes = aws.transactions()[0] ?? {};
  expect(Object.keys(writes)).toEqual([keyName(slotKey(slot)), expect.anything(), keyName(phone)]);
  expect(writes[keyName(slotKey(slot))]).toMatchObject({ update: saying('isProven = true') });
  expect(writes[keyName(phone)]).toMatchObject({
    condition: saying(`size(holds) < ${aws.configuration.booking.holdsPerPhone}`),
  });
});

it.each([
  ['address', caller],
  ['day', wholeDay],
])('L3, X39: sends a stranger to the phone when the cap of the %s is full', async (_, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(fill(key, noon + minute)));
  expect((await take()).body.code).toBe('phone_first');
  expect(aws.transactions()).toHaveLength(1);
});

it('X39: gives a /48 ten times the holds of a network, and sends its next stranger to the phone', async () => {
  expect((await takeByIpv6()).status).toBe(201);
  const ofSite = callerHoldsKey(ipv6Site);
  const { holdsPerCaller } = aws.configuration.booking;
  const writes = aws.transactions()[0] ?? {};
  expect(writes[keyName(callerHoldsKey(ipv6Caller))]?.condition).toContain(`size(holds) < ${holdsPerCaller}`);
  expect(writes[keyName(ofSite)]?.condition).toContain(`size(holds) < ${10 * holdsPerCaller}`);

  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(fill(ofSite, noon + minute)));
  expect((await takeByIpv6()).body.code).toBe('phone_first');
});

describe('a signed-in person, whose address or day is full', () => {
  const account = makeAccount();
  const session = makeSession({ accountId: account.id });
  const ofAccount = phoneHoldsKey(account.phoneDigest ?? '');
  const takeSignedIn = (credentials: Credentials) =>
    callRoute(handler, { method: 'POST', body: {}, parameters: { slotId: slotId(slot) }, ...credentials });

  beforeEach(() => {
    const full = fill(caller, noon + minute);
    const other = makeSlot({ status: 'held', holdId: 'other', holdExpiresAt: noon + minute, isProven: false });
    answerBatch(practiceItem(makePractice()), practitioner, { ...slotKey(other), ...other }, accountItem(account));
    aws.dynamodb.on(GetCommand, { Key: sessionKey(session.tokenHash) }).resolves({ Item: sessionItem(session) });
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(full)).resolves({});
  });

  it.each([
    ['a cookie', byCookie],
    ['a bearer', byBearer],
  ])('L3: takes it with %s under the cap of the phone that the account proved', async (_, credentials) => {
    expect((await takeSignedIn(credentials)).status).toBe(201);
    expect(Object.keys(aws.transactions()[1] ?? {})).toContain(keyName(ofAccount));
  });

  it.each<[string, Credentials, object?]>([
    ['without a session', { bearer: 'another' }],
    ['whose session is over', byBearer, { expiresAt: noon }],
    [
      'on another site, whose browser brings the cookie along',
      { ...byCookie, headers: { origin: 'https://evil.example' } },
    ],
  ])('L3, H5: is a stranger %s', async (_, credentials, over = {}) => {
    const found = { ...sessionItem(session), ...over };
    aws.dynamodb.on(GetCommand, { Key: sessionKey(session.tokenHash) }).resolves({ Item: found });
    expect(await takeSignedIn(credentials)).toMatchObject({ status: 403, body: { code: 'phone_first' } });
    expect(aws.transactions()).toHaveLength(1);
  });

  it('M2: is a stranger whose phone was released', async () => {
    const { phone: _, phoneDigest: __, ...rest } = account;
    const other = makeSlot({ status: 'held', holdId: 'other', holdExpiresAt: noon + minute, isProven: false });
    answerBatch(practiceItem(makePractice()), practitioner, { ...slotKey(other), ...other }, accountItem(rest));
    expect((await takeSignedIn(byBearer)).body.code).toBe('phone_first');
  });
});

it('L3: tells a proven phone when its hold ends', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(fill(phone, noon + minute, true)));
  expect(await takeProven()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '60' },
    body: { code: 'too_many_holds' },
  });
});

it('L3, F24: takes a lapsed hold out of a full cap, and tries again', async () => {
  const full = fill(caller, noon);
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(full)).resolves({});
  expect((await take()).status).toBe(201);
  expect(aws.tableRequests().find(({ operation }) => operation === 'Update')).toMatchObject({
    key: keyName(caller),
    update: `DELETE holds ${JSON.stringify([...full.holds])}`,
  });
});

it('L1: refuses the second of two at once', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(slotKey(slot)));
  expect(await take()).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
});

it.each<[string, Slot]>([
  ['held', makeSlot({ status: 'held', holdId: 'x', holdExpiresAt: noon + 1, isProven: false })],
  ['booked', makeSlot({ status: 'booked', holdId: 'x', appointmentId: 'a' })],
  ['withdrawn', makeSlot({ status: 'withdrawn' })],
])('L1: refuses a slot that is %s without a write', async (_, other) => {
  offer(other);
  expect(await take()).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
  expect(aws.transactions()).toEqual([]);
});

it('F24: lets a slot be taken whose hold has lapsed', async () => {
  offer(makeSlot({ status: 'held', holdId: 'x', holdExpiresAt: noon, isProven: false }));
  expect((await take()).status).toBe(201);
});

it('refuses the slots of a practitioner who takes no bookings', async () => {
  answerBatch(practiceItem(makePractice()), { ...practitioner, isBookable: false });
  expect((await take()).body.code).toBe('slot_taken');
});

it('knows no slot that is not offered, nor an id that is none', async () => {
  offer();
  expect(await take()).toMatchObject({ status: 404, body: { code: 'unknown_slot' } });
  aws.dynamodb.resetHistory();
  expect(await take({}, 'none')).toMatchObject({ status: 404, body: { code: 'unknown_slot' } });
  expect(aws.operations()).toEqual([]);
});

it.each([
  ['of another', { ...proven, accessTokenHash: 'another' }, 'not_found'],
  ['whose phone is not proven', { ...proven, status: 'awaiting_code' as const }, 'phone_first'],
  ['that is over', { ...proven, expiresAt: noon }, 'phone_first'],
])('refuses a sign-up %s', async (_, signUp, code) => {
  aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(signUp) });
  expect((await takeProven()).body.code).toBe(code);
  expect(aws.transactions()).toEqual([]);
});

it('asks to wait a second when too many meet over a slot', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(conflicted());
  expect(await take()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1' },
    body: { code: 'too_many_requests' },
  });
});

it.each([throttled(), answerLost()])('I3: is unavailable when the taking ends in $name', async error => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await take()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
