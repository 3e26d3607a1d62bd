/** Patient records, and which of them share a phone or an e-mail, as families do. */
import { Fault } from '../../core/fault.ts';
import type { PatientRecord } from '../../core/practice/practice.ts';
import { again, retry } from '../retry.ts';
import { is, isAbsent } from './expression.ts';
import { contactRecordsKey, recordKey } from './keys.ts';
import { patientRecordRow, recordVersionRow } from './rows/practice.ts';
import type { Table } from './table.ts';
import { update } from './writes.ts';

const attempts = 8;

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
   * @throws Fault `Contended` when somebody else changed it each time
   */
  async put(record: Omit<PatientRecord, 'accountId'>, contactDigests: readonly string[]): Promise<void> {
    const written = await retry(attempts, async () => ((await this.#tryToPut(record, contactDigests)) ? 'put' : again));
    if (written === again) throw new Fault('Contended');
  }

  /** @returns false when somebody else was faster */
  async #tryToPut(record: Omit<PatientRecord, 'accountId'>, contactDigests: readonly string[]): Promise<boolean> {
    const { practiceId, id } = record;
    const known = await this.#table.get(recordKey(practiceId, id), recordVersionRow);
    const before = known?.contactDigests ?? [];
    const optional = ['phone', 'line', 'email', 'emailKey'] as const;
    const records = new Set([id]);
    const changeOf = (digest: string) => {
      if (!before.includes(digest)) return { add: { records } };
      return contactDigests.includes(digest) ? undefined : { deleteFrom: { records } };
    };
    const ofContacts = [...new Set([...before, ...contactDigests])].flatMap(digest => {
      const change = changeOf(digest);
      return change ? [[`contact ${digest}`, update(contactRecordsKey(practiceId, digest), change)] as const] : [];
    });
    const written = await this.#table.transact({
      record: update(recordKey(practiceId, id), {
        set: { ...record, contactDigests, version: (known?.version ?? 0) + 1 },
        remove: optional.filter(name => record[name] === undefined),
        when: [known ? is('version', known.version) : isAbsent('pk')],
      }),
      ...Object.fromEntries(ofContacts),
    });
    return written.ok;
  }
}
