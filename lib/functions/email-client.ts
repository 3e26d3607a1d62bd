/** The SES client as a bundler can take it apart: of its hundred operations the functions call one. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('@aws-sdk/client-sesv2/package.json');
const source = dirname(manifest);
const schemas = 'dist-es/schemas/schemas_0.js';
/** Among the modules, since what the client imports is looked for upwards from here. */
const cache = join(source, '../../.cache/bundling');

/**
 * Operations name their traits by constants: `{ [_h]: … }`. To evaluate such a key could do something for all a bundler
 * knows, so it keeps every operation, 44 kB of them. With the names themselves it keeps what is used.
 */
function withPlainNames(text: string): string {
  const names = new Map([...text.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]));
  return text.replace(/\[(_\w+)\]:/g, (key, name) => (names.has(name) ? `[${names.get(name)}]:` : key));
}

/** Writes it where a bundler can find it, unless it is there. @returns the path of the package */
export function writeEmailClient(): string {
  const text = withPlainNames(readFileSync(join(source, schemas), 'utf8'));
  // By release too: the next one may leave the schemas alone and mend what stands beside them.
  const key = createHash('sha256').update(readFileSync(manifest)).update(text).digest('hex').slice(0, 12);
  const target = join(cache, `client-sesv2-${key}`);
  if (existsSync(target)) return target;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(`${target}-`);
  for (const part of ['package.json', 'dist-es']) cpSync(join(source, part), join(draft, part), { recursive: true });
  writeFileSync(join(draft, schemas), text);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true });
  }
  return target;
}
