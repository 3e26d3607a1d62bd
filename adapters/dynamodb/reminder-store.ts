/** Links of reminders: the sign-up's subject behind a token, read in as few steps as possible. */
import type { Appointment, PatientRecord, Practice } from '../../core/practice/practice.ts';
import type { ReminderToken } from '../../core/reminder/reminder-link.ts';
import type { ReminderContext } from '../../core/reminder/reminder-pass.ts';
import { isBelow } from './expression.ts';
import { appointmentKey, contactRecordsKey, practiceKey, recordKey, reminderTokenKey } from './keys.ts';
import { appointmentRow, contactRecordsRow, patientRecordRow } from './rows/practice.ts';
import { practiceRow } from './rows/registered-practice.ts';
import { reminderTokenRow } from './rows/reminder-token.ts';
import type { Table } from './table.ts';

/** Everything a link leads to, as far as it is still there. */
export interface Linked {
  readonly token: ReminderToken;
  readonly practice: Practice | undefined;
  readonly appointment: Appointment | undefined;
  readonly record: PatientRecord | undefined;
  /** The number of records that carry the most shared of the addresses that the message went to. */
  readonly recordsSharingContact: number;
}

export class ReminderStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Keeps the hash of a token; TTL deletes it a while after it has expired. */
  async put(tokenHash: string, token: ReminderToken): Promise<void> {
    const ttl = Math.ceil(token.expiresAt / 1000) + 24 * 3600;
    await this.#table.put({ ...reminderTokenKey(tokenHash), ...token, ttl });
  }

  async open(tokenHash: string): Promise<Linked | undefined> {
    const token = await this.#table.get(reminderTokenKey(tokenHash), reminderTokenRow);
    if (!token) return undefined;
    const { practiceId, appointmentId, recordId, sentTo } = token;
    const keys = {
      practice: practiceKey(practiceId),
      appointment: appointmentKey(practiceId, appointmentId),
      record: recordKey(practiceId, recordId),
    };
    const contacts = sentTo.map(digest => contactRecordsKey(practiceId, digest));
    const found = await this.#table.batchGet([...Object.values(keys), ...contacts]);
    return {
      token,
      practice: found(keys.practice, practiceRow),
      appointment: found(keys.appointment, appointmentRow),
      record: found(keys.record, patientRecordRow),
      recordsSharingContact: Math.max(0, ...contacts.map(key => found(key, contactRecordsRow)?.records ?? 0)),
    };
  }

  /**
   * Lets the outcome of a name check be told, and counts a wrong one (requirement A4). Until then nobody has learnt anything, so
   * of many answers at once no more than the limit are told theirs. A right one is no try, but asks whether there is one left.
   */
  countNameCheck({ practiceId, id }: Appointment, isRight: boolean, limit: number) {
    return this.#table.countAndGet(
      appointmentKey(practiceId, id),
      { count: { failedNameChecks: isRight ? 0 : 1 }, when: [isBelow('failedNameChecks', limit)] },
      appointmentRow,
    );
  }

  /** The record that the typed details are compared with. */
  async noted({ practiceId, appointmentId, recordId }: ReminderContext) {
    const keys = { appointment: appointmentKey(practiceId, appointmentId), record: recordKey(practiceId, recordId) };
    const found = await this.#table.batchGet(Object.values(keys));
    return { appointment: found(keys.appointment, appointmentRow), record: found(keys.record, patientRecordRow) };
  }
}
