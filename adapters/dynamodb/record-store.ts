/** Patient records, and which of them share a phone or an e-mail, as families do. */
import { Fault } from '../../core/fault.ts';
import type { PatientRecord } from '../../core/practice/practice.ts';
import { again, retry } from '../retry.ts';
import { recordDueKeys } from './due/due-keys.ts';
import { type Condition, is, isAbsent, isPresent } from './expression.ts';
import { accountRecordKey, contactRecordsKey, erasedRecordKey, recordKey } from './keys.ts';
import {
  contactRecordsRow,
  erasedRecordRow,
  linkedRecordRow,
  patientRecordRow,
  recordVersionRow,
} from './rows/practice.ts';
import type { Table } from './table.ts';
import { put, remove, update, type Write } from './writes.ts';

const attempts = 8;

/** So long a practice's software may repeat its call after an answer that was lost. */
const repeatableSeconds = 30 * 24 * 3600;

export class RecordStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(practiceId: string, recordId: string): Promise<PatientRecord | undefined> {
    return this.#table.get(recordKey(practiceId, recordId), patientRecordRow);
  }

  /**
   * Notes or corrects a record whole; the link to an account stays.
   * @param contactDigests keyed digests of its phone and e-mail
   * @param lookAt when its retention may be over
   * @throws Fault `Contended` when somebody else changed it each time
   */
  async put(
    record: Omit<PatientRecord, 'accountId'>,
    contactDigests: readonly string[],
    lookAt?: number,
  ): Promise<void> {
    const due = lookAt === undefined ? {} : recordDueKeys(record.id, lookAt);
    const written = await retry(attempts, async () =>
      (await this.#tryToPut({ ...record, ...due }, contactDigests)) ? 'put' : again,
    );
    if (written === again) throw new Fault('Contended');
  }

  /** @returns false when somebody else was faster */
  async #tryToPut(record: Omit<PatientRecord, 'accountId'>, contactDigests: readonly string[]): Promise<boolean> {
    const { practiceId, id } = record;
    const known = await this.#table.get(recordKey(practiceId, id), recordVersionRow);
    const before = known?.contactDigests ?? [];
    const optional = ['phone', 'line', 'email', 'emailKey'] as const;
    const joined = contactDigests
      .filter(digest => !before.includes(digest))
      .map(digest => [`contact ${digest}`, update(contactRecordsKey(practiceId, digest), { count: { records: 1 } })]);
    const left = before.filter(digest => !contactDigests.includes(digest));
    const written = await this.#table.transact({
      record: update(recordKey(practiceId, id), {
        set: { ...record, contactDigests, version: (known?.version ?? 0) + 1 },
        remove: optional.filter(name => record[name] === undefined),
        when: [known ? is('version', known.version) : isAbsent('pk')],
      }),
      ...Object.fromEntries([...joined, ...(await this.#leave(practiceId, left))]),
    });
    return written.ok;
  }

  /** An appointment is made with it. @returns false when it was erased meanwhile */
  async renew({ practiceId, id }: PatientRecord, now: number, lookAt: number): Promise<boolean> {
    const renewed = { notedAt: now, ...recordDueKeys(id, lookAt) };
    const written = await this.#table.update(recordKey(practiceId, id), { set: renewed, when: [isPresent('pk')] });
    return written.ok;
  }

  /**
   * Erases a record, takes it off the phone and the e-mail that it shared, and unlinks it from its account.
   * @param when what must be true of it besides
   * @returns `erased`: now or before · `stale`: somebody changed it meanwhile, so try again
   */
  async erase(
    practiceId: string,
    recordId: string,
    now: number,
    ...when: readonly Condition[]
  ): Promise<'erased' | 'unknown' | 'stale'> {
    const keys = { record: recordKey(practiceId, recordId), erased: erasedRecordKey(practiceId, recordId) };
    const found = await this.#table.batchGet(Object.values(keys));
    const known = found(keys.record, linkedRecordRow);
    if (!known) return found(keys.erased, erasedRecordRow) ? 'erased' : 'unknown';
    const { version, contactDigests, accountId } = known;
    const written = await this.#table.transact({
      record: remove(
        keys.record,
        is('version', version),
        accountId ? is('accountId', accountId) : isAbsent('accountId'),
        ...when,
      ),
      erased: put({ ...keys.erased, erasedAt: now, ttl: Math.ceil(now / 1000) + repeatableSeconds }),
      link: accountId ? remove(accountRecordKey(accountId, practiceId, recordId)) : undefined,
      ...Object.fromEntries(await this.#leave(practiceId, contactDigests)),
    });
    return written.ok ? 'erased' : 'stale';
  }

  /** One record fewer has the phone or e-mail. The last one takes the count along: a digest of a person who left stays nowhere. */
  async #leave(practiceId: string, contactDigests: readonly string[]): Promise<readonly (readonly [string, Write])[]> {
    if (contactDigests.length === 0) return [];
    const keys = contactDigests.map(digest => contactRecordsKey(practiceId, digest));
    const found = await this.#table.batchGet(keys);
    return keys.flatMap((key, index) => {
      const records = found(key, contactRecordsRow)?.records;
      if (records === undefined) return [];
      const asRead = is('records', records);
      const write = records > 1 ? update(key, { count: { records: -1 }, when: [asRead] }) : remove(key, asRead);
      return [[`contact ${contactDigests[index]}`, write] as const];
    });
  }
}
