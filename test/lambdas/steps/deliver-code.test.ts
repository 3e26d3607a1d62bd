/** DeliverCode: the ordered code goes out once, however often and concurrently the step runs (I1). */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey, spendKey } from '../../../adapters/dynamodb/keys.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import { handler } from '../../../lambdas/steps/deliver-code.ts';
import { minute, noon, second } from '../../support/clock.ts';
import {
  accessDenied,
  answerLost,
  conditionFailed,
  messageRefused,
  throttled,
  unreachable,
} from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const made = makeSignUp();
const claimed: SignUp = {
  ...made,
  code: { ...made.code, expiresAt: noon + 5 * minute },
  send: { ...made.send, status: 'sending' },
};
const digits = codeDigits(keys.code, made.code, '+33612345678');
const key = signUpKey(made.id);
const onClaim = () => aws.dynamodb.on(UpdateCommand, { Key: key, ReturnValues: 'ALL_NEW' });
const run = () => runStep(handler, { signUpId: made.id, taskToken: 'task' });
const claims = (overrides: Partial<SignUp>) =>
  onClaim().resolves({ Attributes: signUpItem({ ...claimed, ...overrides }) });

beforeEach(() => {
  claims({});
});

it('I3: claims nothing without the secret', async () => {
  aws.secrets.rejects(accessDenied());
  expect(await run()).toEqual({ fault: 'AccessDeniedException' });
  expect(aws.operations()).toEqual(['GetSecretValue']);
});

describe('F22: an input that is not its own', () =>
  itIsRefused(aws, handler, { signUpId: made.id, taskToken: 'task' }));

describe('an ordered code', () => {
  it('is claimed before it is sent, with the waiting token; its life begins', async () => {
    expect(await run()).toBeUndefined();
    expect(aws.tableRequests()[0]).toMatchObject({
      operation: 'Update',
      key: keyName(key),
      update: saying(
        'task = {"state":"DeliverCode","token":"task"}',
        'send.status = "sending"',
        `send.leaseUntil = ${noon + 45 * second}`,
        `code.expiresAt = if_not_exists(code.expiresAt, ${noon + 5 * minute})`,
      ),
      condition: saying(
        'status IN ("received", "matching", "awaiting_code")',
        `expiresAt > ${noon}`,
        '(send.status = "ordered" OR send.leaseUntil <',
      ),
    });
  });

  it('goes by SMS, with the sender and the price that the stage allows', async () => {
    await run();
    expect(aws.inputs('Publish')).toEqual([
      {
        PhoneNumber: '+33612345678',
        Message: expect.stringContaining(digits),
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
          'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'EspPatient' },
          'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: '0.30' },
        },
      },
    ]);
  });

  it('goes by a call that lives as long as the code', async () => {
    claims({ send: { ...claimed.send, channel: 'voice' }, code: { ...claimed.code, expiresAt: noon + 90 * second } });
    await run();
    expect(aws.inputs('SendVoiceMessage')).toMatchObject([
      {
        DestinationPhoneNumber: '+33612345678',
        OriginationIdentity: 'phone-1',
        TimeToLive: 90,
        MessageBodyTextType: 'SSML',
      },
    ]);
    for (const digit of digits) expect(JSON.stringify(aws.inputs('SendVoiceMessage'))).toContain(`>${digit}</say-as>`);
  });

  it('is noted as sent, with the provider’s id', async () => {
    await run();
    expect(aws.tableRequests()[1]).toMatchObject({
      key: keyName(key),
      update: saying(
        'status = "awaiting_code"',
        'send.status = "sent"',
        JSON.stringify([{ message: 'code', channel: 'sms', at: noon, outcome: 'sent', messageId: 'sms-1' }]),
        'REMOVE send.leaseUntil',
      ),
      condition: saying('send.number = 1'),
    });
  });

  it('that died before it could be sent is drawn anew', async () => {
    claims({ code: { ...claimed.code, expiresAt: noon } });
    expect(await run()).toBeUndefined();
    const renewed = aws.tableRequests()[1];
    expect(renewed).toMatchObject({
      update: saying(`code.expiresAt = ${noon + 5 * minute}`),
      condition: `code.id = "${made.code.id}" AND send.number = 1`,
    });
    const [, id = ''] = /code\.id = "(\w+)"/.exec(renewed?.update ?? '') ?? [];
    expect(aws.smsSent()[0]?.text).toContain(codeDigits(keys.code, { id, length: 3 }, '+33612345678'));
  });
});

