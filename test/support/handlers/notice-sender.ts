/** What a sender does with an appointment off its queue: it sends what is due over its channel, once, and strikes it off. */
import { BatchGetCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, noticeKey, practiceKey, recordKey } from '../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import type { handler as emailHandler } from '../../../lambdas/events/send-notice-emails.ts';
import { day, noon } from '../clock.ts';
import { passTime } from '../fake-clock.ts';
import { type MockedAws, tableName } from '../mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../practice-records.ts';
import { answerLost, conditionFailed, messageRefused, throttled, unreachable } from './aws-errors.ts';
import { appointmentItem, practiceItem, recordItem } from './items.ts';
import { keyName, saying } from './table-request.ts';

const address = { email: 'camille@exemple.fr', emailKey: 'camille@exemple.fr' };
const mobile = { phone: '+33612345678', line: 'mobile' } as const;
const reminded = (id = 'rendez-vous-1') => makeAppointment({ id, startsAt: noon + day, remindAt: noon });
const claimOf = (id: string, channel: string) => noticeKey('cabinet-1', `${id}#reminder#0#due#${channel}`);

type Handler = typeof emailHandler;

const order = (appointmentId: string) => ({ practiceId: 'cabinet-1', appointmentId });
const takeWith = (handler: Handler, ...orders: readonly (object | string)[]) => {
  const Records = orders.map((each, n) => ({
    messageId: `message-${n}`,
    body: typeof each === 'string' ? each : JSON.stringify(each),
  }));
  return handler({ Records } as unknown as Parameters<Handler>[0]);
};
const done = { batchItemFailures: [] };
const again = (...ids: string[]) => ({ batchItemFailures: ids.map(itemIdentifier => ({ itemIdentifier })) });

const channels = {
  email: { to: address.email, own: address, other: 'sms', others: mobile },
  sms: { to: mobile.phone, own: mobile, other: 'email', others: address },
} as const;

