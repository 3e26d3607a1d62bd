/** One conditional write. A failed condition is an outcome, and a conflict with a transaction is tried again. */
import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { err, ok, type Result } from '../../../core/result.ts';
import { again, retry } from '../../retry.ts';
import { type Change, updateExpression } from '../expression.ts';
import type { Key } from '../keys.ts';
import type { Item, Row } from '../rows/row.ts';
import { refusedItem } from './refused-items.ts';
import { attempts } from './transaction.ts';

export interface Asked<T> {
  readonly tableName: string;
  readonly key: Key;
  readonly change: Change;
  /** Whether the item is brought along as it is after the write. */
  readonly returned: 'NONE' | 'ALL_NEW';
  /** Reads the item that made the condition fail; without it nothing is read. */
  readonly row: Row<T> | undefined;
}

/** @returns the attributes after the write, or the item as it was found when the condition failed */
export async function updateItem<T>(
  client: DynamoDBDocumentClient,
  { tableName, key, change, returned, row }: Asked<T>,
): Promise<Result<Item, T | undefined>> {
  const input: UpdateCommandInput = {
    TableName: tableName,
    Key: key,
    ...updateExpression(change),
    ReturnValues: returned,
    ReturnValuesOnConditionCheckFailure: row ? 'ALL_OLD' : 'NONE',
  };
  let conflict: unknown;
  const updated = await retry(attempts, async () => {
    try {
      const { Attributes = {} } = await client.send(new UpdateCommand(input));
      return ok(Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return err(row && refusedItem(error.Item, row));
      if (!(error instanceof TransactionConflictException)) throw error;
      conflict = error;
      return again;
    }
  });
  if (updated === again) throw conflict;
  return updated;
}
