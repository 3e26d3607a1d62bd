/** POST /api/me/appointments/{id}/move: the patient moves what they booked to the slot that they hold. */
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  agendaKey,
  digestLineKey,
  holdKey,
  recordAppointmentKey,
  slotKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { appointmentId } from '../../../../core/booking/appointment-id.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/appointments/move-own-appointment.ts';
import { makeSession } from '../../../support/accounts.ts';
import { makeHold, makeSlot } from '../../../support/booking.ts';
import { day, hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled, unreachable } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem } from '../../../support/handlers/items.ts';
import { ownAppointment } from '../../../support/handlers/own-appointment.ts';
import { admitSession, byBearer, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment } from '../../../support/practice-records.ts';

const aws = mockAws();
const {
  session,
  practice,
  record,
  link,
  startsAt,
  booked,
  key,
  slot: oldSlot,
} = ownAppointment('dr-bois', {
  practitionerId: 'dr-bois',
  practitioner: 'Dr Bois',
  endsAt: noon + 2 * day + 20 * minute,
});
/** Tomorrow at noon, with Dr Parc. */
const hold = { ...makeHold(), id: sha256('aHold') };
const { about } = hold;
const newSlot = slotKey(about);

const holds = (appointment: Appointment, over: object = {}, ...items: { pk: string; sk: string }[]) => {
  const held = { ...holdKey(hold.id), ...hold, ...over };
  holdItems(aws, held, appointmentItem(appointment), practiceItem(practice), recordItem(record), link, ...items);
  admitSession(aws, session);
};
const move = (credentials: Credentials = byBearer, id = appointmentId(booked), body: object = { hold: 'aHold' }) =>
  callRoute(handler, { ...credentials, body, parameters: { id }, method: 'POST' });

itNeedsASession(aws, credentials => move(credentials), { isUnsafe: true, accountId: session.accountId });
beforeEach(() => holds(booked));

it('moves it in one transaction: the old slot is free, the new one booked, it stands elsewhere in each list, and the practice is told', async () => {
  expect(await move()).toMatchObject({
    status: 200,
    body: {
      appointment: {
        ...{ id: appointmentId(booked), status: 'booked', practitioner: 'Dr Parc' },
        ...{ startsAt: '2026-11-03T12:00:00.000Z', endsAt: '2026-11-03T12:20:00.000Z' },
        changeableUntil: '2026-11-03T08:00:00.000Z',
      },
    },
  });
  const [writes = {}, ...others] = aws.transactions();
  expect(others).toEqual([]);
  const line = digestLineKey(practice.id, booked.id, 2);
  const at = (instant: number) => [
    recordAppointmentKey(practice.id, record.id, instant, booked.id),
    agendaKey(practice.id, instant, booked.id),
  ];
  expect(Object.keys(writes).sort()).toEqual(
    [key, oldSlot, newSlot, line, ...at(startsAt), ...at(about.startsAt)].map(keyName).sort(),
  );
  expect(writes[keyName(key)]).toMatchObject({
    update: saying(
      ...['practitioner = "Dr Parc"', 'practitionerId = "dr-parc"', `startsAt = ${about.startsAt}`, 'sequence = 2'],
      ...['pending = ["moved"]', 'changedBy = "patient"', 'status = "booked"'],
    ),
    condition: saying('sequence = 1'),
  });
  expect(writes[keyName(oldSlot)]).toMatchObject({
    update: saying('status = "free"'),
    condition: saying('appointmentId = "booked"'),
  });
  expect(writes[keyName(newSlot)]).toMatchObject({
    update: saying('status = "booked"', 'appointmentId = "booked"', `holdId = "${hold.id}"`),
    condition: saying(`holdId = "${hold.id}"`, `endsAt = ${about.endsAt}`),
  });
  expect(writes[keyName(line)]?.item).toMatchObject({ untold: 'moved', startsAt: about.startsAt, before: startsAt });
  for (const gone of at(startsAt)) expect(writes[keyName(gone)]).toMatchObject({ operation: 'Delete' });
});

it('reads the session, the hold, the appointment, and what is around it', async () => {
  await move();
  expect(aws.operations().slice(0, 5)).toEqual(['Get', 'Get', 'Get', 'BatchGet', 'TransactWrite']);
});

