/** Items that the mocked table holds. */
import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { tableSchema } from '../../../adapters/dynamodb/schema.ts';
import { type MockedAws, tableName } from '../mocked-aws.ts';

interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly dueShard?: string;
}

/** These and no others: a look at a key, at several, at a partition or at a shard of the due index finds them. */
export function holdItems({ dynamodb }: Pick<MockedAws, 'dynamodb'>, ...items: readonly Stored[]): void {
  const under = (key: Stored) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  dynamodb.on(GetCommand).callsFake(({ Key }) => ({ Item: under(Key) }));
  dynamodb.on(BatchGetCommand).callsFake(({ RequestItems }) => ({
    Responses: { [tableName]: RequestItems[tableName].Keys.flatMap((key: Stored) => under(key) ?? []) },
  }));
  dynamodb.on(QueryCommand).callsFake(({ IndexName, ExpressionAttributeValues: values }) => ({
    Items: items.filter(({ pk, sk, dueShard }) =>
      IndexName === tableSchema.dueIndex.name
        ? dueShard === values[':shard']
        : pk === values[':pk'] && sk.startsWith(values[':prefix'] ?? ''),
    ),
  }));
}
