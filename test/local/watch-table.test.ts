/** DynamoDB behind the watched endpoint; in a file of its own, since handlers keep the endpoint of a process's first start. */
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ watchTable: true });
});
afterAll(() => service.stop());

const password = 'Grenouille-42-Verte';
const signUp = (email: string) =>
  fetch(`${service.url}/api/sign-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: '+33612345678', email, emailConfirmation: email, password, acceptTerms: true }),
  });

it('F09: counts the table’s calls and throttles one, which the SDK repeats', async () => {
  service.faults.dynamodb.push({ code: 'ProvisionedThroughputExceededException' });
  expect((await signUp('claire@exemple.fr')).status).toBe(202);
  expect(service.counts.dynamodb.Query).toBeGreaterThanOrEqual(1);
  expect(service.faults.dynamodb).toEqual([]);
});

it('I3, F14: refuses with 503 while the limiter’s reads fail for good', async () => {
  const when = ({ operation }: { operation: string }) => operation === 'BatchGetItem';
  service.faults.dynamodb.push({ code: 'InternalServerError', status: 500, when, times: Number.POSITIVE_INFINITY });
  const { sfn } = service.counts;
  const before = sfn.StartExecution;
  expect((await signUp('bob@exemple.fr')).status).toBe(503);
  expect(sfn.StartExecution).toBe(before);
});

it('F08: tells why a transaction was cancelled', async () => {
  const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }];
  service.faults.dynamodb.push({ code: 'TransactionCanceledException', details: { CancellationReasons } });
  const { DynamoDBClient, TransactWriteItemsCommand } = await import('@aws-sdk/client-dynamodb');
  const write = new DynamoDBClient({}).send(new TransactWriteItemsCommand({ TransactItems: [] }));
  await expect(write).rejects.toMatchObject({ name: 'TransactionCanceledException', CancellationReasons });
});
