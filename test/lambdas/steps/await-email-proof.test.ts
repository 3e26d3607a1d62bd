/** AwaitEmailProof: parks the sign-up on its task token, unless its e-mail is proven. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/steps/await-email-proof.ts';
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

it('M1: leaves its token wherever a claim was found, in time', async () => {
  expect(await run()).toBeUndefined();
  expect(aws.tableRequests()).toEqual([
    {
      operation: 'Update',
      key: keyName(signUpKey(signUpId)),
      update: 'SET status = "awaiting_email_proof", task = {"state":"AwaitEmailProof","token":"task"}',
      condition: [
        'status IN ("code_accepted", "awaiting_email_proof", "awaiting_consent", "creating")',
        `expiresAt > ${noon}`,
        'attribute_not_exists(emailProvenAt)',
      ].join(' AND '),
    },
  ]);
});

it('F06: does not wait for what was proven already', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await run()).toEqual({ fault: 'AnsweredAlready' });
});

it.each([throttled(), answerLost()])('F02: is run again by the name of $name, and parks it again', async error => {
  aws.dynamodb.on(UpdateCommand).rejectsOnce(error).resolves({});
  expect(await run()).toEqual({ fault: error.name });
  expect(await run()).toBeUndefined();
});
