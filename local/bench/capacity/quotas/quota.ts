/** A quota that may limit a load: its default, who raises it, and the source of both. */
import type { Load } from '../load.ts';
import type { Region } from '../regions.ts';
import type { Source } from '../sources.ts';

/** The load that a quota counts, in the busiest second. */
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
  /** The person or page that raises it. */
  readonly raisedBy: string;
  /** The way round a quota that AWS does not raise. */
  readonly instead?: string;
  readonly limit: (region: Region) => number;
  readonly need: (load: Load) => number;
  /** AWS's page, or the file of this project that says why. */
  readonly source: Source | string;
  /** The simulation's way to count it. Absent for quotas of a day, of money, of one key or of a queue. */
  readonly counts?: {
    readonly resource: Resource;
    /** The seconds that the limit covers; one by default. */
    readonly perSeconds?: number;
    /** The burst, where AWS allows more at once than a second's rate. */
    readonly atOnce?: (region: Region) => number;
  };
}

export const serviceQuotas = 'Service Quotas';

/** Regions whose quotas AWS makes larger: Ireland, and two of the United States. */
export const isLarge = (region: Region): boolean => region === 'eu-west-1';