it('tells the patient that it was they, and moves it in the calendar', async () => {
  await move();
  expect(aws.smsSent()).toEqual([
    { to: '+33612345678', text: expect.stringMatching(/^Vous avez déplacé.*Si ce n'est pas vous.*\/me$/) },
  ]);
  expect(await aws.calendarsSent()).toEqual([
    expect.objectContaining({ calendar: expect.stringMatching(/METHOD:(?:PUBLISH|REQUEST)[\s\S]*SEQUENCE:2/) }),
  ]);
});

it('whoever never heard of it hears of it as it is now', async () => {
  holds({ ...booked, pending: ['confirmation'] });
  await move();
  expect(aws.smsSent()[0]?.text).toMatch(/^Vous avez pris RDV/);
});

it('F02: repeated after a lost answer it has moved, and nobody is told again', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost());
  expect((await move()).status).toBe(503);
  holds({
    ...booked,
    ...{ practitionerId: 'dr-parc', practitioner: 'Dr Parc', startsAt: about.startsAt, endsAt: about.endsAt },
    slot: { practitionerId: 'dr-parc', startsAt: about.startsAt },
  });
  aws.dynamodb.resetHistory();
  expect(await move()).toMatchObject({ status: 200, body: { appointment: { startsAt: '2026-11-03T12:00:00.000Z' } } });
  expect(aws.operations()).toEqual(['Get', 'Get', 'Get', 'BatchGet']);
});

describe('is refused', () => {
  it('from four hours before it on', async () => {
    holds({ ...booked, startsAt: noon + 4 * hour });
    expect(await move()).toMatchObject({ status: 409, body: { code: 'too_late' } });
  });

  it('for one that the practice gave', async () => {
    holds(makeAppointment({ id: booked.id }));
    expect(await move()).toMatchObject({ status: 409, body: { code: 'given_by_practice' } });
  });

  it('for one that is cancelled, or that nobody has', async () => {
    holds({ ...booked, status: 'cancelled' });
    expect(await move()).toMatchObject({ status: 404, body: { code: 'unknown_appointment' } });
    expect(await move(byBearer, appointmentId({ practiceId: practice.id, id: 'another' }))).toMatchObject({
      status: 404,
    });
    expect(await move(byBearer, 'none')).toMatchObject({ status: 404 });
  });

  it('H4: for another person’s', async () => {
    const other = makeSession();
    admitSession(aws, other);
    expect(await move()).toMatchObject({ status: 404, body: { code: 'unknown_appointment' } });
  });

  it('to a slot of another practice', async () => {
    holds(booked, { about: { ...about, practiceId: 'cabinet-2' } });
    expect(await move()).toMatchObject({ status: 409, body: { code: 'other_practice' } });
  });

  it.each([
    ['that was let go', { status: 'released' }],
    ['of nobody', { ...holdKey('another') }],
  ])('with a hold %s', async (_, over) => {
    holds(booked, over);
    expect(await move()).toMatchObject({ status: 422, body: { errors: [{ field: 'hold', code: 'invalid_hold' }] } });
  });

  it.each([
    ['that the practice withdrew', { status: 'withdrawn' }],
    ['that has begun', { about: { ...about, startsAt: noon } }],
  ])('to a slot %s, with what is near', async (_, over) => {
    holds(booked, over);
    const near = makeSlot({ status: 'free' }, { startsAt: noon + day + 40 * minute, endsAt: noon + day + 60 * minute });
    aws.dynamodb.on(QueryCommand).resolves({ Items: [near] });
    expect(await move()).toMatchObject({ status: 409, body: { code: 'slot_gone', alternatives: [expect.anything()] } });
  });

  it('L1: to a slot that is somebody else’s by now: the appointment stays where it is', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(newSlot));
    expect(await move()).toMatchObject({ status: 409, body: { code: 'slot_gone' } });
    expect(aws.smsSent()).toEqual([]);
  });

  afterEach(() => expect(aws.smsSent()).toEqual([]));
});

it('decides again when it was changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(key)).resolves({});
  expect((await move()).status).toBe(200);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await move()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it('does not wait for an old slot that is kept no more', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(oldSlot)).resolves({});
  expect((await move()).status).toBe(200);
  expect(aws.transactions().map(writes => keyName(oldSlot) in writes)).toEqual([true, false]);
});

it('a message that does not go out is due still', async () => {
  aws.sms.rejects(unreachable());
  expect((await move()).status).toBe(200);
  expect(aws.tableRequests().some(({ update = '' }) => update.includes('pending = []'))).toBe(false);
});

it('I3: is unavailable while the table throttles, and tells nobody', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await move()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.smsSent()).toEqual([]);
});
