/** A practice off the queue is told what patients did, once, and one that cannot be told keeps no other waiting. */
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { BatchGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { digestDueKeys } from '../../../adapters/dynamodb/due/due-keys.ts';
import { agendaKey, appointmentKey, digestKey, digestLineKey, recordKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/events/send-digests.ts';
import { minute, noon } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import {
  answerLost,
  conditionFailed,
  messageRefused,
  refusing,
  throttled,
  unreachable,
} from '../../support/handlers/aws-errors.ts';
import { appointmentItem, practiceItem, recordItem } from '../../support/handlers/items.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';

/** So fast that no test waits for a turn. */
const aws = mockAws({ booking: { digestsPerSecond: 1_000_000 } });

const practice = makePractice();
const appointment = makeAppointment({ status: 'booked' });
const { practiceId, startsAt, id } = appointment;
const line = { practiceId, appointmentId: id, startsAt };
const booking = (at = noon) => ({
  ...agendaKey(practiceId, startsAt, id),
  ...line,
  ...{ untold: 'booked' },
  ...digestDueKeys(practiceId, at),
});
const cancelled = {
  ...digestLineKey(practiceId, id, 1),
  ...line,
  ...{ untold: 'cancelled' },
  ...digestDueKeys(practiceId, noon),
};
const known = [practiceItem(practice), recordItem(makeRecord()), appointmentItem(appointment)];

/** These are due, and everything about them is there. */
const due = (...items: (ReturnType<typeof booking> | typeof cancelled)[]) => holdItems(aws, ...items, ...known);

interface Line {
  readonly pk: string;
  readonly sk: string;
}

/** One message for each practice, with the keys of its lines. */
const take = (...lines: readonly Line[]) => {
  const orders = [...Map.groupBy(lines, ({ pk }) => pk)].map(([pk, all]) => ({
    practiceId: pk.replace('PRACTICE#', ''),
    lines: all.map(({ sk }) => sk),
  }));
  return takeBodies(...orders.map(order => JSON.stringify(order)));
};
const takeBodies = (...bodies: readonly string[]) => {
  const Records = bodies.map((body, n) => ({ messageId: `message-${n}`, body }));
  return handler({ Records } as unknown as Parameters<typeof handler>[0]);
};
const done = { batchItemFailures: [] };
const offQueue = { key: keyName(digestKey(practiceId)), update: 'REMOVE queuedUntil' };

it('tells the practice in its language, under a claim, and strikes off what it told', async () => {
  due(booking(), cancelled);
  expect(await take(booking(), cancelled)).toEqual(done);
  const [email, ...others] = aws.emailsSent();
  expect(others).toEqual([]);
  expect(email).toMatchObject({ to: practice.email, subject: '2 changements de rendez-vous en ligne' });
  expect(email?.text).toMatch(/Camille Martin, jeudi 5 novembre 2026 à 13:00, avec le Dr Parc/);
  const [claim] = aws.tableRequests().filter(({ operation }) => operation === 'Update');
  expect(claim?.key).toBe(keyName(digestKey(practiceId)));
  expect(aws.transactions()).toEqual([
    {
      [keyName(booking())]: expect.objectContaining({
        update: 'REMOVE untold, dueShard, dueAt',
        condition: 'untold = "booked"',
      }),
      [keyName(cancelled)]: expect.objectContaining({ operation: 'Delete' }),
      [keyName(digestKey(practiceId))]: expect.objectContaining({
        update: `SET nextAt = ${noon + 15 * minute} REMOVE leaseUntil, queuedUntil`,
        condition: `leaseUntil = ${noon + minute}`,
      }),
    },
  ]);
});

it('F01: tells nothing while another run tells it, or before the next digest is due', async () => {
  due(booking());
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await take(booking())).toEqual(done);
  expect([aws.emailsSent(), aws.transactions()]).toEqual([[], []]);
});

it.each<[string, object]>([
  ['record', recordKey(practiceId, 'fiche-1')],
  ['appointment', appointmentKey(practiceId, id)],
])('strikes off what is due of an erased %s: there is nobody to name', async (_, erased) => {
  const there = known.filter(item => keyName(item) !== keyName(erased as ReturnType<typeof recordKey>));
  holdItems(aws, booking(), ...there);
  expect(await take(booking())).toEqual(done);
  expect(aws.emailsSent()).toEqual([]);
  expect(Object.keys(aws.transactions()[0] ?? {})).toContain(keyName(booking()));
});

it('tells what can be read, and leaves due what cannot: a line, its appointment or its record', async () => {
  const other = (name: string) => makeAppointment({ id: name, recordId: name, status: 'booked' });
  const { status: _, ...appointmentItemOfA } = appointmentItem(other('a'));
  const { lastName: __, ...recordItemOfB } = recordItem(makeRecord({ id: 'b' }));
  const lineOf = (name: string) => ({ ...booking(), ...agendaKey(practiceId, startsAt, name), appointmentId: name });
  const { practiceId: ___, ...lineOfC } = lineOf('c');
  const unread = [appointmentItemOfA, appointmentItem(other('b')), recordItemOfB, lineOf('a'), lineOf('b'), lineOfC];
  holdItems(aws, ...unread, booking(), ...known);
  expect(await take(booking(), lineOf('a'), lineOf('b'), lineOf('c'))).toEqual(done);
  expect(aws.emailsSent()).toHaveLength(1);
  expect(Object.keys(aws.transactions()[0] ?? {})).toEqual([keyName(booking()), keyName(digestKey(practiceId))]);
  const kinds = aws
    .logged()
    .filter(({ event }) => event === 'row_malformed')
    .map(({ kind }) => kind);
  expect(kinds).toEqual(['AGENDA', 'APPOINTMENT', 'RECORD']);
});

it('gives the claim back where the index names what is told already', async () => {
  due(booking());
  aws.dynamodb.on(BatchGetCommand).resolves({});
  expect(await take(booking())).toEqual(done);
  expect(aws.emailsSent()).toEqual([]);
  expect(aws.tableRequests().at(-1)).toMatchObject({ update: 'REMOVE leaseUntil, queuedUntil' });
});

it('gives the rest at once when one e-mail does not hold all', async () => {
  const lines = Array.from({ length: 91 }, (_, n) => ({ ...cancelled, sk: `DIGEST_LINE#rendez-vous-1#${n}` }));
  due(...lines);
  await take(...lines);
  expect(aws.transactWrites()).toHaveLength(91);
  expect(aws.transactWrites().at(-1)?.update).toBe(`SET nextAt = ${noon} REMOVE leaseUntil, queuedUntil`);
});

it.each<[string, () => Error]>([
  ['throttles', throttled],
  ['is down', unreachable],
])('F12: is due again when the provider %s', async (_, error) => {
  due(booking());
  aws.email.on(SendEmailCommand).rejects(error());
  expect(await take(booking())).toEqual(done);
  expect(aws.transactions()).toEqual([]);
  expect(aws.tableRequests()).toContainEqual(
    expect.objectContaining({
      key: keyName(digestKey(practiceId)),
      update: 'REMOVE leaseUntil, queuedUntil',
      condition: `leaseUntil = ${noon + minute}`,
    }),
  );
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'digest_failed' }));
});

