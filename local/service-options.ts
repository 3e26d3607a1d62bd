/** The options of a service on this machine, and the configuration that follows from them. */
import { stages } from '../bin/stages.ts';
import { type Configuration, type ConfigurationInput, parseConfiguration } from '../core/configuration.ts';
import type { LogSink } from './lambda/function-logs.ts';
import type { TimeScale } from './workflow/state-machine.ts';

/** Some fields of the configuration, the others staying as they are. */
export type ConfigurationOverride = {
  readonly [K in keyof ConfigurationInput]?: ConfigurationInput[K] extends readonly unknown[] | string | undefined
    ? ConfigurationInput[K]
    : Partial<NonNullable<ConfigurationInput[K]>>;
};

export interface ServiceOptions {
  /** Port of the API; 0 (default) takes a free one. */
  readonly port?: number;
  /** `memory` (default), or the path of a file that keeps the table over restarts. */
  readonly store?: string;
  readonly configuration?: ConfigurationOverride;
  readonly time?: TimeScale;
  /** Seconds between two runs of the reconciler, 15 by default; Infinity leaves it to `reconcile()`. */
  readonly reconcileEverySeconds?: number;
  /** Seconds between two looks for reminders that are due, 15 by default. */
  readonly noticesEverySeconds?: number;
  /** Lets faults and counts reach DynamoDB too, for half a millisecond a call. */
  readonly watchTable?: boolean;
  /** Makes the pages that people see, and tells their folder; without it only programs are served. */
  readonly pages?: (configuration: Configuration) => Promise<string>;
  /** Receives the functions' log lines; nothing does by default. */
  readonly log?: LogSink;
}

/** @returns the local stage's configuration with the override, and links that lead back to this service. */
export function configure(override: ConfigurationOverride, url: string): Configuration {
  const merged: Record<string, unknown> = { ...stages.local, service: { ...stages.local.service, webOrigin: url } };
  for (const [name, value] of Object.entries(override)) {
    const isSection = typeof value === 'object' && !Array.isArray(value);
    merged[name] = isSection ? { ...(merged[name] as object), ...value } : value;
  }
  return parseConfiguration(merged);
}
