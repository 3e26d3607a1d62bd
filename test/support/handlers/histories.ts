/** The histories of the limits, as the table returns them. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, globalHistoryKey, phoneHistoryKey } from '../../../adapters/dynamodb/keys.ts';
import { type MockedAws, tableName } from '../mocked-aws.ts';

interface Noted {
  readonly phone?: object;
  readonly caller?: object;
  readonly global?: object;
}

/** Answers every look at these histories; a history that is not given was never seen. */
export function noteHistories(
  aws: MockedAws,
  { phoneDigest, callerDigest }: { readonly phoneDigest: string; readonly callerDigest: string },
  { phone, caller, global }: Noted = {},
): void {
  aws.dynamodb.on(BatchGetCommand).resolves({
    Responses: {
      [tableName]: [
        ...(phone ? [{ ...phoneHistoryKey(phoneDigest), ...phone }] : []),
        ...(caller ? [{ ...callerHistoryKey(callerDigest), ...caller }] : []),
        ...(global ? [{ ...globalHistoryKey(phoneDigest), ...global }] : []),
      ],
    },
  });
}