it('tells nobody again when the provider refuses the address for good', async () => {
  due(booking());
  aws.email.on(SendEmailCommand).rejects(messageRefused());
  expect(await take(booking())).toEqual(done);
  expect(aws.transactions()).toHaveLength(1);
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_refused', channel: 'email' }));
});

it('tells nobody twice when the provider took it and its answer was lost', async () => {
  due(booking());
  aws.email.on(SendEmailCommand).rejects(answerLost());
  expect(await take(booking())).toEqual(done);
  expect(aws.transactions()).toHaveLength(1);
});

it('makes no line of one that is gone when it is struck off', async () => {
  due(booking(), cancelled);
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(agendaKey(practiceId, startsAt, id)))
    .resolves({});
  expect(await take(booking(), cancelled)).toEqual(done);
  expect(aws.transactions().map(writes => Object.keys(writes).length)).toEqual([3, 2]);
});

it('keeps no other practice waiting when one fails, and has that one put on the queue again', async () => {
  due(booking());
  aws.dynamodb
    .on(UpdateCommand, { Key: digestKey('cabinet-2') })
    .rejectsOnce(throttled())
    .resolves({});
  expect(await take({ ...booking(), pk: 'PRACTICE#cabinet-2' }, booking())).toEqual(done);
  expect(aws.emailsSent()).toHaveLength(1);
  expect(aws.tableRequests()).toContainEqual(
    expect.objectContaining({ ...offQueue, key: keyName(digestKey('cabinet-2')) }),
  );
  expect(aws.logged()).toContainEqual({ event: 'digest_failed', errorName: 'ThrottlingException' });
});

it('I2: comes again where nobody could say that it failed', async () => {
  due(booking());
  aws.dynamodb.on(UpdateCommand).rejects(throttled());
  expect(await take(booking())).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
});

it('begins no e-mail once its time is up: the next run puts the practice on the queue again', async () => {
  const other = { ...booking(), pk: 'PRACTICE#cabinet-2' };
  due(booking());
  aws.dynamodb.on(UpdateCommand, { Key: digestKey('cabinet-2') }).callsFake(() => {
    passTime(14_001);
    return {};
  });
  const eight = Array.from({ length: 8 }, () => JSON.stringify({ practiceId: 'cabinet-2', lines: [other.sk] }));
  expect(await takeBodies(...eight, JSON.stringify({ practiceId, lines: [booking().sk] }))).toEqual(done);
  expect(aws.emailsSent()).toEqual([]);
  expect(aws.tableRequests()).toContainEqual(expect.objectContaining(offQueue));
});

it.each(['', '{', '{}', JSON.stringify({ practiceId, lines: ['a'], to: 'x' })])(
  'F22: what names no practice comes again, until it is parked: %s',
  async body => {
    due(booking());
    const good = JSON.stringify({ practiceId, lines: [booking().sk] });
    expect(await takeBodies(body, good)).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect(aws.emailsSent()).toHaveLength(1);
  },
);
