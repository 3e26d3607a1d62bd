/** Which messages about appointments are being sent or went out, each once (requirement I1). */
import * as z from 'zod/mini';
import { err, ok, type Result } from '../../core/result.ts';
import { either, isAbsent, isBelow, isPresent } from './expression.ts';
import { noticeKey } from './keys.ts';
import type { Table } from './table.ts';

/** Longer than a function that sends may run. */
export const leaseMs = 60_000;
const keptForSeconds = 90 * 24 * 3600;

/** It has a lease while it is being sent. */
const noticeRow = z.object({ leaseUntil: z.exactOptional(z.number()) });

export class NoticeStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param about names the message: appointment, kind, occasion and channel */
  async claim(practiceId: string, about: string, now: number): Promise<Result<void, 'sent' | 'in_progress'>> {
    const claimed = await this.#table.update(
      noticeKey(practiceId, about),
      {
        set: { leaseUntil: now + leaseMs, ttl: Math.ceil(now / 1000) + keptForSeconds },
        when: [either(isAbsent('pk'), isBelow('leaseUntil', now))],
      },
      noticeRow,
    );
    if (claimed.ok) return ok(undefined);
    return err(claimed.error?.leaseUntil === undefined ? 'sent' : 'in_progress');
  }

  async sent(practiceId: string, about: string): Promise<void> {
    await this.#table.update(noticeKey(practiceId, about), { remove: ['leaseUntil'], when: [isPresent('pk')] });
  }

  async release(practiceId: string, about: string): Promise<void> {
    await this.#table.delete(noticeKey(practiceId, about));
  }
}
