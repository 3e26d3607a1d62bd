/**
 * The busiest minutes of a platform in simulated time: patients sign up, sign in and look, and every quota is a bucket. They are
 * counted in groups of one step and one tenth of a second. What a quota refuses is tried again a second later.
 */
import { Bucket, type BucketOptions } from './bucket.ts';
import type { Flow, Takes } from './flows.ts';

export interface BusyMinutes {
  readonly flows: readonly Flow[];
  readonly quotas: readonly BucketOptions[];
  /** Seconds that the load lasts. */
  readonly seconds: number;
  /** It ends once somebody waited longer than this. */
  readonly mostWait: number;
  readonly seed: number;
}

export interface BusyOutcome {
  readonly begun: number;
  readonly ended: number;
  /** Seconds that the one that waited longest waited for the quotas, and the quota that let it wait last. */
  readonly longestWait: number;
  readonly heldUpBy: string | undefined;
}

interface Group {
  readonly flow: number;
  readonly step: number;
  readonly waited: number;
  count: number;
}

const tick = 0.1;
const retryTicks = 10;

/** Mulberry32: the same load for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many come, when so many are expected: Poisson, and its normal limit for many. */
function arrivals(mean: number, random: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const least = Math.exp(-mean);
  let [count, product] = [0, random()];
  for (; product > least; product *= random()) count += 1;
  return count;
}

export function busyMinutes({ flows, quotas, seconds, mostWait, seed }: BusyMinutes): BusyOutcome {
  const random = randomFrom(seed);
  const buckets = quotas.map(options => new Bucket(options));
  const waiting = new Map<number, Map<string, Group>>();
  let open = 0;
  const outcome = { begun: 0, ended: 0, longestWait: 0, heldUpBy: undefined as string | undefined };

  const put = (at: number, group: Group) => {
    const groups = waiting.get(at) ?? new Map<string, Group>();
    waiting.set(at, groups);
    const name = `${group.flow} ${group.step} ${group.waited}`;
    const same = groups.get(name);
    if (same) same.count += group.count;
    else groups.set(name, { ...group });
  };

  function through(takes: Takes, count: number): { readonly go: number; readonly refusedBy: string | undefined } {
    let go = count;
    let refusedBy: string | undefined;
    for (const bucket of buckets) {
      const lets = bucket.lets(count, takes[bucket.resource] ?? 0);
      if (lets < go) {
        go = lets;
        refusedBy = bucket.name;
      }
    }
    for (const bucket of buckets) bucket.take(go * (takes[bucket.resource] ?? 0));
    return { go, refusedBy };
  }

  function carryOut(now: number, group: Group): void {
    const steps = flows[group.flow]?.steps ?? [];
    const step = steps[group.step];
    if (!step) return;
    const { go, refusedBy } = through(step.takes, group.count);
    const following = steps[group.step + 1];
    if (go > 0 && following)
      put(now + Math.max(1, Math.round(following.after / tick)), {
        ...group,
        step: group.step + 1,
        waited: 0,
        count: go,
      });
    if (go > 0 && !following) {
      outcome.ended += go;
      open -= go;
    }
    const refused = group.count - go;
    if (refused === 0) return;
    const waited = group.waited + retryTicks * tick;
    if (waited > outcome.longestWait) Object.assign(outcome, { longestWait: waited, heldUpBy: refusedBy });
    put(now + retryTicks, { ...group, waited, count: refused });
  }

  for (let now = 0; outcome.longestWait <= mostWait && (now * tick < seconds || open > 0); now++) {
    for (const bucket of buckets) bucket.fill(tick);
    if (now * tick < seconds)
      for (const [flow, { perSecond }] of flows.entries()) {
        const count = arrivals(perSecond * tick, random);
        if (count > 0) put(now, { flow, step: 0, waited: 0, count });
        outcome.begun += count;
        open += count;
      }
    // Who waited longest is let in first.
    const groups = [...(waiting.get(now)?.values() ?? [])].toSorted((a, b) => b.waited - a.waited);
    waiting.delete(now);
    for (const group of groups) carryOut(now, group);
  }
  return outcome;
}
