/** A quota that may limit a load: its default, who raises it, and the source of both. */
import type { Load } from '../load.ts';
import type { Region } from '../regions.ts';
import type { Source } from '../sources.ts';

/** What a quota counts, in the busiest second. */
export type Resource =
  | 'transitions'
  | 'starts'
  | 'answers'
  | 'requests'
  | 'executionSeconds'
  | 'readUnits'
  | 'writeUnits'
  | 'emails'
  | 'texts'
  | 'calls';

export interface Quota {
  readonly name: string;
  /** Where it is raised. */
  readonly raisedBy: string;
  /** What to do instead, of one that AWS does not raise. */
  readonly instead?: string;
  readonly limit: (region: Region) => number;
  readonly need: (load: Load) => number;
  /** AWS's page, or the file of this project that says why. */
  readonly source: Source | string;
  /** How the simulation counts it; those without are of a day, of money, of one key or of a queue. */
  readonly counts?: {
    readonly resource: Resource;
    /** Seconds that the limit is for, where it is not one. */
    readonly perSeconds?: number;
    /** As much may come at once, where AWS says more than a second's. */
    readonly atOnce?: (region: Region) => number;
  };
}

export const serviceQuotas = 'Service Quotas';

/** Regions whose quotas AWS makes larger: Ireland, and two of the United States. */
export const isLarge = (region: Region): boolean => region === 'eu-west-1';
