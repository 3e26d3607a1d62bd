/** The cost of messages: counters of a day and its hours, each of them a shard that holds its share of the budget. */
import type { Configuration } from '../../../core/configuration.ts';
import { type Budget, type Cost, dayEnd, halved, hourEnd, shareOf, spendShards } from '../../../core/limits/spend.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { either, isAbsent, isAtMost } from '../expression.ts';
import { spendKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { spendRow } from './spend-row.ts';

/** Counters stay for a while, for whoever has to explain a bill. */
const keptDays = 40;

/** Shards that are asked, while they are full, before somebody is refused. */
const tries = 2;

/** Budgets of which half was spent just now. */
export type Halved = readonly (keyof Budget)[];

const anyShard = (): number => Math.floor(Math.random() * spendShards);

const hourOf = (now: number): string => `h${new Date(now).toISOString().slice(11, 13)}`;

export class SpendStore {
  readonly #table: Table;
  readonly #configuration: Configuration;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /** Counts what is sent in any case. */
  async count(cost: Cost, now: number): Promise<Halved> {
    const counted = await this.#add(anyShard(), cost, now);
    return counted.ok ? counted.value : [];
  }

  /**
   * Counts what is sent only within the budget.
   * @returns seconds until the hour, or the day, is over, when the budget is spent
   */
  async take(cost: Cost, now: number): Promise<Result<Halved, { readonly retryAfterSeconds: number }>> {
    const share = shareOf(cost.spending, this.#configuration);
    const first = anyShard();
    let full: Budget | undefined;
    for (let tried = 0; tried < tries; tried++) {
      const taken = await this.#add((first + tried) % spendShards, cost, now, share);
      if (taken.ok) return taken;
      full = taken.error;
    }
    const isDayOver = (full?.day ?? 0) > share.day - cost.micros;
    return err({ retryAfterSeconds: Math.ceil(((isDayOver ? dayEnd : hourEnd)(now) - now) / 1000) });
  }

  /** @param share beyond which nothing is added */
  async #add(shard: number, { spending, micros }: Cost, now: number, share?: Budget): Promise<Result<Halved, Budget>> {
    const hour = hourOf(now);
    const fits = (window: string, limit: number) => either(isAbsent(window), isAtMost(window, limit - micros));
    const change = {
      count: { [hour]: micros, day: micros },
      set: { ttl: Math.floor(now / 1000) + keptDays * 24 * 3600 },
      ...(share && { when: [fits(hour, share.hour), fits('day', share.day)] }),
    };
    const added = await this.#table.updateAndGet(spendKey(spending, shard, now), change, spendRow(hour));
    const { [hour]: spentInHour = 0, day = 0 } = (added.ok ? added.value : added.error) ?? {};
    const spent = { hour: spentInHour, day };
    return added.ok ? ok(halved(spent, micros, shareOf(spending, this.#configuration))) : err(spent);
  }
}
