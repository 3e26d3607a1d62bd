/** A step that parks a sign-up on its task token, and has nothing else to do. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { MockedAws } from '../mocked-aws.ts';
import { answerLost, conditionFailed, throttled } from './aws-errors.ts';
import { runStep } from './invoke.ts';
import { itIsRefused } from './step-input.ts';
import { keyName } from './table-request.ts';

const signUpId = 'a'.repeat(32);
const input = { signUpId, taskToken: 'task' };

/** @param written what it says of the sign-up. @param condition where it may say so */
export function itWaits(
  aws: MockedAws,
  handler: Parameters<typeof runStep>[0],
  written: string,
  condition: string,
): void {
  const run = () => runStep(handler, input);

  describe('F22: an input that is not its own', () => itIsRefused(aws, handler, input));

  it('leaves its token where there is something to wait for, and in time', async () => {
    expect(await run()).toBeUndefined();
    expect(aws.tableRequests()).toEqual([
      { operation: 'Update', key: keyName(signUpKey(signUpId)), update: written, condition },
    ]);
  });

  it('F06: does not wait for what was answered already', async () => {
    aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
    expect(await run()).toEqual({ fault: 'AnsweredAlready' });
  });

  it.each([throttled(), answerLost()])('F02: is run again by the name of $name, and parks it again', async error => {
    aws.dynamodb.on(UpdateCommand).rejectsOnce(error).resolves({});
    expect(await run()).toEqual({ fault: error.name });
    expect(await run()).toBeUndefined();
  });
}
