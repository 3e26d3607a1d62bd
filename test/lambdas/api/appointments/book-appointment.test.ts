/** POST /api/me/appointments: books the held slot at once. */
import { BatchGetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountRecordKey,
  agendaKey,
  appointmentKey,
  bookedAppointmentsKey,
  contactRecordsKey,
  holdKey,
  recordAppointmentKey,
  recordKey,
  slotKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { appointmentId } from '../../../../core/booking/appointment-id.ts';
import { bookedAppointment } from '../../../../core/booking/booked.ts';
import { planOwnBooking } from '../../../../core/booking/own-booking.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/appointments/book-appointment.ts';
import { accountItem, makeAccount, makeSession } from '../../../support/accounts.ts';
import { makeHold, makeSlot } from '../../../support/booking.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled, unreachable } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem } from '../../../support/handlers/items.ts';
import { admitSession, byBearer, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();
const account = makeAccount();
const session = makeSession({ accountId: account.id });
const practice = makePractice();
const hold = { ...makeHold(), id: sha256('aHold') };
const { about } = hold;
const patient = { lastName: 'Martin', firstName: 'Camille' };
const record = makeRecord({ id: 'fiche-7', accountId: account.id, phone: '+33612345678', line: 'mobile' });
const link = (recordId: string) => ({
  ...accountRecordKey(account.id, practice.id, recordId),
  ...{ practiceId: practice.id, recordId },
});
const planned = planOwnBooking(hold, account.id);
const key = appointmentKey(practice.id, planned.appointmentId);
const slot = slotKey(about);
const count = bookedAppointmentsKey(account.id);
const before = [accountItem(account), practiceItem(practice)];

const holds = (...items: { pk: string; sk: string }[]) => {
  holdItems(aws, ...items);
  admitSession(aws, session);
};
const holdItem = (over: object = {}) => ({ ...holdKey(hold.id), ...hold, ...over });
const ask = (body: unknown, credentials: Credentials = byBearer) =>
  callRoute(handler, { ...credentials, body, method: 'POST' });
const book = (body: object = { patient }) => ask({ hold: 'aHold', ...body });

itNeedsASession(aws, credentials => ask({ hold: 'aHold', patient }, credentials), {
  isUnsafe: true,
  accountId: account.id,
});
beforeEach(() => holds(holdItem(), ...before));

it('books in one transaction: slot, appointment, a new record of the practice that is linked, and the count', async () => {
  const answer = await book({ patient: { ...patient, birthDate: '1984-02-29' } });
  expect(answer).toMatchObject({
    status: 201,
    body: {
      appointment: {
        id: appointmentId({ practiceId: practice.id, id: planned.appointmentId }),
        ...{ status: 'booked', timeZone: 'Europe/Paris', practitioner: 'Dr Parc' },
        ...{ startsAt: '2026-11-03T12:00:00.000Z', endsAt: '2026-11-03T12:20:00.000Z' },
        ...{ changeableUntil: '2026-11-03T08:00:00.000Z', practice: { id: practice.id, name: 'Cabinet du Parc' } },
      },
    },
  });
  const [writes = {}, ...others] = aws.transactions();
  expect(others).toEqual([]);
  const recordOf = recordKey(practice.id, planned.recordId);
  expect(Object.keys(writes).sort()).toEqual(
    [
      ...[
        key,
        slot,
        count,
        recordOf,
        accountKey(account.id),
        accountRecordKey(account.id, practice.id, planned.recordId),
      ],
      recordAppointmentKey(practice.id, planned.recordId, about.startsAt, planned.appointmentId),
      agendaKey(practice.id, about.startsAt, planned.appointmentId),
      contactRecordsKey(practice.id, account.phoneDigest ?? ''),
      contactRecordsKey(practice.id, account.emailDigest ?? ''),
    ]
      .map(keyName)
      .sort(),
  );
  expect(writes[keyName(slot)]).toMatchObject({
    update: saying('status = "booked"', `appointmentId = "${planned.appointmentId}"`),
    condition: saying(`holdId = "${hold.id}"`, 'status = "free"', `holdExpiresAt <= ${noon}`),
  });
  expect(writes[keyName(recordOf)]?.item).toMatchObject({
    ...{ lastName: 'Martin', firstName: 'Camille', birthDate: '1984-02-29', accountId: account.id },
    ...{ phone: account.phone, email: account.email },
  });
  expect(writes[keyName(accountKey(account.id))]).toMatchObject({ operation: 'ConditionCheck' });
  expect(writes[keyName(count)]).toMatchObject({ condition: saying('size(appointments) < 10') });
});

it('reads the session, the hold, and side by side the account with the practice and the links', async () => {
  await book();
  expect(aws.operations().slice(0, 5)).toEqual(['Get', 'Get', 'BatchGet', 'Query', 'TransactWrite']);
});

it('confirms at once over each channel, and leads to the appointments', async () => {
  await book();
  expect(aws.smsSent()).toEqual([{ to: account.phone, text: expect.stringMatching(/^Vous avez pris RDV.*\/me$/) }]);
  expect(await aws.calendarsSent()).toEqual([
    expect.objectContaining({ to: account.email, calendar: expect.stringContaining('METHOD:') }),
  ]);
  expect(aws.tableRequests().some(({ key: each = '' }) => each.startsWith('REMINDER#'))).toBe(false);
});

describe('whom it is for', () => {
  const linked = (...records: (typeof record)[]) =>
    holds(holdItem(), ...before, ...records.flatMap(each => [link(each.id), recordItem(each)]));
  const recordsWritten = () => Object.keys(aws.transactions()[0] ?? {}).filter(name => name.includes('/RECORD#'));

  it('is the linked record of the practice, without a name being typed', async () => {
    linked(record);
    expect((await book({})).status).toBe(201);
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(recordKey(practice.id, record.id))]).toMatchObject({
      operation: 'Update',
      update: saying(`notedAt = ${noon}`),
      condition: `accountId = "${account.id}"`,
    });
    expect(recordsWritten()).toEqual([keyName(recordKey(practice.id, record.id))]);
  });

  it('is the linked record with that name, however it is spelt', async () => {
    linked(record, { ...record, id: 'fiche-8', firstName: 'Noé' });
    expect((await book({ patient: { lastName: 'MARTIN', firstName: 'Noe' } })).status).toBe(201);
    expect(recordsWritten()).toEqual([keyName(recordKey(practice.id, 'fiche-8'))]);
  });

  it.each([
    ['another name', { lastName: 'Martin', firstName: 'Lou' }, record],
    ['another date of birth', { ...patient, birthDate: '2020-01-01' }, { ...record, birthDate: '1984-02-29' }],
  ])('is a new record for %s', async (_, other, known) => {
    linked(known);
    expect((await book({ patient: other })).status).toBe(201);
    expect(recordsWritten()).toContain(keyName(recordKey(practice.id, planned.recordId)));
  });

  it.each([
    ['no record', []],
    ['two records', [record, { ...record, id: 'fiche-8', firstName: 'Noé' }]],
  ])('is to be said where there is %s', async (_, records) => {
    linked(...records);
    expect(await book({})).toMatchObject({ status: 422, body: { errors: [{ field: 'patient', code: 'required' }] } });
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it('H4: is no record that is linked to the account no more', async () => {
    linked({ ...record, accountId: 'another' });
    expect(await book({})).toMatchObject({ status: 422, body: { errors: [{ field: 'patient', code: 'required' }] } });
  });

  it('is no eleventh record of one practice', async () => {
    linked(...Array.from({ length: 10 }, (_, n) => ({ ...record, id: `r${n}` })));
    expect(await book({ patient: { lastName: 'Martin', firstName: 'Lou' } })).toMatchObject({
      status: 409,
      body: { code: 'too_many_appointments' },
    });
  });

  it('X08: is nobody born in the future', async () => {
    expect(await book({ patient: { ...patient, birthDate: '2031-01-01' } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'patient.birthDate', code: 'invalid_birth_date' }] },
    });
  });
});

