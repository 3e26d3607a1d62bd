/**
 * Builds the pages: `node web/build.ts <folder> [machine]`, with the platform as JSON in PLATFORM. A process of its own,
 * so that the stack can wait for it and the local service need not carry the bundler.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const [folder, mode = 'production'] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node web/build.ts <folder> [machine]');
const outDir = resolve(folder);

await build({
  configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
  mode,
  logLevel: 'warn',
  build: { outDir },
});

// The distribution compresses by itself; the local server hands these out.
if (mode === 'machine')
  for (const file of globSync('**/*.{html,js,css,svg}', { cwd: outDir })) {
    const path = join(outDir, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    // Without TLS, browsers ask for no brotli.
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
