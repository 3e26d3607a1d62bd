/** The table's calls of each function of the local service, as the roles on AWS would judge them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { partitions, tableSchema } from '../../../adapters/dynamodb/schema.ts';
import { Functions } from '../../../local/lambda/functions.ts';

type Values = Readonly<Record<string, unknown>>;

interface Input {
  readonly Key?: Values;
  readonly Item?: Values;
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Values;
  readonly RequestItems?: Record<string, { Keys: Values[] }>;
  readonly TransactItems?: Record<string, Input>[];
}

const partitionOf = (pk: unknown) => Object.entries(partitions).find(([, start]) => String(pk).startsWith(start))?.[0];

/** IAM's name of an action: `GetItem` for the document client's `GetCommand`. */
const actionOf = (command: string) => command.replace(/Command$/, 'Item');

/** As rights name them. */
const shardsOf = (shard: string) =>
  ({ notice: 'notices', digest: 'digests', account: 'accounts', record: 'accounts' })[
    /^[a-z]+/.exec(shard)?.[0] ?? ''
  ] ?? 'signUps';

/** `GetItem signUp`; a transaction is the sum of its writes, and a query on the index is about no partition. */
function judged(command: string, input: Input): string[] {
  const { Key, Item, RequestItems, TransactItems, IndexName, ExpressionAttributeValues } = input;
  switch (command) {
    case 'TransactWriteCommand':
      return (TransactItems ?? []).flatMap(write =>
        Object.entries(write).flatMap(([kind, each]) => judged(`${kind}Command`, each)),
      );
    case 'BatchGetCommand':
      return Object.values(RequestItems ?? {}).flatMap(({ Keys }) =>
        Keys.map(({ pk }) => `BatchGetItem ${partitionOf(pk)}`),
      );
    case 'QueryCommand':
      return IndexName === tableSchema.dueIndex.name
        ? [`dueIndex ${shardsOf(String(ExpressionAttributeValues?.[':shard']))}`]
        : [`Query ${partitionOf(ExpressionAttributeValues?.[':pk'])}`];
    default:
      return [`${actionOf(command)} ${partitionOf((Key ?? Item)?.pk)}`];
  }
}

/** Listens from now on. @returns a growing set of `function action partition` */
export function tableRequests(): ReadonlySet<string> {
  const seen = new Set<string>();
  const running = new AsyncLocalStorage<string>();
  const { invoke } = Functions.prototype;
  Functions.prototype.invoke = function (this: Functions, name, event) {
    return running.run(name, () => invoke.call(this, name, event));
  };
  const { send } = DynamoDBDocumentClient.prototype;
  const listening = function (this: DynamoDBDocumentClient, ...given: Parameters<typeof send>) {
    const [command] = given;
    const name = running.getStore();
    for (const each of judged(command.constructor.name, command.input as Input)) seen.add(`${name} ${each}`);
    return send.apply(this, given);
  };
  DynamoDBDocumentClient.prototype.send = listening as typeof send;
  return seen;
}
