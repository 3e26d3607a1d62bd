/** The DynamoDB engine never outlives the process that started it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { startDynamoDb } from '../../../local/dynamodb/dynamodb.ts';
import { findEngine, startEngine } from '../../../local/dynamodb/engine-process.ts';

const module = pathToFileURL('local/dynamodb/dynamodb.ts').href;
const holder = `
  import { startDynamoDb } from ${JSON.stringify(module)};
  const { endpoint } = await startDynamoDb({ store: 'memory', tableName: 'sign-up' });
  process.stdout.write(endpoint);
  setInterval(() => undefined, 1000);
`;

const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

async function gone(endpoint: string): Promise<boolean> {
  for (let n = 0; n < 200 && (await answers(endpoint)); n += 1) await new Promise(resolve => setTimeout(resolve, 10));
  return !(await answers(endpoint));
}

it.each<['SIGKILL' | 'SIGTERM' | 'SIGINT']>([['SIGKILL'], ['SIGTERM'], ['SIGINT']])(
  'ends when its parent dies of %s',
  async signal => {
    const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', holder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (parent.stdout === null) throw new Error('The parent has no output.');
    const [endpoint] = await once(parent.stdout, 'data');
    expect(await answers(String(endpoint))).toBe(true);
    parent.kill(signal);
    await once(parent, 'exit');
    expect(await gone(String(endpoint))).toBe(true);
  },
);

it('ends when it is told to', async () => {
  const { endpoint, stop } = await startDynamoDb({ store: 'memory', tableName: 'sign-up' });
  await stop();
  expect(await answers(endpoint)).toBe(false);
});

it('says why it could not start', async () => {
  const { ended } = startEngine(findEngine() ?? '', ['--port', '0', '--db-path', '/nonexistent/folder/store.db']);
  expect(await ended).toMatch(/^The DynamoDB engine ended \(1\)\. .*unable to open database file/);
});
