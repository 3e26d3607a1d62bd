/** STORE as a path: the stored files are the owner's only, and a failure tells its reason. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecret } from '../../local/aws/secrets-manager.ts';
import { startDynamoDb } from '../../local/dynamodb/dynamodb.ts';
import { storeError } from '../../local/store-file.ts';
import { endAll, start } from './started.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

const startWith = (store: string) => startDynamoDb({ store, tableName: 'sign-up' });

it('keeps the table, its side files and the key readable by the owner only', async () => {
  const former = process.umask(0o022);
  try {
    const store = join(folder, 'sign-ups.db');
    const { stop } = await startWith(store);
    await loadSecret(store);
    const files = await readdir(folder);
    expect(files.sort()).toEqual([...['sign-ups.db', 'sign-ups.db-shm', 'sign-ups.db-wal', 'sign-ups.db.secret.json']]);
    for (const file of files) expect([file, (await stat(join(folder, file))).mode & 0o777]).toEqual([file, 0o600]);
    await stop();
  } finally {
    process.umask(former);
  }
});

it.each<[string, (folder: string) => Promise<string>, RegExp]>([
  ['a folder', async inside => inside, /: it is a folder\. Name a file in it\.$/],
  ['a file in no folder', async inside => join(inside, 'none', 'a.db'), /: its folder does not exist\. Create /],
  [
    'a file under a file',
    async inside => {
      await writeFile(join(inside, 'a'), '');
      return join(inside, 'a', 'b.db');
    },
    /: a part of its path is no folder\. Name another path\.$/,
  ],
  [
    'a text',
    async inside => {
      await writeFile(join(inside, 'notes.txt'), 'Call the practice.');
      return join(inside, 'notes.txt');
    },
    /: it is no database\. Name a new file, or one that an earlier start made\.$/,
  ],
  [
    'half a database',
    async inside => {
      await writeFile(join(inside, 'half.db'), `SQLite format 3\0${'x'.repeat(5000)}`);
      return join(inside, 'half.db');
    },
    /: The DynamoDB engine ended \(1\)\. /,
  ],
])('names STORE and the reason when it is %s', async (_, make, reason) => {
  const store = await make(folder);
  const { message } = await startWith(store).then(
    ({ stop }) => stop().then(() => new Error('It started.')),
    (error: Error) => error,
  );
  expect(message).toMatch(new RegExp(`^STORE=${store} cannot be used: `));
  expect(message).toMatch(reason);
});

it.each(['EACCES', 'EPERM', 'EROFS'])('names STORE where the system answers %s', code => {
  const refused = Object.assign(new Error(`${code}: refused, open 'a.db'`), { code });
  expect(storeError('a.db', refused).message).toMatch(/^STORE=a\.db cannot be used: .* Name another path\.$/);
});

it('names STORE when the key cannot be kept beside it', async () => {
  await expect(loadSecret(join(folder, 'none', 'a.db'))).rejects.toThrow(/^STORE=.*a\.db cannot be used: its folder /);
});

it('is told in one sentence by npm start, which leaves nothing behind', async () => {
  await mkdir(join(folder, 'data'));
  const { exited, said } = start({ PORT: '0', STORE: join(folder, 'data') });
  expect(await exited).toBe(1);
  expect(said()).toBe(`STORE=${folder}/data cannot be used: it is a folder. Name a file in it.\n`);
  expect(await readdir(folder)).toEqual(['data']);
});
