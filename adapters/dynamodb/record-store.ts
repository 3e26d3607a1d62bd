/** Patient records, and which of them share a phone or an e-mail, as families do. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PatientRecord } from '../../core/practice/practice.ts';
import { is, isAbsent, update } from './expression.ts';
import { contactRecordsKey, recordKey } from './keys.ts';
import type { Table } from './table.ts';

/** A record as stored: with the digests of its details, and a version that its next writer must know. */
interface StoredRecord extends PatientRecord {
  readonly contactDigests: readonly string[];
  readonly version: number;
}

const attempts = 8;

export class RecordStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(practiceId: string, recordId: string): Promise<PatientRecord | undefined> {
    return this.#table.get<StoredRecord>(recordKey(practiceId, recordId));
  }

  /**
   * Notes or corrects a record whole; the link to an account stays.
   * @param contactDigests keyed digests of its phone and e-mail
   */
  async put(record: Omit<PatientRecord, 'accountId'>, contactDigests: readonly string[]): Promise<void> {
    const { practiceId, id } = record;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const known = await this.#table.get<StoredRecord>(recordKey(practiceId, id));
      const before = known?.contactDigests ?? [];
      const optional = ['phone', 'line', 'email', 'emailKey'] as const;
      const written = await this.#table.transact([
        this.#table.toUpdate(
          recordKey(practiceId, id),
          update({
            set: { ...record, contactDigests, version: (known?.version ?? 0) + 1 },
            remove: optional.filter(name => record[name] === undefined),
            when: [known ? is('version', known.version) : isAbsent('pk')],
          }),
        ),
        ...contactDigests
          .filter(digest => !before.includes(digest))
          .map(digest =>
            this.#table.toUpdate(contactRecordsKey(practiceId, digest), update({ add: { records: new Set([id]) } })),
          ),
        ...before
          .filter(digest => !contactDigests.includes(digest))
          .map(digest =>
            this.#table.toUpdate(
              contactRecordsKey(practiceId, digest),
              update({ takeOut: { records: new Set([id]) } }),
            ),
          ),
      ]);
      if (written.ok) return;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
    throw Object.assign(new Error('The record changed too often'), { name: 'Contended' });
  }
}
