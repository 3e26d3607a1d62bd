/** PATCH /api/sign-ups/{id}/contact: a mistyped phone or e-mail changes, and the rest stays. */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  appointmentKey,
  callerHistoryKey,
  phoneHistoryKey,
  recordKey,
  signUpKey,
} from '../../../adapters/dynamodb/keys.ts';
import { keyedDigest, sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/change-contact.ts';
import { minute, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../support/handlers/histories.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { appointmentItem, recordItem, signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../support/practice-records.ts';
import { makeReminderContext, makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const made = makeSignUp({
  status: 'awaiting_code',
  accessTokenHash: sha256('token'),
  task: { state: 'DeliverCode', token: 'task' },
});
const sent: SignUp = { ...made, code: { ...made.code, attempts: 1, expiresAt: noon + 5 * minute } };
const key = signUpKey(sent.id);
const other = { phone: '06 87 65 43 21' };
const otherDigest = keyedDigest(keys, 'phone', '+33687654321');
const otherEmail = { email: 'sasha@exemple.fr', emailConfirmation: 'sasha@exemple.fr' };

const change = (body: object, bearer = 'token') => callRoute(handler, { body, parameters: { id: sent.id }, bearer });
const holds = (signUp: SignUp) => {
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: signUpItem(signUp) });
  aws.dynamodb.on(UpdateCommand, { Key: key }).resolves({ Attributes: signUpItem(signUp) });
};

beforeEach(() => {
  holds(sent);
  noteHistories(aws, { phoneDigest: otherDigest, callerDigest: sent.callerDigest });
});

describe('another phone', () => {
  it('gets a fresh code, ordered together with its own history, and the workflow is told', async () => {
    expect(await change(other)).toMatchObject({
      status: 202,
      body: { signUp: { phone: '+33 6 •• •• •• 21', code: { attemptsLeft: 3, sendsLeft: 2 } } },
    });
    const [transaction = {}] = aws.transactions();
    expect(transaction).toMatchObject({
      [keyName(key)]: {
        operation: 'Update',
        update: saying(
          'contact.phone = "+33687654321"',
          `phoneDigest = "${otherDigest}"`,
          'maskedPhone = "+33 6 •• •• •• 21"',
          `send = ${JSON.stringify({ number: 2, channel: 'sms', status: 'ordered', at: noon })}`,
        ),
        condition: saying('status IN ("received", "awaiting_code")', 'send.number = 1', 'code.attempts = 1'),
      },
      [keyName(phoneHistoryKey(otherDigest))]: { operation: 'Update', update: saying('sends = ') },
    });
    expect(transaction[keyName(key)]?.update).not.toContain('contact.email');
    expect(aws.callbacks()).toEqual([['task', 'ordered']]);
  });

  it('counts as a sign-up of the address, so that nobody rings through a list of numbers', async () => {
    await change(other);
    expect(aws.transactions()[0]?.[keyName(callerHistoryKey(sent.callerDigest))]).toMatchObject({
      update: saying(`ADD signUps ["${noon}#${sent.id}"]`),
      condition: saying('size(signUps) < 120'),
    });
  });

  it('C1: is written together with the e-mail that was mended with it', async () => {
    await change({ ...other, ...otherEmail });
    expect(aws.transactions()[0]?.[keyName(key)]?.update).toContain('contact.email = "sasha@exemple.fr"');
    expect(aws.operations()).toEqual(expect.not.arrayContaining(['Update']));
  });

  it('that is the same phone orders nothing', async () => {
    expect((await change({ phone: '+33 6 12 34 56 78' })).status).toBe(202);
    expect(aws.operations()).toEqual(['Get']);
  });

  it('is refused after four sends, and the e-mail stays as it was', async () => {
    holds({ ...sent, send: { ...sent.send, number: 4 } });
    expect(await change({ ...other, ...otherEmail })).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
    expect(aws.operations()).toEqual(['Get']);
  });

  it.each([
    ['429 too_many_codes', { phone: { sends: Array(12).fill({ at: noon, caller: 'a' }) } }],
    ['429 too_many_requests', { caller: { signUps: new Set(Array.from({ length: 120 }, (_, n) => `${noon}#${n}`)) } }],
  ])('is answered %s by the limits', async (expected, noted) => {
    noteHistories(aws, { phoneDigest: otherDigest, callerDigest: sent.callerDigest }, noted);
    const { status, body } = await change(other);
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.callbacks()).toEqual([]);
  });
});

describe('another e-mail', () => {
  it('is noted with its digest, and nothing is sent for it', async () => {
    expect((await change(otherEmail)).status).toBe(202);
    expect(aws.tableRequests()[1]).toEqual({
      operation: 'Update',
      key: keyName(key),
      update: saying(
        'contact.email = "sasha@exemple.fr"',
        'maskedEmail = "s•••@exemple.fr"',
        `emailDigest = "${keyedDigest(keys, 'email', 'sasha@exemple.fr')}"`,
      ),
      condition: `status IN ("received", "awaiting_code") AND expiresAt > ${noon}`,
    });
    expect(aws.callbacks()).toEqual([]);
  });

  it('is decided on again when the sign-up moved on meanwhile', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(conditionFailed(signUpItem(sent)));
    aws.dynamodb
      .on(GetCommand, { Key: key })
      .resolvesOnce({ Item: signUpItem(sent) })
      .resolves({ Item: signUpItem({ ...sent, status: 'code_accepted' }) });
    expect(await change(otherEmail)).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });
});

