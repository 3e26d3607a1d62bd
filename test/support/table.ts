/** The real engine with an empty table, and the stores on it. */
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import { type Key, signUpKey } from '../../adapters/dynamodb/keys.ts';
import { GuessStore } from '../../adapters/dynamodb/limits/guess-store.ts';
import { ReconciliationStore } from '../../adapters/dynamodb/reconciliation-store.ts';
import type { Item } from '../../adapters/dynamodb/rows/row.ts';
import { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import { OpeningStore } from '../../adapters/dynamodb/sign-up/opening-store.ts';
import { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import type { Configuration } from '../../core/configuration.ts';
import { type Reservation, reserveSend } from '../../core/limits/reserve.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { startDynamoDb } from '../../local/dynamodb/dynamodb.ts';
import { makeConfiguration } from './configuration.ts';

export interface StartedTable {
  readonly table: Table;
  readonly client: DynamoDBDocumentClient;
  stop(): Promise<void>;
}

/** Starts an engine of its own, in memory; end it with `stop`. */
export async function startTable(): Promise<StartedTable> {
  const tableName = 'test';
  const engine = await startDynamoDb({ store: 'memory', tableName });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  // A thousand calls at once keep this very process longer than a service may take.
  const requestHandler = { connectionTimeout: 30_000, requestTimeout: 30_000 };
  const table = new Table(tableName, { endpoint: engine.endpoint, region: 'eu-west-3', credentials, requestHandler });
  const { client } = table;
  const stop = async () => {
    client.config.requestHandler.destroy?.();
    await engine.stop();
  };
  return { table, client, stop };
}

export function storesOn(table: Table, configuration: Configuration = makeConfiguration()) {
  const histories = new HistoryStore(table, configuration);
  const guesses = new GuessStore(table, configuration);
  return {
    histories,
    guesses,
    signUps: new SignUpStore(table, guesses, configuration),
    openings: new OpeningStore(table, histories, configuration),
    contacts: new ContactStore(table, histories),
    deliveries: new DeliveryStore(table, configuration.code.ttlSeconds),
    accounts: new AccountStore(table),
    reconciliation: new ReconciliationStore(table),
  };
}

/** Puts a sign-up into the table as it is, without its earlier life. */
export async function putSignUp(table: Table, signUp: SignUp, attributes: Item = {}): Promise<SignUp> {
  await table.put({ ...signUpKey(signUp.id), ...signUp, ...attributes });
  return signUp;
}

/** Decides on a first send to the sign-up's phone, as things stand in the table now, and charges its address for it. */
export async function reservationFor(
  table: Table,
  signUp: SignUp,
  now: number,
  configuration: Configuration = makeConfiguration(),
): Promise<Reservation> {
  const { histories } = storesOn(table, configuration);
  const known = await histories.read(signUp.phoneDigest, signUp.callerDigest);
  const request = { signUpId: signUp.id, caller: signUp.callerDigest };
  const decided = reserveSend(known, request, configuration, now);
  if (!decided.ok) throw new Error(`Refused by the limit of the ${decided.error.limit}`);
  const charged = await histories.charge(signUp.callerDigest, known, decided.value.charge, now);
  return charged.ok ? decided.value : reservationFor(table, signUp, now, configuration);
}

/** Everything in the table whose key starts so. */
export async function itemsUnder(table: Table, prefix: string): Promise<Item[]> {
  const found: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':prefix': prefix },
        ExclusiveStartKey,
      }),
    );
    found.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}

/** All items of one partition. */
export async function itemsOf(table: Table, pk: string): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
}

/** One item with all of its attributes, unparsed. */
export async function itemAt<T = Item>(table: Table, key: Key): Promise<T | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item as T | undefined;
}
