import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { lean } from '../../adapters/sdk-client.ts';

/** Everything that a client tells its logger about one read of one patient's item. */
async function logged(adapt: (client: DynamoDBClient) => DynamoDBClient): Promise<string> {
  const server = createServer((_, response) => response.end('{"Item":{"phone":{"S":"+33612345678"}}}'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const said: unknown[] = [];
  const say = (...content: unknown[]) => void said.push(...content);
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    logger: { trace: say, debug: say, info: say, warn: say, error: say },
  });
  const { Item } = await adapt(client).send(new GetItemCommand({ TableName: 'sign-up', Key: { pk: { S: 'x' } } }));
  client.destroy();
  server.close();
  expect(Item).toEqual({ phone: { S: '+33612345678' } });
  return JSON.stringify(said);
}

it('keeps contact details from a logger that would be told them otherwise (J1)', async () => {
  expect(await logged(client => client)).toContain('+33612345678');
  expect(await logged(lean)).not.toContain('+33612345678');
});