/** Declares the tests of the sender of one channel. */
export function testSenderOf(channel: keyof typeof channels, handler: Handler, aws: MockedAws): void {
  const { to, own, other, others } = channels[channel];
  const take = (...orders: readonly (object | string)[]) => takeWith(handler, ...orders);
  const inTable = (...appointments: Appointment[]) => {
    for (const appointment of appointments)
      aws.dynamodb
        .on(GetCommand, { Key: appointmentKey('cabinet-1', appointment.id) })
        .resolves({ Item: appointmentItem(appointment) });
  };
  const recordIs = (...fields: object[]) =>
    aws.dynamodb
      .on(GetCommand, { Key: recordKey('cabinet-1', 'fiche-1') })
      .resolves({ Item: recordItem(makeRecord(Object.assign({}, ...fields))) });
  /** The other channel's message is out, or is not. */
  const otherIs = (channel: string, state: object | undefined) =>
    aws.dynamodb.on(BatchGetCommand).resolves({
      Responses: { [tableName]: state ? [{ ...claimOf('rendez-vous-1', channel), ...state }] : [] },
    });
  const changes = (start: string) =>
    aws
      .tableRequests()
      .filter(({ update = '' }) => update.startsWith(start))
      .map(({ key }) => key);
  const struckOff = () => changes('SET pending = ');
  const dueAgain = () => changes('SET dueAt = ');
  const sent = async () => [...(await aws.calendarsSent()), ...aws.smsSent()].map(({ to }) => to);

  beforeEach(() => {
    aws.dynamodb.on(GetCommand, { Key: practiceKey('cabinet-1') }).resolves({ Item: practiceItem(makePractice()) });
    recordIs(address, mobile);
    inTable(reminded());
  });

  it('goes out under a claim, over this channel alone', async () => {
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect(await sent()).toEqual([to]);
    const claims = aws.tableRequests().filter(({ condition = '' }) => condition.includes('leaseUntil <'));
    expect(claims).toMatchObject([
      { key: keyName(claimOf('rendez-vous-1', channel)), condition: saying('attribute_not_exists(pk)') },
    ]);
  });

  it('strikes the appointment off once the other channel’s message is out, too', async () => {
    otherIs(other, {});
    await take(order('rendez-vous-1'));
    expect(aws.tableRequests().at(-1)).toMatchObject({
      key: keyName(appointmentKey('cabinet-1', 'rendez-vous-1')),
      update: 'SET pending = [] REMOVE remindAt, dueShard, dueAt',
      condition: 'sequence = 0 AND pending = []',
    });
  });

  it.each([undefined, { leaseUntil: noon }])('leaves that to whoever sends the other: %o', async state => {
    otherIs(other, state);
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect([struckOff(), dueAgain()]).toEqual([[], []]);
  });

  it('strikes off what no other channel has to send', async () => {
    recordIs(own);
    await take(order('rendez-vous-1'));
    expect(await sent()).toEqual([to]);
    expect(struckOff()).toHaveLength(1);
  });

  it('does nothing for a patient who has only the other channel', async () => {
    recordIs(others);
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect([await sent(), struckOff(), dueAgain()]).toEqual([[], [], []]);
  });

  it('F01: sends nothing that another run sent', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: claimOf('rendez-vous-1', channel) }).rejects(conditionFailed({}));
    otherIs(other, {});
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect(await sent()).toEqual([]);
    expect(struckOff()).toHaveLength(1);
  });

  it('F01: sends nothing that another run is sending, and looks again in case that one died', async () => {
    const leased = conditionFailed({ leaseUntil: noon + 1 });
    aws.dynamodb.on(UpdateCommand, { Key: claimOf('rendez-vous-1', channel) }).rejects(leased);
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect([await sent(), struckOff()]).toEqual([[], []]);
    expect(dueAgain()).toHaveLength(1);
  });

  it.each([unreachable(), throttled()])('F12: is due at the next run when its provider answers $name', async error => {
    for (const provider of [aws.sms, aws.email]) provider.rejects(error);
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect(aws.tableRequests()).toContainEqual({
      operation: 'Delete',
      key: keyName(claimOf('rendez-vous-1', channel)),
    });
    expect(aws.tableRequests().at(-1)).toMatchObject({
      key: keyName(appointmentKey('cabinet-1', 'rendez-vous-1')),
      update: 'SET dueAt = "2026-11-02T12:00:00.000Z"',
      condition: 'attribute_exists(dueAt) AND sequence = 0 AND pending = []',
    });
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_failed', channel }));
  });

  it.each([
    ['refuses the message', messageRefused()],
    ['gives no answer', answerLost()],
  ])('F12: is not tried again when its provider %s', async (_, error) => {
    recordIs(own);
    for (const provider of [aws.sms, aws.email]) provider.rejects(error);
    await take(order('rendez-vous-1'));
    expect(struckOff()).toHaveLength(1);
  });

  it('begins no message once its time is up: the claim is given back, and it is due at the next run', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: claimOf('rendez-vous-1', channel) }).callsFake(() => {
      passTime(14_001);
      return {};
    });
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect(await sent()).toEqual([]);
    expect(changes('SET dueAt = ')).toHaveLength(1);
  });

  it.each<[string, { Key: object }]>([
    ['record', { Key: recordKey('cabinet-1', 'fiche-1') }],
    ['practice', { Key: practiceKey('cabinet-1') }],
  ])('strikes off what is due of an erased %s: there is nobody to tell', async (_, erased) => {
    aws.dynamodb.on(GetCommand, erased).resolves({});
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect([await sent(), struckOff()]).toEqual([[], [keyName(appointmentKey('cabinet-1', 'rendez-vous-1'))]]);
  });

  it('strikes off what is due of a patient without any address', async () => {
    recordIs();
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect(struckOff()).toHaveLength(1);
  });

  it('passes over an appointment that is gone', async () => {
    aws.dynamodb.on(GetCommand, { Key: appointmentKey('cabinet-1', 'rendez-vous-1') }).resolves({});
    expect(await take(order('rendez-vous-1'))).toEqual(done);
    expect([await sent(), struckOff()]).toEqual([[], []]);
  });

  it('works at eight messages at a time: more would keep each other waiting until calls time out', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `a${n}`);
    inTable(...ids.map(id => reminded(id)));
    let [running, most] = [0, 0];
    aws.dynamodb.on(GetCommand, { Key: recordKey('cabinet-1', 'fiche-1') }).callsFake(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      return { Item: recordItem(makeRecord({ ...own })) };
    });
    expect(await take(...ids.map(order))).toEqual(done);
    expect(await sent()).toHaveLength(30);
    expect(most).toBe(8);
  });

  it('reads a practice once, however many of its appointments are on the queue', async () => {
    inTable(reminded('a'), reminded('b'), reminded('c'));
    expect(await take(order('a'), order('b'), order('c'))).toEqual(done);
    const keys = aws.tableRequests().map(({ key }) => key);
    expect(keys.filter(key => key === keyName(practiceKey('cabinet-1')))).toHaveLength(1);
    expect(await sent()).toHaveLength(3);
  });

  it.each([throttled(), answerLost()])('one that ends in $name comes again, and the others are sent', async error => {
    inTable(reminded('a'), reminded('b'));
    aws.dynamodb.on(GetCommand, { Key: appointmentKey('cabinet-1', 'a') }).rejects(error);
    expect(await take(order('a'), order('b'))).toEqual(again('message-0'));
    expect(await sent()).toHaveLength(1);
    expect(aws.logged()).toContainEqual({ event: 'notices_failed', errorName: error.name });
  });

  it.each(['', '{', '{}', JSON.stringify({ ...order('a'), to: 'x' })])(
    'F22: what names no appointment comes again, until it is parked: %s',
    async body => {
      expect(await take(body, order('rendez-vous-1'))).toEqual(again('message-0'));
      expect(await sent()).toHaveLength(1);
    },
  );
}
