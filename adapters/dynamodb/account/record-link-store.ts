/** Links the patient record of a reminder to an account that is there already. */
import type { Account } from '../../../core/account/account.ts';
import type { Appointment, PatientRecord } from '../../../core/practice/practice.ts';
import type { ReminderContext } from '../../../core/reminder/reminder-pass.ts';
import { is, isAbsent, isBelow } from '../expression.ts';
import { accountComparisonKey, accountKey, appointmentKey, recordKey } from '../keys.ts';
import { accountRow } from '../rows/account.ts';
import { appointmentRow, patientRecordRow } from '../rows/practice.ts';
import type { Table } from '../table.ts';
import { check, insert, update } from '../writes.ts';
import { toLink } from './opening-writes.ts';

/** The same details are counted once in so long, in seconds. */
const countedForSeconds = 30 * 24 * 3600;

interface Before {
  readonly account: Account | undefined;
  readonly appointment: Appointment | undefined;
  readonly record: PatientRecord | undefined;
}

export class RecordLinkStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** All that a link is decided by. */
  async before(accountId: string, { practiceId, appointmentId, recordId }: ReminderContext): Promise<Before> {
    const keys = {
      account: accountKey(accountId),
      appointment: appointmentKey(practiceId, appointmentId),
      record: recordKey(practiceId, recordId),
    };
    const found = await this.#table.batchGet(Object.values(keys));
    return {
      account: found(keys.account, accountRow),
      appointment: found(keys.appointment, appointmentRow),
      record: found(keys.record, patientRecordRow),
    };
  }

  /**
   * Allows the outcome of a comparison to be told, and counts one that differs with those of sign-ups (requirement D1): the same
   * details of one account once. A match is no try, but asks whether there is one left.
   * @param limit of comparisons that differ, for all links of this generation together
   * @returns false when the appointment has no more tries
   */
  async countComparison(
    accountId: string,
    { practiceId, appointmentId, linkGeneration }: ReminderContext,
    {
      detailsDigest,
      isMatch,
      limit,
    }: { readonly detailsDigest: string; readonly isMatch: boolean; readonly limit: number },
    now: number,
  ): Promise<boolean> {
    const key = appointmentKey(practiceId, appointmentId);
    const when = [is('linkGeneration', linkGeneration), isBelow('mismatches', limit)];
    if (isMatch) return (await this.#table.update(key, { count: { mismatches: 0 }, when })).ok;
    const about = `${practiceId}#${appointmentId}#${linkGeneration}#${detailsDigest}`;
    const counted = await this.#table.transact({
      compared: insert({
        ...accountComparisonKey(accountId, about),
        ttl: Math.ceil(now / 1000) + countedForSeconds,
      }),
      appointment: update(key, { count: { mismatches: 1 }, when }),
    });
    return counted.ok || counted.error.has('compared');
  }

  /**
   * In one transaction with what must still be true: the phone and the e-mail of the account, those of the record, and that no link
   * of the appointment opened anything.
   * @param emailKey canonical key of the account's e-mail
   * @returns whether it was written; else decide again
   */
  async link(
    { id, phone, email }: Account,
    reminder: ReminderContext,
    emailKey: string,
    now: number,
  ): Promise<boolean> {
    const written = await this.#table.transact({
      account: check(
        accountKey(id),
        is('id', id),
        phone === undefined ? isAbsent('phone') : is('phone', phone),
        email === undefined ? isAbsent('email') : is('email', email),
      ),
      ...toLink({ id, ...(phone !== undefined && { phone }) }, reminder, emailKey, now),
    });
    return written.ok;
  }
}