describe('it is refused', () => {
  it('field by field', async () => {
    expect(await change({ phone: '12', email: 'sasha', emailConfirmation: 'sasha' })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'phone', code: 'invalid_phone' },
          { field: 'email', code: 'invalid_email' },
        ],
      },
    });
    expect(aws.operations()).toEqual(['Get']);
  });

  it.each<[string, SignUp]>([
    ['once the phone is proven', { ...sent, status: 'code_accepted' }],
    ['while it is matched', { ...sent, status: 'matching' }],
  ])('%s', async (_, signUp) => {
    holds(signUp);
    expect(await change(other)).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });

  it('after the end, with the advice to sign up again', async () => {
    holds({ ...sent, expiresAt: noon });
    expect(await change(other)).toMatchObject({
      status: 410,
      body: { code: 'sign_up_expired', detail: expect.stringContaining('Start your sign-up again') },
    });
  });

  it('with a wrong token, like an unknown sign-up', async () => {
    expect(await change(other, 'wrong')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('of a sign-up from a reminder that had matched', () => {
  const matched: SignUp = { ...sent, door: 'reminder', reminder: makeReminderContext() };
  const noted = (record: object) => {
    holds(matched);
    aws.dynamodb
      .on(BatchGetCommand, {
        RequestItems: {
          [tableName]: {
            Keys: [appointmentKey('cabinet-1', 'rendez-vous-1'), recordKey('cabinet-1', 'fiche-1')],
            ConsistentRead: true,
          },
        },
      })
      .resolves({ Responses: { [tableName]: [appointmentItem(makeAppointment()), recordItem(makeRecord(record))] } });
  };

  it('is taken where the record does not know that detail', async () => {
    noted({ phone: '+33612345678' });
    expect((await change(otherEmail)).status).toBe(202);
  });

  it('C2: is counted before it is told that it differs', async () => {
    noted({ emailKey: 'camille@exemple.fr' });
    expect(await change(otherEmail)).toMatchObject({ status: 409, body: { code: 'contact_differs' } });
    const details = keyedDigest(keys, 'details', '+33612345678:sasha@exemple.fr');
    expect(aws.tableRequests()[2]?.writes).toMatchObject([
      { key: keyName(key), update: `ADD differingDetails ["${details}"]` },
      { key: keyName(appointmentKey('cabinet-1', 'rendez-vous-1')), condition: saying('mismatches < 3') },
    ]);
  });

  it('D1: orders the code only while the appointment has tries left, in one write', async () => {
    noted({ emailKey: 'camille@exemple.fr' });
    expect((await change(other)).status).toBe(202);
    expect(aws.operations()).toEqual(['Get', 'BatchGet', 'BatchGet', 'TransactWrite', 'SendTaskSuccess']);
    expect(aws.transactions()[0]?.[keyName(appointmentKey('cabinet-1', 'rendez-vous-1'))]).toMatchObject({
      operation: 'ConditionCheck',
      condition: 'linkGeneration = 0 AND mismatches < 3',
    });
  });

  it('D1: orders nothing, and tells nothing of a match, once the appointment has no tries left', async () => {
    noted({ emailKey: 'camille@exemple.fr' });
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(appointmentKey('cabinet-1', 'rendez-vous-1')));
    expect(await change(other)).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
    expect(aws.callbacks()).toEqual([]);
  });

  it.each([
    ['has tries left', true, '429 too_many_codes'],
    ['has none: a limit must not give a right guess away', false, '409 not_changeable'],
  ])('D1: is refused by a limit as such where the appointment %s', async (_, hasTries, expected) => {
    noted({ emailKey: 'camille@exemple.fr' });
    aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem({ ...matched, send: { ...matched.send, number: 4 } }) });
    const counted = aws.dynamodb.on(UpdateCommand, { Key: appointmentKey('cabinet-1', 'rendez-vous-1') });
    if (hasTries) counted.resolves({});
    else counted.rejects(conditionFailed());
    const { status, body } = await change(other);
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.transactions()).toEqual([]);
  });

  it('D1: is not told once the appointment has no tries left', async () => {
    noted({ emailKey: 'camille@exemple.fr' });
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(appointmentKey('cabinet-1', 'rendez-vous-1')));
    expect(await change(otherEmail)).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });
});