describe('a hold', () => {
  it.each([
    ['of nobody', []],
    ['that was let go', [holdItem({ status: 'released' })]],
  ])('%s books nothing', async (_, items) => {
    holds(...items, ...before);
    expect(await book()).toMatchObject({ status: 422, body: { errors: [{ field: 'hold', code: 'invalid_hold' }] } });
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it('that the practice withdrew is answered with what is near', async () => {
    holds(holdItem({ status: 'withdrawn' }), ...before);
    const near = makeSlot({ status: 'free' }, { startsAt: noon + day + 40 * minute, endsAt: noon + day + 60 * minute });
    aws.dynamodb.on(QueryCommand).resolves({ Items: [near] });
    expect(await book()).toMatchObject({
      status: 409,
      body: { code: 'slot_gone', timeZone: 'Europe/Paris', alternatives: [{ startsAt: '2026-11-03T12:40:00.000Z' }] },
    });
  });

  it('of a sign-up goes on with whoever signs in: the bearer keeps the slot', async () => {
    holds(holdItem({ status: 'attached', signUpId: 'a' }), ...before);
    expect((await book()).status).toBe(201);
  });

  it('whose slot has begun is too late', async () => {
    holds(holdItem({ about: { ...about, startsAt: noon } }), ...before);
    expect(await book()).toMatchObject({ status: 409, body: { code: 'slot_gone' } });
  });

  it('L1: whose slot is somebody else’s by now is answered with what is near, and nobody is told', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(slot));
    expect(await book()).toMatchObject({ status: 409, body: { code: 'slot_gone', alternatives: [] } });
    expect(aws.smsSent()).toEqual([]);
  });
});

