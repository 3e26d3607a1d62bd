/** Sign-ups that were open when an earlier start over the same file ended: their executions ended with it. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { dueShards } from '../../adapters/dynamodb/due/due-keys.ts';
import { tableSchema } from '../../adapters/dynamodb/schema.ts';
import { engineClient } from '../dynamodb/table.ts';

const { partitionKey, sortKey, dueIndex: index } = tableSchema;
type Item = Record<string, AttributeValue>;

/**
 * Makes every open sign-up due for the reconciler, which starts what does not run. On AWS executions survive, so the
 * table says that a patient who is given time needs nobody's attention until it is over.
 */
export async function wakeOpenSignUps(endpoint: string, tableName: string, now: Date): Promise<void> {
  const client = engineClient(endpoint);
  const wake = async (item: Item) => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: Object.fromEntries(Object.entries(item).filter(([name]) => name === partitionKey || name === sortKey)),
          UpdateExpression: 'SET #at = :now',
          ConditionExpression: '#at > :now',
          ExpressionAttributeNames: { '#at': index.sortKey },
          ExpressionAttributeValues: { ':now': { S: now.toISOString() } },
        }),
      );
    } catch (error) {
      // Due already.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };
  const openIn = async (shard: string): Promise<Item[]> => {
    const open: Item[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: index.name,
          KeyConditionExpression: '#shard = :shard',
          ExpressionAttributeNames: { '#shard': index.partitionKey },
          ExpressionAttributeValues: { ':shard': { S: shard } },
          ExclusiveStartKey,
        }),
      );
      open.push(...Items);
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return open;
  };
  try {
    for (const shard of dueShards) for (const item of await openIn(shard)) await wake(item);
  } finally {
    client.destroy();
  }
}
