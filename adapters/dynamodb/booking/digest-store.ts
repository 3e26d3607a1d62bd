/** Digests of bookings that practices have still to get: their due lines, the claim on one, and their end (requirement I1). */
import type * as z from 'zod/mini';
import type { DigestLine } from '../../../core/booking/digest.ts';
import { Fault } from '../../../core/fault.ts';
import type { Appointment, PatientRecord } from '../../../core/practice/practice.ts';
import { again, retry } from '../../retry.ts';
import { dueItems } from '../due/due-items.ts';
import { digestDueShards } from '../due/due-keys.ts';
import { either, is, isAbsent, isAtMost, isBelow } from '../expression.ts';
import { appointmentKey, digestKey, type Key, recordKey } from '../keys.ts';
import { digestRow, untoldRow } from '../rows/digest.ts';
import type { DueRow } from '../rows/due.ts';
import { appointmentRow, patientRecordRow } from '../rows/practice.ts';
import { partitions } from '../schema.ts';
import type { Table } from '../table.ts';
import { remove, update, type Write } from '../writes.ts';

/** Longer than a function that sends may run. */
const leaseMs = 60_000;

/** A message that was lost on its queue is missed after this: longer than any waits there at the load of docs/capacity.md. */
const onQueueMs = 10 * 60_000;

/** A practice may change several of the appointments in the moment in which they are struck off. */
const attempts = 4;

/** Lines of one shard that are read at once. */
const linesAPage = 1000;

/** The due digest of one practice, by the keys of its lines, the oldest first. */
export interface DueDigest {
  readonly practiceId: string;
  readonly keys: readonly Key[];
  /** The time at which the oldest line was written, in epoch milliseconds. */
  readonly since: number;
}

/** A line, and whose appointment it is about, as far as they are there. */
export interface DigestEntry {
  readonly key: Key;
  readonly line: DigestLine;
  readonly appointment: Appointment | undefined;
  readonly record: PatientRecord | undefined;
}

