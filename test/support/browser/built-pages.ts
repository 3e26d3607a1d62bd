/** All pages of this machine, built once a run for each platform that they are built for. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Configuration } from '../../../core/configuration.ts';
import { platformOf } from '../../../core/platform.ts';
import { onceARun } from '../run/once.ts';

/** @returns their folder. @throws Error with the bundler's output */
export function builtPages(configuration: Configuration): string {
  const PLATFORM = JSON.stringify(platformOf(configuration));
  const name = createHash('sha256').update(PLATFORM).digest('hex').slice(0, 16);
  return onceARun(`pages-${name}`, folder => {
    execFileSync(process.execPath, ['local/page/build.ts', folder], {
      env: { ...process.env, PLATFORM },
      stdio: 'pipe',
    });
  });
}
