/** Writes the served countries' numbering plans where a bundler can find them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberingPlans } from '../../core/contact/numbering-plans.ts';
import { temporaryFolder } from './temporary-folder.ts';

const written = new Map<string, string>();

/** Once a process for each set of countries. @returns the path of the JSON file */
export function writePhoneMetadata(countries: readonly string[]): string {
  const key = [...countries].sort().join();
  const known = written.get(key);
  if (known) return known;
  const file = join(temporaryFolder('phone-metadata'), 'metadata.json');
  writeFileSync(file, JSON.stringify(numberingPlans(countries)));
  written.set(key, file);
  return file;
}
