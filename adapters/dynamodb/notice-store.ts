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

/** As it lies in the table, with what its key and its end say. */
const sentRow = z.object({ sk: z.string(), ttl: z.number(), leaseUntil: z.exactOptional(z.number()) });

/** A message that went out; epoch milliseconds, to the second. */
export interface SentNotice {
  readonly kind: string;
  readonly channel: string;
  readonly sentAt: number;
}

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

  /** Whether all of these messages are out. */
  async areSent(practiceId: string, abouts: readonly string[]): Promise<boolean> {
    const keys = abouts.map(about => noticeKey(practiceId, about));
    const find = await this.#table.batchGet(keys);
    return keys.map(key => find(key, noticeRow)).every(notice => notice && notice.leaseUntil === undefined);
  }

  async release(practiceId: string, about: string): Promise<void> {
    await this.#table.delete(noticeKey(practiceId, about));
  }

  /** The messages that went out about an appointment in the last ninety days. */
  async sentAbout({ practiceId, id }: { readonly practiceId: string; readonly id: string }): Promise<SentNotice[]> {
    const { pk, sk: prefix } = noticeKey(practiceId, `${id}#`);
    const found = await this.#table.query(pk, prefix, sentRow);
    return found
      .filter(({ leaseUntil }) => leaseUntil === undefined)
      .map(({ sk, ttl }) => {
        const [kind = '', ...rest] = sk.slice(prefix.length).split('#');
        return { kind, channel: rest.at(-1) ?? '', sentAt: 1000 * (ttl - keptForSeconds) };
      });
  }
}
