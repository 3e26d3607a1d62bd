/** The sample values of bin/stages.ts, which no patient's message may carry. */
import type { Configuration } from '../core/configuration.ts';

/** Names that RFC 2606 reserves, samples of ids and accounts, and the address of the sample operator. */
const samples: readonly RegExp[] = [
  /(^|[@.])(example|test|invalid|localhost|example\.(com|net|org))$/i,
  /-0123456789abcdef/i,
  /^(123456789012|111122223333|000000000000)$/,
  /:(123456789012|111122223333|000000000000):/,
  /rue de l’Exemple/i,
];

/** @returns the settings that still have a sample value, as `email.from` */
export function placeholders(configuration: Configuration): string[] {
  return settings(configuration).flatMap(([path, value]) => (samples.some(each => each.test(value)) ? [path] : []));
}

/** @throws Error that names them all at once */
export function refusePlaceholders(configuration: Configuration): void {
  const found = placeholders(configuration);
  if (found.length)
    throw new Error(
      `Stage ${configuration.stage} still has sample values. Replace them in bin/stages.ts: ${found.join(', ')}.`,
    );
}

/** Every text of the configuration with its path. An origin counts by its host. */
function settings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value.replace(/^https?:\/\//, '').replace(/:\d+$/, '')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => settings(each, path ? `${path}.${key}` : key));
}
