/** Does something costly once in a run of the tests, whichever file of whichever worker needs it first. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A new folder of the run, from `globalSetup`. */
const run = () => {
  const { TEST_RUN_FOLDER } = process.env;
  if (!TEST_RUN_FOLDER) throw new Error('jest.config.js names the set-up that makes a folder for the run.');
  return TEST_RUN_FOLDER;
};

const pauseMs = 50;
const mostMs = 300_000;
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

/**
 * The first to come writes, the others wait. It is synchronous, since the tests take their names from the written files.
 * @returns the folder that `write` filled
 * @throws Error with the first one's error, for everybody
 */
export function onceARun(name: string, write: (folder: string) => void): string {
  const folder = join(run(), name);
  const outcome = `${folder}.outcome`;
  if (isFirst(folder)) {
    let failure = '';
    try {
      write(folder);
    } catch (error) {
      failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    writeFileSync(`${outcome}.draft`, failure);
    renameSync(`${outcome}.draft`, outcome);
  }
  for (let waited = 0; !existsSync(outcome); waited += pauseMs) {
    if (waited > mostMs) throw new Error(`${name}: another process did not end it`);
    pause();
  }
  const failure = readFileSync(outcome, 'utf8');
  if (failure) throw new Error(`${name}: ${failure}`);
  return folder;
}

/** To make a folder that is there already fails, however many try at the same moment. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