describe('it sends nothing', () => {
  const found = (overrides: Partial<SignUp>) =>
    onClaim().rejects(conditionFailed(signUpItem({ ...claimed, ...overrides })));

  it('twice: it only leaves the token of the repeated task', async () => {
    found({ send: { ...claimed.send, status: 'sent' } });
    expect(await run()).toBeUndefined();
    expect(aws.tableRequests()[1]).toMatchObject({
      update: 'SET task = {"state":"DeliverCode","token":"task"}',
      condition: saying('send.status IN ("sent", "held")'),
    });
    expect(aws.smsSent()).toEqual([]);
  });

  it.each<[string, Partial<SignUp>, string]>([
    ['while another run is sending', {}, 'DeliveryInProgress'],
    ['once the phone is proven', { status: 'code_accepted' }, 'AnsweredAlready'],
    ['once the sign-up is over', { expiresAt: noon }, 'AnsweredAlready'],
  ])('%s', async (_, overrides, fault) => {
    found(overrides);
    expect(await run()).toEqual({ fault });
    expect(aws.smsSent()).toEqual([]);
  });

  it('for a sign-up that nobody has', async () => {
    onClaim().rejects(conditionFailed());
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
  });

  it('while the table throttles', async () => {
    onClaim().rejects(throttled());
    expect(await run()).toEqual({ fault: 'ThrottlingException' });
    expect(aws.smsSent()).toEqual([]);
  });
});

describe('a provider', () => {
  it.each([unreachable(), throttled(), accessDenied()])(
    'that answers $name is asked again: claim and life of the code are given back',
    async error => {
      aws.sms.rejects(error);
      expect(await run()).toEqual({ fault: 'DeliveryFailed' });
      expect(aws.tableRequests().at(-1)).toMatchObject({
        update: saying('send.status = "ordered"', '"outcome":"failed"', 'REMOVE send.leaseUntil, code.expiresAt'),
        condition: 'send.status = "sending" AND send.number = 1',
      });
      expect(aws.logged()[0]).toMatchObject({ event: 'delivery_failed', channel: 'sms', signUpId: made.id });
    },
  );

  it('that refuses the message ends its delivery', async () => {
    aws.sms.rejects(messageRefused());
    expect(await run()).toEqual({ fault: 'MessageRefused' });
    expect(aws.tableRequests().at(-1)?.update).toContain('"outcome":"refused"');
    expect(aws.logged()[0]).toMatchObject({ event: 'delivery_refused', channel: 'sms' });
  });

  describe('X31: of the first code, whose cost the route counted,', () => {
    const costs = () =>
      aws
        .tableRequests()
        .filter(({ key }) => key === keyName(spendKey('texts', 0, noon)))
        .map(({ update }) => update?.match(/day = if_not_exists\(day, 0\) \+ (-?\d+)/)?.[1]);

    it('that takes it costs nothing more, whether its answer is lost or not', async () => {
      await run();
      aws.sms.rejects(answerLost());
      await run();
      expect(costs()).toEqual([]);
    });

    it.each([throttled(), messageRefused()])('that answers $name gives the cost back', async error => {
      aws.sms.rejects(error);
      await run();
      expect(costs()).toEqual(['-80000']);
    });

    it('that failed before is asked again at its cost, which is given back each time', async () => {
      claims({ sends: [{ message: 'code', channel: 'sms', at: noon - minute, outcome: 'failed' }] });
      await run();
      expect(costs()).toEqual(['80000']);
      aws.sms.rejects(throttled());
      await run();
      expect(costs()).toEqual(['80000', '80000', '-80000']);
    });
  });

  it('that refuses a call takes nothing from a patient who has the SMS', async () => {
    claims({
      send: { ...claimed.send, channel: 'voice', number: 2 },
      code: { ...claimed.code, expiresAt: noon + minute },
    });
    aws.voice.rejects(messageRefused());
    expect(await run()).toBeUndefined();
    expect(aws.tableRequests().at(-1)?.update).toContain('status = "awaiting_code"');
  });

  it('F12: whose answer is lost may have sent it: it is not sent again', async () => {
    aws.sms.rejects(answerLost());
    expect(await run()).toBeUndefined();
    expect(aws.tableRequests()[1]?.update).toContain('"outcome":"unconfirmed"');
    expect(aws.logged()).toContainEqual({ event: 'delivery_unconfirmed', signUpId: made.id, channel: 'sms' });
  });
});

it('notes a message for operators though the patient was faster than the note', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: key, ReturnValues: 'NONE' }).rejectsOnce(conditionFailed()).resolves({});
  expect(await run()).toBeUndefined();
  expect(aws.tableRequests()[2]).toMatchObject({
    update: saying('sends = list_append'),
    condition: `id = "${made.id}"`,
  });
});
