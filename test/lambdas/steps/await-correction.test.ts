/** AwaitCorrection: parks the sign-up, lists it with the practice, and tells the practice once. */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { correctionKey, practiceKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/steps/await-correction.ts';
import { day, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem, signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';
import { makeReminderContext, makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const id = 'a'.repeat(32);
const signUp: SignUp = { ...makeSignUp({ id, door: 'reminder', status: 'matching' }), reminder: makeReminderContext() };
const key = signUpKey(id);

const run = () => runStep(handler, { signUpId: id, taskToken: 'task' });
const holds = (item: SignUp) => aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: signUpItem(item) });
const noted = (phone: string) =>
  aws.dynamodb.on(BatchGetCommand).resolves({
    Responses: { [tableName]: [appointmentItem(makeAppointment()), recordItem(makeRecord({ phone, line: 'mobile' }))] },
  });

beforeEach(() => {
  holds(signUp);
  noted('+33687654321');
  aws.dynamodb.on(GetCommand, { Key: practiceKey('cabinet-1') }).resolves({ Item: practiceItem(makePractice()) });
  aws.dynamodb.on(UpdateCommand, { Key: key }).resolves({ Attributes: signUpItem(signUp) });
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: id, taskToken: 'task' }));

it('parks it as it was typed, for as long as a practice may take, in the practice’s list', async () => {
  expect(await run()).toBeUndefined();
  const expiresAt = noon + 14 * day;
  expect(aws.tableRequests()[1]?.writes).toMatchObject([
    {
      operation: 'Update',
      key: keyName(key),
      update: saying(
        'task = {"state":"AwaitCorrection","token":"task"}',
        'status = "awaiting_correction"',
        'reminder.correction = "awaited"',
        `expiresAt = ${expiresAt}`,
      ),
      condition: saying(
        'contact.phone = "+33612345678"',
        'contact.email = "camille@exemple.fr"',
        'reminder.correction <> "declined"',
      ),
    },
    {
      operation: 'Put',
      key: keyName(correctionKey('cabinet-1', 'fiche-1', id)),
      item: { signUpId: id, phone: '+33612345678', email: 'camille@exemple.fr', requestedAt: noon, expiresAt },
    },
  ]);
});

it('tells the practice once, and nothing of the patient', async () => {
  await run();
  expect(aws.emailsSent().map(({ to }) => to)).toEqual(['accueil@parc.example']);
  for (const secret of ['camille', '612345678', '6 12 34']) expect(aws.emailsSent()[0]?.text).not.toContain(secret);
  expect(aws.tableRequests()[3]?.update).toContain('correctionNotice = {"status":"sending"');
});

it('does not lengthen the wait when it is run again, and tells nobody twice', async () => {
  holds(makeReminderSignUp('awaited', { id, expiresAt: noon + day }));
  aws.dynamodb
    .on(UpdateCommand, { Key: key })
    .rejects(conditionFailed({ ...signUpItem(signUp), correctionNotice: { status: 'sent' } }));
  expect(await run()).toBeUndefined();
  expect(aws.tableRequests()[1]?.writes?.[0]?.update).toContain(`expiresAt = ${noon + day}`);
  expect(aws.emailsSent()).toEqual([]);
});

describe('it does not wait', () => {
  it('when the sign-up went on, or was declined, meanwhile', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
    expect(aws.emailsSent()).toEqual([]);
  });

  it('when the correction came before it was parked, and woke nobody', async () => {
    noted('+33612345678');
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
    expect(aws.emailsSent()).toEqual([]);
  });

  it('for a sign-up that nobody has, or that came by no link', async () => {
    aws.dynamodb.on(GetCommand, { Key: key }).resolves({});
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
    holds(makeSignUp({ id }));
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
  });
});

it.each([
  ['cannot be sent', () => aws.email.rejects(unreachable())],
  ['cannot be claimed', () => aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(throttled())],
])('waits though the e-mail %s: the request is in the list', async (_, trouble) => {
  trouble();
  expect(await run()).toBeUndefined();
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'step_failed', signUpId: id }));
});

it('waits though the practice is gone', async () => {
  aws.dynamodb.on(GetCommand, { Key: practiceKey('cabinet-1') }).resolves({});
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent()).toEqual([]);
});

it.each([throttled(), answerLost()])('F02: is run again by the name of $name', async error => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await run()).toEqual({ fault: error.name });
});
