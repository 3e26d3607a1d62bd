/** The bundle that most teams would deploy, built as they would and imported in this run: the measure of our own imports. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { importTime } from './bundles.ts';

const entry = fileURLToPath(new URL('usual-handler.ts', import.meta.url));

/** middy, the logger of Powertools, zod and the document client, minified. @returns kilobytes and milliseconds. */
export async function usualBundle(): Promise<{ kilobytes: number; importMs: number }> {
  const directory = await mkdtemp(join(tmpdir(), 'usual-bundle-'));
  const outfile = join(directory, 'index.js');
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      logLevel: 'warning',
    });
    return {
      kilobytes: (await stat(outfile)).size / 1000,
      importMs: await importTime(outfile, { AWS_REGION: 'eu-west-3' }),
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}
