/** Builds the patients' pages beside the service, unless they are built already and nothing has changed since. */
import { execFile } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Configuration } from '../core/configuration.ts';
import { platformOf } from '../core/platform.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const sources = ['web/**', 'local/page/**', 'core/**/*.ts', 'bin/stages.ts', 'package-lock.json'];

/** @param folder takes the pages. @returns the folder. @throws Error with the bundler's output */
export async function buildPages(configuration: Configuration, folder: string): Promise<string> {
  const stamp = join(folder, '.built');
  const platform = JSON.stringify(platformOf(configuration));
  if (isFresh(stamp)) return folder;
  await promisify(execFile)(process.execPath, ['local/page/build.ts', folder], {
    cwd: repository,
    env: { ...process.env, PLATFORM: platform },
  });
  await writeFile(stamp, '');
  return folder;
}

function isFresh(stamp: string): boolean {
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return sources
    .flatMap(pattern => globSync(pattern, { cwd: repository }))
    .every(file => statSync(join(repository, file)).mtimeMs < builtAt);
}
