/** Patient records whose retention may be over, and what decides whether it is. */
import { Fault } from '../../../core/fault.ts';
import { is, isAbsent } from '../expression.ts';
import { recordAppointmentKey, recordKey } from '../keys.ts';
import type { RecordStore } from '../record-store.ts';
import { patientRecordRow, recordAppointmentRow } from '../rows/practice.ts';
import { partitions } from '../schema.ts';
import type { Table } from '../table.ts';
import { dueKeysOf, putBehind } from './due-items.ts';
import { recordDueKeys, recordDueShards } from './due-keys.ts';

export interface RecordName {
  readonly practiceId: string;
  readonly recordId: string;
}

/** The facts that decide the retention of a record. */
export interface LookedAt extends RecordName {
  readonly notedAt: number | undefined;
  /** The beginning of the last appointment that the table still has. */
  readonly lastAppointment: number | undefined;
}

export class RecordRetentionStore {
  readonly #table: Table;
  readonly #records: Pick<RecordStore, 'erase'>;

  constructor(table: Table, records: Pick<RecordStore, 'erase'>) {
    this.#table = table;
    this.#records = records;
  }

  /** At most `limit`, the longest due first within each shard. */
  async due(now: number, limit: number): Promise<RecordName[]> {
    const keys = await dueKeysOf(this.#table, recordDueShards, now, limit);
    return keys.map(({ pk, sk }) => ({
      practiceId: pk.slice(partitions.practice.length),
      recordId: sk.slice('RECORD#'.length),
    }));
  }

  /**
   * @returns undefined when the record is gone
   * @throws Fault `MalformedRow` when its last appointment cannot be read
   */
  async look({ practiceId, recordId }: RecordName): Promise<LookedAt | undefined> {
    const { pk } = recordAppointmentKey(practiceId, recordId, 0, '');
    const [record, last] = await Promise.all([
      this.#table.get(recordKey(practiceId, recordId), patientRecordRow),
      this.#table.page(
        {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ScanIndexForward: false,
          Limit: 1,
        },
        recordAppointmentRow,
      ),
    ]);
    // It may be one that is still to come: somebody repairs it first.
    if (last.malformed > 0) throw new Fault('MalformedRow');
    return record && { practiceId, recordId, notedAt: record.notedAt, lastAppointment: last.items[0]?.startsAt };
  }

  /** It is kept until then at least. A record that was noted meanwhile has its own instant. */
  async keep(looked: LookedAt, until: number): Promise<void> {
    const { practiceId, recordId } = looked;
    const due = recordDueKeys(recordId, until);
    await this.#table.update(recordKey(practiceId, recordId), { set: due, when: [isAsLookedAt(looked)] });
  }

  /** Erases it as its practice would, unless it was noted meanwhile. */
  async forget(looked: LookedAt, now: number): Promise<void> {
    await this.#records.erase(looked.practiceId, looked.recordId, now, isAsLookedAt(looked));
  }

  putBehind({ practiceId, recordId }: RecordName, now: number): Promise<void> {
    return putBehind(this.#table, recordKey(practiceId, recordId), now);
  }
}

const isAsLookedAt = ({ notedAt }: LookedAt) => (notedAt === undefined ? isAbsent('notedAt') : is('notedAt', notedAt));
