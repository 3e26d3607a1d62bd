/** DELETE /api/me/appointments/{id}: the patient cancels what they booked. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { agendaKey, digestLineKey, recordAppointmentKey } from '../../../../adapters/dynamodb/keys.ts';
import { appointmentId } from '../../../../core/booking/appointment-id.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/appointments/cancel-own-appointment.ts';
import { hour, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled, unreachable } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem } from '../../../support/handlers/items.ts';
import { ownAppointment } from '../../../support/handlers/own-appointment.ts';
import { admitSession, byCookie, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment } from '../../../support/practice-records.ts';

const aws = mockAws();
const { session, practice, record, link, startsAt, booked, key, slot } = ownAppointment('dr-parc');

const holds = (appointment: Appointment, ...items: { pk: string; sk: string }[]) => {
  holdItems(aws, appointmentItem(appointment), practiceItem(practice), recordItem(record), ...items);
  admitSession(aws, session);
};
const cancel = (credentials: object = byCookie, id = appointmentId(booked)) =>
  callRoute(handler, { ...credentials, parameters: { id }, method: 'DELETE' });

itNeedsASession(aws, credentials => cancel(credentials), { isUnsafe: true, accountId: session.accountId });
beforeEach(() => holds(booked, link));

it('ends it in one transaction: the slot is free, and it stands in the days of the practice no more, which is told', async () => {
  expect(await cancel()).toMatchObject({ status: 204, text: '' });
  const [writes = {}, ...others] = aws.transactions();
  expect(others).toEqual([]);
  const line = digestLineKey(practice.id, booked.id, 2);
  const ofRecord = recordAppointmentKey(practice.id, record.id, startsAt, booked.id);
  expect(Object.keys(writes).sort()).toEqual(
    [key, ofRecord, agendaKey(practice.id, startsAt, booked.id), slot, line].map(keyName).sort(),
  );
  expect(writes[keyName(key)]).toMatchObject({
    update: saying('status = "cancelled"', 'changedBy = "patient"', 'pending = ["cancelled"]', 'sequence = 2'),
    condition: saying('sequence = 1'),
  });
  expect(writes[keyName(slot)]).toMatchObject({
    update: saying('status = "free"', 'REMOVE', 'appointmentId'),
    condition: saying('status = "booked"', 'appointmentId = "booked"'),
  });
  expect(writes[keyName(line)]?.item).toMatchObject({ untold: 'cancelled', startsAt });
  expect(writes[keyName(agendaKey(practice.id, startsAt, booked.id))]).toMatchObject({ operation: 'Delete' });
});

it('reads the session, the appointment, and what is around it', async () => {
  await cancel();
  expect(aws.operations().slice(0, 4)).toEqual(['Get', 'Get', 'BatchGet', 'TransactWrite']);
});

it('tells the patient that it was they, over each channel, once, and takes it off the calendar', async () => {
  await cancel();
  expect(aws.smsSent()).toEqual([
    { to: '+33612345678', text: expect.stringMatching(/^Vous avez annulé.*Si ce n'est pas vous/) },
  ]);
  expect(await aws.calendarsSent()).toEqual([
    expect.objectContaining({ to: 'camille@exemple.fr', calendar: expect.stringContaining('METHOD:CANCEL') }),
  ]);
});

it('is cancelled when it is cancelled again, and nobody is told again', async () => {
  holds({ ...booked, status: 'cancelled', sequence: 2 }, link);
  expect((await cancel()).status).toBe(204);
  expect(aws.operations()).toEqual(['Get', 'Get', 'BatchGet']);
});

it.each([
  ['four hours before it', startsAt - 4 * hour],
  ['once it is past', startsAt + hour],
])('is too late %s', async (_, now) => {
  const shift = now - noon;
  holds({ ...booked, startsAt: startsAt - shift }, link);
  expect(await cancel()).toMatchObject({ status: 409, body: { code: 'too_late' } });
  expect(aws.operations()).not.toContain('TransactWrite');
});

it('leaves what the practice gave to the practice, and says whom to call', async () => {
  holds(makeAppointment({ id: booked.id, startsAt }), link);
  expect(await cancel()).toMatchObject({
    status: 409,
    body: { code: 'given_by_practice', detail: expect.stringContaining('Call the practice') },
  });
});

it('cancels one that the practice moved off its slot, which is not free for that', async () => {
  const { slot: _, ...moved } = booked;
  holds(moved, link);
  expect((await cancel()).status).toBe(204);
  expect(Object.keys(aws.transactions()[0] ?? {})).not.toContain(keyName(slot));
});

describe('H4: is not found', () => {
  const notFound = { status: 404, body: { code: 'unknown_appointment' } };

  it('where the account is not linked to its record', async () => {
    holds(booked);
    expect(await cancel()).toMatchObject(notFound);
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it('where nobody has it', async () => {
    expect(await cancel(byCookie, appointmentId({ practiceId: practice.id, id: 'another' }))).toMatchObject(notFound);
  });

  it.each(['', 'booked', 'a'.repeat(201), Buffer.from('a/b/c').toString('base64url'), 'Y2FiaW5ldC0xL2I='])(
    'X08: under %j, which is no name of one',
    async id => {
      expect(await cancel(byCookie, id)).toMatchObject(notFound);
      expect(aws.operations()).toEqual(['Get']);
    },
  );
});

it('decides again when it was changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(key)).resolves({});
  expect((await cancel()).status).toBe(204);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await cancel()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it('does not wait for a slot that is kept no more', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(slot)).resolves({});
  expect((await cancel()).status).toBe(204);
  expect(aws.transactions().map(writes => keyName(slot) in writes)).toEqual([true, false]);
});

it('a message that does not go out is due still', async () => {
  aws.sms.rejects(unreachable());
  expect((await cancel()).status).toBe(204);
  expect(aws.tableRequests().some(({ update = '' }) => update.includes('pending = []'))).toBe(false);
});

it('a message that cannot be claimed does not undo the cancellation', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(throttled());
  expect((await cancel()).status).toBe(204);
  expect(aws.logged()).toContainEqual({ event: 'notices_failed', errorName: 'ThrottlingException' });
});

it('I3: is unavailable while the table throttles, and tells nobody', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await cancel()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect([aws.smsSent(), await aws.calendarsSent()]).toEqual([[], []]);
});

it('F02: whose answer is lost is cancelled when it is repeated; the messages are due still', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
  expect((await cancel()).status).toBe(503);
  holds({ ...booked, status: 'cancelled', pending: ['cancelled'], sequence: 2 }, link);
  expect((await cancel()).status).toBe(204);
});