export class DigestStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The practices with something to be told, each once, the one that waits longest first. */
  async *due(now: number): AsyncGenerator<DueDigest> {
    const lines: DueRow[] = [];
    for await (const line of dueItems(this.#table, digestDueShards, now, linesAPage)) lines.push(line);
    for (const [pk, [oldest, ...others]] of Map.groupBy(lines, line => line.pk))
      if (oldest)
        yield {
          practiceId: pk.slice(partitions.practice.length),
          keys: [oldest, ...others].map(({ sk }) => ({ pk, sk })),
          since: Date.parse(oldest.dueAt),
        };
  }

  /** Those whose practice may be told now, and that are on no queue. @param digests a hundred at most */
  async ready(digests: readonly DueDigest[], now: number): Promise<DueDigest[]> {
    const found = await this.#table.batchList(digests.map(({ practiceId }) => digestKey(practiceId)));
    return digests.filter(({ practiceId }) => {
      const { nextAt = 0, leaseUntil = 0, queuedUntil = 0 } = found(digestKey(practiceId), digestRow) ?? {};
      return nextAt <= now && leaseUntil < now && queuedUntil < now;
    });
  }

  /** @returns whether nobody else is putting it on the queue */
  async onQueue(practiceId: string, now: number): Promise<boolean> {
    const marked = await this.#table.update(digestKey(practiceId), {
      set: { queuedUntil: now + onQueueMs },
      when: [either(isAbsent('queuedUntil'), isBelow('queuedUntil', now))],
    });
    return marked.ok;
  }

  /** It is not on the queue, or was not carried out: the next run puts it there again. */
  async offQueue(practiceId: string): Promise<void> {
    await this.#table.update(digestKey(practiceId), { remove: ['queuedUntil'] });
  }

  /** @returns the lease; undefined when it is too early for another digest, or somebody is sending this one */
  async claim(practiceId: string, now: number): Promise<number | undefined> {
    const leaseUntil = now + leaseMs;
    const claimed = await this.#table.update(digestKey(practiceId), {
      set: { leaseUntil },
      when: [
        either(isAbsent('nextAt'), isAtMost('nextAt', now)),
        either(isAbsent('leaseUntil'), isBelow('leaseUntil', now)),
      ],
    });
    return claimed.ok ? leaseUntil : undefined;
  }

  /**
   * Lines that are still to be told; the index may name others, too. One that cannot be read, or whose appointment or record
   * cannot, stays due until somebody repairs it.
   * @param keys a hundred at most
   */
  async entries(keys: readonly Key[]): Promise<DigestEntry[]> {
    const found = await this.#table.batchList(keys);
    const lines = keys.flatMap(key => {
      const line = found(key, untoldRow);
      return line && isUntold(line) ? [{ key, line }] : [];
    });
    const appointmentOf = ({ practiceId, appointmentId }: DigestLine) => appointmentKey(practiceId, appointmentId);
    const appointments = await this.#table.batchList(distinct(lines.map(({ line }) => appointmentOf(line))));
    const about = lines.flatMap(each => {
      const key = appointmentOf(each.line);
      const appointment = appointments(key, appointmentRow);
      return appointment || !appointments.has(key) ? [{ ...each, appointment }] : [];
    });
    const recordOf = ({ practiceId, recordId }: Appointment) => recordKey(practiceId, recordId);
    const named = about.flatMap(({ appointment }) => (appointment ? [recordOf(appointment)] : []));
    const records = await this.#table.batchList(distinct(named));
    return about.flatMap(each => {
      const key = each.appointment && recordOf(each.appointment);
      const record = key && records(key, patientRecordRow);
      return record || !key || !records.has(key) ? [{ ...each, record }] : [];
    });
  }

  /**
   * Ends the claim, and strikes off what the practice was told: all of it or nothing, so that no line is told twice.
   * @param nextAt from when on the practice may be told more
   * @throws Fault `Contended` when the lines change again and again
   */
  async told(
    practiceId: string,
    leaseUntil: number,
    entries: readonly Pick<DigestEntry, 'key' | 'line'>[],
    nextAt: number,
  ): Promise<void> {
    let writes: Record<string, Write> = Object.fromEntries(
      entries.map(({ key, line }) => [key.sk, strikeOff(key, line)]),
    );
    const written = await retry(attempts, async () => {
      const outcome = await this.#table.transact<string>({
        ...writes,
        digest: endOfClaim(practiceId, leaseUntil, nextAt),
      });
      if (outcome.ok) return undefined;
      // Another run has taken over, and tells it once more: this one took longer than it may.
      if (outcome.error.has('digest')) return undefined;
      // The practice itself changed these since.
      writes = Object.fromEntries(Object.entries(writes).filter(([name]) => !outcome.error.has(name)));
      return again;
    });
    if (written === again) throw new Fault('Contended');
  }

  /** It certainly did not go out: it is due again. */
  async release(practiceId: string, leaseUntil: number): Promise<void> {
    const remove = ['leaseUntil', 'queuedUntil'] as const;
    await this.#table.update(digestKey(practiceId), { remove, when: [is('leaseUntil', leaseUntil)] });
  }
}

const isUntold = (line: z.output<typeof untoldRow>): line is DigestLine => line.untold !== undefined;

const endOfClaim = (practiceId: string, leaseUntil: number, nextAt: number): Write =>
  update(digestKey(practiceId), {
    set: { nextAt },
    remove: ['leaseUntil', 'queuedUntil'],
    when: [is('leaseUntil', leaseUntil)],
  });

/** A booking stays in the agenda; a line of its own is gone. */
const strikeOff = (key: Key, { untold }: DigestLine): Write =>
  untold === 'booked'
    ? update(key, { remove: ['untold', 'dueShard', 'dueAt'], when: [is('untold', untold)] })
    : remove(key);

/** A batch takes a key once, and several lines may be about one appointment. */
const distinct = (keys: readonly Key[]): Key[] => [...new Map(keys.map(key => [`${key.pk} ${key.sk}`, key])).values()];
