/** A stage's own settings, without the defaults: Lambda allows 4 KB for all variables of a function, and its code knows the defaults. */
import { isDeepStrictEqual } from 'node:util';
import { type Configuration, type ConfigurationInput, parseConfiguration } from '../../core/configuration.ts';

/** Once for a stage: every function gets the same. */
const found = new WeakMap<Configuration, ConfigurationInput>();

/** @returns the least that `parseConfiguration` reads as this configuration */
export function ownSettings(configuration: Configuration): ConfigurationInput {
  const known = found.get(configuration);
  if (known) return known;
  const own = structuredClone<object>(configuration);
  drop(own, () => reads(own, configuration));
  found.set(configuration, own as ConfigurationInput);
  return own as ConfigurationInput;
}

/** Leaves out each setting, groups before their parts, that the whole reads the same without. */
function drop(settings: object, isSame: () => boolean): void {
  for (const [name, value] of Object.entries(settings)) {
    Reflect.deleteProperty(settings, name);
    if (isSame()) continue;
    Object.assign(settings, { [name]: value });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) drop(value, isSame);
  }
}

function reads(input: object, configuration: Configuration): boolean {
  try {
    return isDeepStrictEqual(parseConfiguration(input), configuration);
  } catch {
    return false;
  }
}
