/** Practices: registered by operators, let in by their API key. */
import type { Configuration } from '../../core/configuration.ts';
import type { Practice } from '../../core/practice/practice.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { either, is, isAbsent, isAtMost, isBelow } from './expression.ts';
import { practiceKey } from './keys.ts';
import { practiceRow } from './rows/registered-practice.ts';
import type { Table } from './table.ts';

type Limits = Pick<Configuration['practice'], 'requestsPerSecond' | 'burst'>;

export class PracticeStore {
  readonly #table: Table;
  readonly #limits: Limits;

  constructor(table: Table, limits: Limits) {
    this.#table = table;
    this.#limits = limits;
  }

  get(practiceId: string): Promise<Practice | undefined> {
    return this.#table.get(practiceKey(practiceId), practiceRow);
  }

  /** At most a hundred, in the order of their ids; those that are not there are left out. */
  async getAll(practiceIds: readonly string[]): Promise<Practice[]> {
    const keys = practiceIds.map(practiceKey);
    const found = await this.#table.batchList(keys);
    return keys.flatMap(key => found(key, practiceRow) ?? []);
  }

  /**
   * Registers the practice or changes its details. Without a new key the old one stays.
   * @param known as it was read; of two operators who register one practice at once, one is told a key that works, the other
   * none
   * @returns false when it is not as it was read any more
   */
  async put(
    practice: Omit<Practice, 'apiKeyHash'>,
    apiKeyHash: string | undefined,
    known: Practice | undefined,
  ): Promise<boolean> {
    const written = await this.#table.update(practiceKey(practice.id), {
      set: { ...practice, apiKeyHash },
      ...(practice.address === undefined && { remove: ['address'] }),
      when: [known ? is('apiKeyHash', known.apiKeyHash) : isAbsent('pk')],
    });
    return written.ok;
  }

  /**
   * Lets a request in if it bears the practice's key and comes at a rate the practice may have. By the generic cell rate
   * algorithm `busyUntil` moves on by one interval a request and never runs further ahead than the burst.
   */
  async admit(practiceId: string, apiKeyHash: string, now: number): Promise<Result<Practice, 'unknown' | 'too_fast'>> {
    const interval = 1000 / this.#limits.requestsPerSecond;
    const ahead = interval * this.#limits.burst;
    const mayEnter = [is('apiKeyHash', apiKeyHash), either(isAbsent('busyUntil'), isBelow('busyUntil', now))];
    const idle = await this.#table.updateAndGet(
      practiceKey(practiceId),
      { set: { busyUntil: now + interval }, when: mayEnter },
      practiceRow,
    );
    if (idle.ok) return idle;
    if (idle.error?.apiKeyHash !== apiKeyHash) return err('unknown');
    const queued = await this.#table.updateAndGet(
      practiceKey(practiceId),
      {
        count: { busyUntil: interval },
        when: [is('apiKeyHash', apiKeyHash), isAtMost('busyUntil', now + ahead - interval)],
      },
      practiceRow,
    );
    return queued.ok ? ok(queued.value) : err('too_fast');
  }
}
