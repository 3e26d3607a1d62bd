/** The numbering plans that the functions carry: those of the served countries, a sixth of all the world's. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import metadata from 'libphonenumber-js/max/metadata';

/** Countries that share a calling code stay together, since a number does not tell them apart before it is parsed. */
function trimmed(countries: readonly string[]) {
  const callingCodes = Object.entries(metadata.country_calling_codes).filter(([, sharing]) =>
    sharing.some(country => countries.includes(country)),
  );
  const kept = callingCodes.flatMap(([, sharing]) => sharing);
  const plans = Object.entries(metadata.countries).filter(([country]) => (kept as string[]).includes(country));
  return {
    ...metadata,
    country_calling_codes: Object.fromEntries(callingCodes),
    countries: Object.fromEntries(plans),
    nonGeographic: {},
  };
}

const written = new Map<string, string>();

/** Writes the plans of these countries where a bundler can find them, once a process. @returns the path of the JSON file */
export function writePhoneMetadata(countries: readonly string[]): string {
  const key = [...countries].sort().join();
  const known = written.get(key);
  if (known) return known;
  const file = join(mkdtempSync(join(tmpdir(), 'phone-metadata-')), 'metadata.json');
  writeFileSync(file, JSON.stringify(trimmed(countries)));
  written.set(key, file);
  return file;
}
