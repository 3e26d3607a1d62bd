/**
 * Builds the patients' pages: `node web/build.ts <folder>`, with the platform as JSON in PLATFORM. A process of its own, so
 * that the stack can wait for it.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node web/build.ts <folder>');

await build({
  configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
  logLevel: 'warn',
  build: { outDir: resolve(folder) },
});
