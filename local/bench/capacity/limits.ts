/** Which quotas a load meets first. */
import type { Load } from './load.ts';
import type { Quota } from './quotas/quota.ts';
import { quotas } from './quotas/quotas.ts';
import type { Region } from './regions.ts';

export interface Limit {
  readonly quota: Quota;
  readonly limit: number;
  readonly need: number;
  /** Of the quota; above one, it must be raised first. */
  readonly share: number;
  /** The quota to ask for: half as much again as is needed, in round figures. */
  readonly ask: number;
}

const headroom = 1.5;

/** Up to the next 1, 2 or 5 of its power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find(step => step * power >= value * (1 - 1e-9)) ?? 10) * power;
}

/** All quotas that the load uses, the one that gives way first before the others. */
export const limitsOf = (load: Load, region: Region): Limit[] =>
  quotas
    .map(quota => {
      const [limit, need] = [quota.limit(region), quota.need(load)];
      return { quota, limit, need, share: need / limit, ask: need > 0 ? roundUp(headroom * need) : 0 };
    })
    .filter(({ need }) => need > 0)
    .toSorted((a, b) => b.share - a.share);

export const exceeded = (load: Load, region: Region): Limit[] =>
  limitsOf(load, region).filter(({ share }) => share > 1);

/** The sign-ups a second that the region's quotas carry as they are by default, and what stops more. */
export function mostSignUps(
  region: Region,
  raised: (quota: Quota) => boolean,
): { perSecond: number; quota: Quota | undefined } {
  const [first] = limitsOf({ signUps: 1, messagesADay: 0 }, region).filter(({ quota }) => !raised(quota));
  return { perSecond: first ? 1 / first.share : Number.POSITIVE_INFINITY, quota: first?.quota };
}
