/** A thing that files of tests share is made once, and all of them learn of its failure. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { onceARun } from './once.ts';

it('is made by the first who needs it', () => {
  const folders = [1, 2, 3].map(turn =>
    onceARun('once-first', folder => writeFileSync(join(folder, 'made'), String(turn))),
  );
  expect(new Set(folders).size).toBe(1);
  expect(readFileSync(join(folders[0] ?? '', 'made'), 'utf8')).toBe('1');
});

it('fails for everybody where the first one failed', () => {
  const fail = () =>
    onceARun('once-failing', () => {
      throw new Error('nothing to make it of');
    });
  expect(fail).toThrow('nothing to make it of');
  expect(fail).toThrow('once-failing: Error: nothing to make it of');
});

it('is made by one of several processes, while the others wait for the whole of it', async () => {
  const made = onceARun('once-log', folder => writeFileSync(join(folder, 'log'), ''));
  const program = `
    import { appendFileSync, readFileSync } from 'node:fs';
    import { onceARun } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'once.ts')).href)};
    const folder = onceARun('once-processes', to => {
      appendFileSync(process.env.LOG, 'made;');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      appendFileSync(to + '/whole', 'whole');
    });
    console.log(readFileSync(folder + '/whole', 'utf8'));`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, LOG: join(made, 'log') },
    });
  const outputs = await Promise.all([run(), run(), run()]);
  expect(outputs.map(({ stdout }) => stdout)).toEqual(Array(3).fill('whole\n'));
  expect(readFileSync(join(made, 'log'), 'utf8')).toBe('made;');
});
