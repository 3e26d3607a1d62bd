/** AwaitConsent: parks the sign-up on its task token. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/steps/await-consent.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, throttled } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

const signUpId = 'a'.repeat(32);
const run = () => runStep(handler, { signUpId, taskToken: 'task' });

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId, taskToken: 'task' }));

it('leaves its token where the phone is proven, and in time', async () => {
  expect(await run()).toBeUndefined();
  expect(aws.tableRequests()).toEqual([
    {
      operation: 'Update',
      key: keyName(signUpKey(signUpId)),
      update: 'SET status = "awaiting_consent", task = {"state":"AwaitConsent","token":"task"}',
      condition: `status IN ("code_accepted", "awaiting_email_proof", "awaiting_consent") AND expiresAt > ${noon}`,
    },
  ]);
});

it('does not wait for what was answered already', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await run()).toEqual({ fault: 'AnsweredAlready' });
});

it.each([throttled(), answerLost()])('F02: is run again by the name of $name, and parks it again', async error => {
  aws.dynamodb.on(UpdateCommand).rejectsOnce(error).resolves({});
  expect(await run()).toEqual({ fault: error.name });
  expect(await run()).toBeUndefined();
});