describe('repeated', () => {
  const own = bookedAppointment(planned, account.id, { pending: [] });

  it('F02: after a lost answer it is booked, once', async () => {
    aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost());
    expect((await book()).status).toBe(503);
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(appointmentItem(own), slot));
    expect(await book()).toMatchObject({
      status: 201,
      body: { appointment: { startsAt: '2026-11-03T12:00:00.000Z' } },
    });
    expect(aws.smsSent()).toEqual([]);
  });

  it('once it is cancelled the hold is used up', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(appointmentItem({ ...own, status: 'cancelled' })));
    expect(await book()).toMatchObject({ status: 422, body: { errors: [{ field: 'hold', code: 'invalid_hold' }] } });
  });
});

describe('the count of appointments to come', () => {
  const others = Array.from({ length: 10 }, (_, n) => makeAppointment({ id: `r${n}`, status: 'booked' }));
  const full = { ...count, appointments: new Set(others.map(appointmentId)) };

  it('is a bound: the eleventh is refused', async () => {
    holds(holdItem(), ...before, ...others.map(appointmentItem));
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(full));
    expect(await book()).toMatchObject({ status: 409, body: { code: 'too_many_appointments' } });
  });

  it('is looked through when it is full: what is past or cancelled counts no more', async () => {
    const [first, second, ...rest] = others;
    holds(
      ...[holdItem(), ...before, ...rest.map(appointmentItem)],
      ...(first && second
        ? [appointmentItem({ ...first, status: 'cancelled' }), appointmentItem({ ...second, startsAt: noon - day })]
        : []),
    );
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(full)).resolves({});
    expect((await book()).status).toBe(201);
    const dropped = aws
      .tableRequests()
      .find(({ operation, key: each }) => operation === 'Update' && each === keyName(count));
    expect(dropped?.update).toContain(
      `DELETE appointments ${JSON.stringify([first, second].map(each => each && appointmentId(each)))}`,
    );
  });
});

it('X38: is nobody’s once the account is erased, before the transaction or in it', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(accountKey(account.id)));
  expect(await book()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  holds(holdItem(), practiceItem(practice));
  expect(await book()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

it('decides again when its record changed hands meanwhile, and gives up after five times', async () => {
  holds(holdItem(), ...before, link(record.id), recordItem(record));
  const lost = recordKey(practice.id, record.id);
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(lost)).resolves({});
  expect((await book({})).status).toBe(201);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(lost));
  expect(await book({})).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it('a confirmation that does not go out is due still', async () => {
  aws.sms.rejects(unreachable());
  expect((await book()).status).toBe(201);
  expect(aws.tableRequests().some(({ update = '' }) => update.includes('pending = []'))).toBe(false);
});

it('I3: is unavailable while the table throttles, and tells nobody', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect((await book()).status).toBe(503);
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: before } });
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await book()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.smsSent()).toEqual([]);
});
