/** Everybody's answers at short codes: counted in a few partitions, each by a write of its own that waits for no other. */
import type { Configuration } from '../../../core/configuration.ts';
import {
  type AnswerShard,
  answersOfHour,
  firstInterval,
  type GlobalHistory,
  intervalOf,
  isSpray,
  isSprayed,
  longAfterSpray,
  nobody,
} from '../../../core/limits/global-history.ts';
import { historyTtl } from '../caller-charge.ts';
import { globalHistoryKey, globalShardKey, globalShards } from '../keys.ts';
import { answerCounter, answerShardRow } from '../rows/history.ts';
import type { Table } from '../table.ts';

export class GlobalHistoryStore {
  readonly #table: Table;
  readonly #configuration: Configuration;
  /** Right answers that the table was not told of yet. */
  #right = 0;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /**
   * Reads the history before an answer is compared. The same call counts the right answers that came here since the last one:
   * so a right answer costs one call, beside the others. One that is lost with its process makes the limit a little stricter.
   * @param about an id, which chooses the partition
   */
  async look(about: string, now: number): Promise<GlobalHistory> {
    const key = globalHistoryKey(about);
    const right = this.#right;
    if (right === 0) return (await this.#table.get(key, answerShardRow)) ?? nobody;
    this.#right = 0;
    const count = { [answerCounter('right', intervalOf(now))]: right };
    const counted = await this.#table.updateAndGet(key, { set: this.#lasting(now), count }, answerShardRow);
    return counted.ok ? counted.value : nobody;
  }

  /** To be counted by the next look. */
  noteRight(): void {
    this.#right++;
  }

  /**
   * Counts a wrong answer. Where it is one too many of the hour, every code is long from now on.
   * @returns whether it is
   */
  async noteWrong(about: string, now: number): Promise<boolean> {
    const own = globalHistoryKey(about);
    const keys = globalShards.map(globalShardKey);
    const count = { [answerCounter('wrong', intervalOf(now))]: 1 };
    const [counted, found] = await Promise.all([
      this.#table.updateAndGet(own, { set: this.#lasting(now), count }, answerShardRow),
      this.#table.batchGet(keys),
    ]);
    const noted = counted.ok ? counted.value : nobody;
    const shards = keys.map(key => (key.pk === own.pk ? noted : (found(key, answerShardRow) ?? nobody)));
    const sprayed = isSpray(answersOfHour(shards, now), this.#configuration);
    await Promise.all([sprayed && this.#lengthen(shards, now), this.#forget(about, noted, now)]);
    return sprayed;
  }

  /** Each partition says so, since an answer or a new code looks at one of them alone. */
  async #lengthen(shards: readonly AnswerShard[], now: number): Promise<void> {
    const set = { longUntil: longAfterSpray(now), ...this.#lasting(now) };
    const left = globalShards.filter((_, index) => !isSprayed(shards[index] ?? nobody, now));
    await Promise.all(left.map(shard => this.#table.update(globalShardKey(shard), { set })));
  }

  /** Counters of earlier hours. */
  async #forget(about: string, { answers }: AnswerShard, now: number): Promise<void> {
    const lapsed = [...answers.keys()].filter(interval => interval < firstInterval(now));
    if (lapsed.length === 0) return;
    const remove = lapsed.flatMap(interval => [answerCounter('wrong', interval), answerCounter('right', interval)]);
    await this.#table.update(globalHistoryKey(about), { remove });
  }

  #lasting = (now: number) => ({ ttl: historyTtl(now, 1) });
}
