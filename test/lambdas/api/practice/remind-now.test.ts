/** POST /api/practices/{practiceId}/appointments/{appointmentId}/reminder: one reminder a minute, with a link that opens. */
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, recordKey, reminderTokenKey, toldKey } from '../../../../adapters/dynamodb/keys.ts';
import { keyedDigest, sha256 } from '../../../../core/keyed-digest.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/practice/remind-now.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();

const known = makeAppointment({ remindAt: noon + 2 * day });
const record = makeRecord({ email: 'camille@exemple.fr', emailKey: 'camille@exemple.fr' });
const key = appointmentKey(practice.id, known.id);

const remind = (parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    parameters: { practiceId: practice.id, appointmentId: known.id, ...parameters },
    bearer: apiKey,
  });
const holds = (appointment: Appointment | undefined) =>
  aws.dynamodb.on(GetCommand, { Key: key }).resolves(appointment ? { Item: appointmentItem(appointment) } : {});
const onRecord = () => aws.dynamodb.on(GetCommand, { Key: recordKey(practice.id, record.id) });
const written = () => aws.tableRequests().find(({ operation }) => operation === 'TransactWrite')?.writes?.[0];

beforeEach(() => {
  admit(aws);
  holds(known);
  onRecord().resolves({ Item: recordItem(record) });
});

itIsForPractices(aws, remind);

it('notes first that the practice asked, then sends', async () => {
  expect(await remind()).toMatchObject({
    status: 202,
    body: { appointment: { appointmentId: known.id, status: 'given', channels: ['email'] } },
  });
  expect(written()).toMatchObject({
    operation: 'Update',
    key: keyName(key),
    update: saying('pending = ["reminder"]', `reminderAskedAt = ${noon}`, 'linkGeneration = 0'),
    condition: 'sequence = 0 AND attribute_not_exists(reminderAskedAt)',
  });
  expect(await aws.calendarsSent()).toEqual([expect.objectContaining({ to: 'camille@exemple.fr' })]);
});

it('D1: keeps of the link its hash alone, with the digest of where it went', async () => {
  await remind();
  const [, token = ''] = /my-account#([a-z0-9]+)/.exec((await aws.calendarsSent())[0]?.text ?? '') ?? [];
  const put = aws.tableRequests().find(({ operation }) => operation === 'Put');
  expect(put).toMatchObject({
    key: keyName(reminderTokenKey(sha256(token))),
    item: {
      ...{ practiceId: practice.id, appointmentId: known.id, recordId: record.id, linkGeneration: 0 },
      sentTo: [keyedDigest(keys, 'email', 'camille@exemple.fr')],
      expiresAt: known.startsAt + day,
    },
  });
  expect(JSON.stringify(put)).not.toContain(token);
});

describe('N1: a patient who was told enough today', () => {
  const told = toldKey(practice.id, sha256('camille@exemple.fr'), noon);

  it('hears nothing more, and the practice is told to call', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: told }).rejects(conditionFailed());
    expect(await remind()).toMatchObject({ status: 202, body: { appointment: { channels: [], dropped: ['email'] } } });
    expect(await aws.calendarsSent()).toEqual([]);
    expect(aws.logged()).toContainEqual({ event: 'notice_dropped', channel: 'email', limit: 'recipient' });
    expect(aws.tableRequests().find(each => each.key === keyName(told))?.condition).toBe(
      '(attribute_not_exists(messages) OR messages < 10)',
    );
  });

  it('is one mailbox, however the practice spells it', async () => {
    onRecord().resolves({ Item: recordItem({ ...record, email: 'Camille@exemple.fr' }) });
    await remind();
    expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(told));
  });

  it('is told over the other channel, and no text goes out beyond those of the practice', async () => {
    onRecord().resolves({ Item: recordItem({ ...record, phone: '+33612345678', line: 'mobile' }) });
    aws.dynamodb.on(UpdateCommand, { Key: toldKey(practice.id, 'TEXTS', noon) }).rejects(conditionFailed());
    expect(await remind()).toMatchObject({ body: { appointment: { channels: ['email'], dropped: ['sms'] } } });
    expect(aws.smsSent()).toEqual([]);
    expect(aws.logged()).toContainEqual({ event: 'notice_dropped', channel: 'sms', limit: 'practice' });
  });

  it('is counted once for a message that goes out later', async () => {
    aws.email.rejects(throttled());
    await remind();
    const counts = aws.tableRequests().filter(({ key }) => key === keyName(told));
    expect(counts.map(({ update }) => /\+ -?1/.exec(update ?? '')?.[0])).toEqual(['+ 1', '+ -1']);
  });
});

it('within a minute sends nothing more and writes nothing new', async () => {
  holds({ ...known, pending: [], reminderAskedAt: noon - minute + 1 });
  const claim = { pk: key.pk, sk: `NOTICE#rendez-vous-1#reminder#0#${noon - minute + 1}#email` };
  aws.dynamodb.on(UpdateCommand, { Key: claim }).rejects(conditionFailed({ ...claim }));
  expect((await remind()).status).toBe(202);
  expect(written()).toBeUndefined();
  expect(await aws.calendarsSent()).toEqual([]);
});

it('brings a link with tries of its own once the tries are over', async () => {
  holds({ ...known, failedNameChecks: 5 });
  await remind();
  expect(written()?.update).toContain('linkGeneration = 1');
  expect((await aws.calendarsSent())[0]?.text).toContain('/my-account#');
});

it('leads to signing in once the appointment opened an account', async () => {
  holds({ ...known, linkUsedAt: noon - day });
  await remind();
  expect((await aws.calendarsSent())[0]?.text).not.toContain('/my-account#');
  expect(aws.inputs('Put')).toEqual([]);
});

it.each<[string, Appointment | undefined, string]>([
  ['unknown', undefined, '404 unknown_appointment'],
  ['cancelled', { ...known, status: 'cancelled' }, '404 unknown_appointment'],
  ['over', { ...known, startsAt: noon }, '422 past_appointment'],
])('of an appointment that is %s is refused', async (_, appointment, expected) => {
  holds(appointment);
  const { status, body } = await remind();
  expect(`${status} ${body.code}`).toBe(expected);
  expect(await aws.calendarsSent()).toEqual([]);
});

it('of a record that is gone is refused', async () => {
  onRecord().resolves({});
  expect(await remind()).toMatchObject({ status: 404, body: { code: 'unknown_record' } });
});

it('decides again when the appointment was changed meanwhile', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  aws.dynamodb
    .on(GetCommand, { Key: key })
    .resolvesOnce({ Item: appointmentItem(known) })
    .resolves({ Item: appointmentItem({ ...known, status: 'cancelled' }) });
  expect(await remind()).toMatchObject({ status: 404, body: { code: 'unknown_appointment' } });
});

it('is taken though nothing can be sent now: it is due still', async () => {
  aws.secrets.rejects(throttled());
  aws.dynamodb.on(PutCommand).rejects(throttled());
  expect((await remind()).status).toBe(202);
  expect(await aws.calendarsSent()).toEqual([]);
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_failed', channel: 'email' }));
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await remind()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await aws.calendarsSent()).toEqual([]);
});

it('F02: whose answer is lost is a repetition when it is repeated, and is sent then', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost()).resolves({});
  expect((await remind()).status).toBe(503);
  holds({ ...known, pending: ['reminder'], reminderAskedAt: noon });
  expect((await remind()).status).toBe(202);
  expect(await aws.calendarsSent()).toHaveLength(1);
});
