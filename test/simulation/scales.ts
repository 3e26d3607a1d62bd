/** Each scale of docs/capacity.md, with the default quotas, and with the quotas that the page says to ask for. */
import { type Limit, limitsOf } from '../../local/bench/capacity/limits.ts';
import type { Region } from '../../local/bench/capacity/regions.ts';
import type { BucketOptions } from './bucket.ts';
import { type BusyOutcome, busyMinutes } from './busy-minutes.ts';
import { flowsOf } from './flows.ts';

const quarterOfAnHour = 900;
/** Beyond this the quotas let through less than comes, and the wait only grows. */
const mostWait = 30;

const simulated = (signUps: number, region: Region): Limit[] =>
  limitsOf({ signUps, messagesADay: 0 }, region).filter(({ quota }) => quota.counts);

/** A bucket of a second holds two: nobody's second begins with AWS's. */
function bucketOf({ quota, ask }: Limit, limit: number, region: Region): BucketOptions[] {
  const { name, counts } = quota;
  if (!counts) return [];
  const perSecond = limit / (counts.perSeconds ?? 1);
  const isRaised = limit === ask;
  const atOnce = counts.atOnce && !isRaised ? counts.atOnce(region) : 2 * limit;
  return [{ name, resource: counts.resource, perSecond, atOnce: Math.max(atOnce, 1) }];
}

export interface ScaleOutcome extends BusyOutcome {
  readonly signUps: number;
  /** The quota that was left as it is by default; without it, all that the page tells to raise are raised. */
  readonly left?: string;
}

interface ScaleOptions {
  /** The one quota that nobody asked AWS to raise, though the page says so. */
  readonly left?: string | undefined;
  /** How long the load lasts. */
  readonly seconds?: number;
}

export function atScale(
  signUps: number,
  region: Region,
  { left, seconds = quarterOfAnHour }: ScaleOptions = {},
): ScaleOutcome {
  const quotas = simulated(signUps, region).flatMap(each => {
    const isRaised = each.share > 1 && each.quota.name !== left;
    return bucketOf(each, isRaised ? each.ask : each.limit, region);
  });
  const outcome = busyMinutes({ flows: flowsOf(signUps), quotas, seconds, mostWait, seed: signUps });
  return { signUps, ...(left !== undefined && { left }), ...outcome };
}

/** The quotas that the page says to raise at this scale, as far as they are simulated. */
export const toRaise = (signUps: number, region: Region): string[] =>
  simulated(signUps, region).flatMap(({ quota, share }) => (share > 1 ? [quota.name] : []));

export const holds = ({ begun, ended, longestWait }: BusyOutcome): boolean =>
  begun === ended && longestWait <= mostWait;

/** In words. */
export function scaleReport(outcome: ScaleOutcome, region: string): string {
  const { signUps, left, begun, ended, longestWait, heldUpBy } = outcome;
  if (left !== undefined) return `  without more of ${left}: ${holds(outcome) ? 'holds all the same' : 'breaks'}`;
  const rest = begun === ended ? 'all ended' : `${(begun - ended).toLocaleString('en')} held up by ${heldUpBy}`;
  const counted = begun.toLocaleString('en');
  return `${signUps} sign-ups a second in ${region}: ${counted} begun, ${rest}; the longest wait ${Math.round(longestWait)} s`;
}
