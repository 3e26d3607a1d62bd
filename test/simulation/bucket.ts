/** A quota as AWS counts it: tokens arrive at its rate, and the bucket holds at most one burst. */
import type { Resource } from '../../local/bench/capacity/quotas/quota.ts';

export interface BucketOptions {
  readonly name: string;
  readonly resource: Resource;
  readonly perSecond: number;
  readonly atOnce: number;
}

export class Bucket {
  readonly name: string;
  readonly resource: Resource;
  readonly #perSecond: number;
  readonly #atOnce: number;
  #tokens: number;

  constructor({ name, resource, perSecond, atOnce }: BucketOptions) {
    this.name = name;
    this.resource = resource;
    this.#perSecond = perSecond;
    this.#atOnce = atOnce;
    this.#tokens = atOnce;
  }

  /** Time passes. */
  fill(seconds: number): void {
    this.#tokens = Math.min(this.#atOnce, this.#tokens + this.#perSecond * seconds);
  }

  /** How many of so many, each of which takes so much, get through. */
  lets(count: number, each: number): number {
    return each > 0 ? Math.min(count, Math.floor((this.#tokens + 1e-9) / each)) : count;
  }

  take(amount: number): void {
    this.#tokens -= amount;
  }
}