describe('while the practice is asked', () => {
  const parked = makeReminderSignUp('awaited', {
    id: sent.id,
    accessTokenHash: sha256('token'),
    task: { state: 'AwaitCorrection', token: 'task' },
  });

  it('the details are typed again and compared anew', async () => {
    holds(parked);
    expect((await change(otherEmail)).status).toBe(202);
    expect(aws.tableRequests().slice(1)).toMatchObject([
      {
        update: saying('contact.email = "sasha@exemple.fr"', 'reminder.correction = "retyped"'),
        condition: saying('status IN ("awaiting_correction")', '"awaited", "corrected", "retyped"'),
      },
    ]);
    expect(aws.callbacks()).toEqual([['task', 'retyped']]);
  });

  it('the same details typed again ask for another comparison', async () => {
    holds(parked);
    expect((await change({ phone: '06 12 34 56 78' })).status).toBe(202);
    expect(aws.tableRequests()[1]?.update).toContain('reminder.correction = "retyped"');
    expect(aws.callbacks()).toEqual([['task', 'retyped']]);
  });

  it('nothing is changed once the practice declined', async () => {
    holds({ ...parked, reminder: { ...parked.reminder, correction: 'declined' } });
    expect(await change(otherEmail)).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });

  it('another phone is no further send, and orders nothing before the details match', async () => {
    holds(parked);
    await change(other);
    expect(aws.transactions()[0]?.[keyName(key)]?.update).toContain('"number":1');
    expect(aws.callbacks()).toEqual([['task', 'retyped']]);
  });
});

it.each([
  ['read', () => aws.dynamodb.on(GetCommand).rejects(throttled())],
  ['limited', () => aws.dynamodb.on(BatchGetCommand).rejects(throttled())],
  ['written', () => aws.dynamodb.on(TransactWriteCommand).rejects(throttled())],
])('I3: is unavailable while it cannot be %s, and nothing is sent', async (_, trouble) => {
  trouble();
  expect(await change(other)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.callbacks()).toEqual([]);
});

it('F02: whose answer is lost is found as changed when it is repeated', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
  expect((await change(other)).status).toBe(503);
  const contact = { phone: '+33687654321', line: 'mobile', isCallable: true, email: 'camille@exemple.fr' } as const;
  holds({ ...sent, contact, maskedPhone: '+33 6 •• •• •• 21' });
  expect(await change(other)).toMatchObject({ status: 202, body: { signUp: { phone: '+33 6 •• •• •• 21' } } });
});
