/** A reader takes a folder in at one look: it holds at most twenty files. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['adapters', 'bin', 'core', 'lambdas', 'lib', 'local', 'statemachines', 'test', 'web'];
const mostFiles = 20;

it.each(rooms)('%s has no folder of more than twenty files', async room => {
  const entries = await readdir(`${root}/${room}`, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && !entry.parentPath.includes('__snapshots__'));
  const byFolder = Object.groupBy(files, ({ parentPath }) => parentPath.slice(root.length));
  const crowded = Object.entries(byFolder).filter(([, held = []]) => held.length > mostFiles);
  expect(crowded.map(([folder, held]) => `${folder}: ${held?.length}`)).toEqual([]);
});
