/**
 * Builds all pages of this machine: `node local/page/build.ts <folder>`, with the platform as JSON in PLATFORM. A process of
 * its own, so that the local service need not carry the bundler.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node local/page/build.ts <folder>');
const outDir = resolve(folder);

for (const config of ['../../web/vite.config.ts', 'vite.config.ts'])
  await build({
    configFile: fileURLToPath(new URL(config, import.meta.url)),
    logLevel: 'warn',
    build: { outDir },
  });

// The distribution compresses by itself; the local server hands these out.
for (const file of globSync('**/*.{html,js,css,svg}', { cwd: outDir })) {
  const path = join(outDir, file);
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  // Without TLS, browsers ask for no brotli.
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
}
