/** GET /api/me/appointments: those of every linked record, what is to come first. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountRecordKey,
  appointmentKey,
  practiceKey,
  recordAppointmentKey,
  recordKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { appointmentId } from '../../../../core/booking/appointment-id.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/appointments/list-own-appointments.ts';
import { makeSession } from '../../../support/accounts.ts';
import { day, hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem } from '../../../support/handlers/items.ts';
import { admitSession, byCookie, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();
const session = makeSession();
const record = makeRecord();
const practice = makePractice({ address: '12 rue du Parc, 75012 Paris' });
const link = {
  ...accountRecordKey(session.accountId, practice.id, record.id),
  ...{ practiceId: practice.id, recordId: record.id },
};
const pointer = ({ practiceId, id, startsAt }: Appointment) => ({
  ...recordAppointmentKey(practiceId, record.id, startsAt, id),
  ...{ practiceId, appointmentId: id, startsAt },
});
const given = makeAppointment({ id: 'given', startsAt: noon + day });
const booked = makeAppointment({
  ...{ id: 'booked', status: 'booked', accountId: session.accountId },
  ...{ startsAt: noon + 2 * day, endsAt: noon + 2 * day + 20 * minute },
});
const past = makeAppointment({ id: 'past', startsAt: noon - day });

/** A mocked query has no ranges: each side is told what it would find. */
const holds = (...appointments: readonly Appointment[]) => {
  holdItems(aws, link, practiceItem(practice), recordItem(record), ...appointments.map(appointmentItem));
  aws.dynamodb.on(QueryCommand).callsFake(({ ScanIndexForward, ExpressionAttributeValues: values }) => {
    if (values[':pk'] === link.pk) return { Items: [link] };
    const found = appointments.map(pointer).filter(({ sk }) => sk >= values[':first'] && sk <= values[':last']);
    return { Items: ScanIndexForward ? found : found.reverse() };
  });
  admitSession(aws, session);
};
const list = (query: Record<string, string> = {}) => callRoute(handler, { ...byCookie, query });
const ids = (answer: Awaited<ReturnType<typeof list>>) => answer.body.appointments.map(({ id }: { id: string }) => id);

itNeedsASession(aws, credentials => callRoute(handler, credentials));
beforeEach(() => holds(given, booked, past));

it('shows what is to come first, and what can still be done', async () => {
  const { body } = await list();
  expect(body).toEqual({
    appointments: [
      {
        id: appointmentId(given),
        status: 'given',
        startsAt: '2026-11-03T12:00:00.000Z',
        timeZone: 'Europe/Paris',
        practitioner: 'Dr Parc',
        practice: {
          ...{ id: 'cabinet-1', name: 'Cabinet du Parc', phone: '+33180000001' },
          address: '12 rue du Parc, 75012 Paris',
        },
        patient: { firstName: 'Camille', lastName: 'Martin' },
      },
      expect.objectContaining({
        id: appointmentId(booked),
        status: 'booked',
        endsAt: '2026-11-04T12:20:00.000Z',
        changeableUntil: '2026-11-04T08:00:00.000Z',
      }),
      expect.objectContaining({ id: appointmentId(past), status: 'given' }),
    ],
  });
});

it('asks the table six times: the session, the links, both sides of the one record, appointments, and around them', async () => {
  await list();
  expect(aws.tableRequests()).toMatchObject([
    { operation: 'Get' },
    { operation: 'Query', query: `pk = "${accountKey(session.accountId).pk}" AND begins_with(sk, "RECORD#")` },
    { operation: 'Query' },
    { operation: 'Query' },
    { operation: 'BatchGet', keys: [given, booked, past].map(({ id }) => keyName(appointmentKey(practice.id, id))) },
    { operation: 'BatchGet', keys: [practiceKey(practice.id), recordKey(practice.id, record.id)].map(keyName) },
  ]);
});

it('shows an account without records an empty list', async () => {
  holds();
  aws.dynamodb.on(QueryCommand).resolves({ Items: [] });
  expect((await list()).body).toEqual({ appointments: [] });
  expect(aws.operations()).toEqual(['Get', 'Query']);
});

it('H4: leaves out what the practice gave to another record since', async () => {
  holds({ ...given, recordId: 'fiche-2' }, booked);
  expect(ids(await list())).toEqual([appointmentId(booked)]);
});

it('shows the others while one cannot be read', async () => {
  holds(given, booked, past);
  const { status: _, ...malformed } = appointmentItem(given);
  holdItems(aws, link, practiceItem(practice), recordItem(record), malformed, appointmentItem(booked));
  aws.dynamodb.on(QueryCommand).callsFake(({ ScanIndexForward, ExpressionAttributeValues: values }) => {
    if (values[':pk'] === link.pk) return { Items: [link] };
    return { Items: ScanIndexForward ? [given, booked].map(pointer) : [] };
  });
  admitSession(aws, session);
  expect(ids(await list())).toEqual([appointmentId(booked)]);
});

it('shows nothing, and fails at nothing, where the record cannot be read', async () => {
  const { lastName: _, ...malformed } = recordItem(record);
  holdItems(aws, link, practiceItem(practice), malformed, appointmentItem(given));
  admitSession(aws, session);
  aws.dynamodb.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values }) => ({
    Items: [values[':pk'] === link.pk ? link : pointer(given)],
  }));
  expect(await list()).toMatchObject({ status: 200, body: { appointments: [] } });
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'row_malformed', kind: 'RECORD' }));
});

it('offers no change of a booked one from four hours before it on', async () => {
  holds({ ...booked, startsAt: noon + 4 * hour });
  expect((await list()).body.appointments[0]).not.toHaveProperty('changeableUntil');
});

describe('pages', () => {
  const many = Array.from({ length: 26 }, (_, n) =>
    makeAppointment({ id: `r${String(n).padStart(2, '0')}`, startsAt: noon + day + n * hour }),
  );

  it('have twenty-five appointments, and the next begins after the last of them', async () => {
    holds(past, ...many);
    const first = await list();
    expect(ids(first)).toEqual(many.slice(0, 25).map(appointmentId));
    const second = await list({ after: first.body.next });
    expect(ids(second)).toEqual([many[25], past].map(each => each && appointmentId(each)));
    expect(second.body).not.toHaveProperty('next');
  });

  it('go on in the past', async () => {
    holds(...many.map(each => ({ ...each, startsAt: each.startsAt - 40 * day })));
    const first = await list();
    expect(ids(first)[0]).toBe(appointmentId({ practiceId: practice.id, id: 'r25' }));
    expect(ids(await list({ after: first.body.next }))).toEqual([
      appointmentId({ practiceId: practice.id, id: 'r00' }),
    ]);
  });

  it.each(['', '1.2', '1.2.a/b.c', '1.2.a.b.c', '9999999999999999.1.a.b'])('X08: do not begin at %j', async after => {
    expect(await list({ after })).toMatchObject({ status: 422, body: { errors: [{ field: 'after' }] } });
    expect(aws.operations()).toEqual(['Get']);
  });
});

it.each([
  ['throttles', throttled()],
  ['answers nothing', answerLost()],
])('I3: is unavailable while the table %s', async (_, error) => {
  aws.dynamodb.on(BatchGetCommand).rejects(error);
  expect(await list()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
