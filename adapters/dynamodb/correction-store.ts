/** Sign-ups whose details differ from the practice's record, parked until the practice, or the patient, corrects them. */
import type { Configuration } from '../../core/configuration.ts';
import type { Appointment } from '../../core/practice/practice.ts';
import type { SignUp, WaitingTask } from '../../core/sign-up/sign-up.ts';
import { statusesBefore, unsettledCorrections } from '../../core/sign-up/transitions.ts';
import { dueKeys } from './due/due-keys.ts';
import {
  contains,
  either,
  hasFewerThan,
  is,
  isAbove,
  isAbsent,
  isBelow,
  isOneOf,
  isOther,
  notContains,
} from './expression.ts';
import { appointmentKey, correctionKey, practiceKey, signUpKey } from './keys.ts';
import { type Correction, correctionRow } from './rows/correction.ts';
import { signUpRow } from './rows/sign-up.ts';
import type { Table } from './table.ts';
import { check, put, remove, update, type Write } from './writes.ts';

export class CorrectionStore {
  readonly #table: Table;
  readonly #configuration: Configuration;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /** Parks the sign-up on a task token. @returns undefined when it went on or ended meanwhile */
  async park(signUp: SignUp, token: string, now: number): Promise<Correction | undefined> {
    const { id, contact, reminder, status } = signUp;
    if (!contact || !reminder) return undefined;
    const task: WaitingTask = { state: 'AwaitCorrection', token };
    // The wait begins once; a repeated step does not lengthen it.
    const expiresAt =
      status === 'awaiting_correction' ? signUp.expiresAt : now + 1000 * this.#configuration.reminder.correctionSeconds;
    const correction: Correction = {
      signUpId: id,
      recordId: reminder.recordId,
      appointmentId: reminder.appointmentId,
      phone: contact.phone,
      email: contact.email,
      requestedAt: now,
      expiresAt,
    };
    const ttl = Math.ceil(expiresAt / 1000);
    const parked = await this.#table.transact({
      signUp: update(signUpKey(id), {
        set: {
          task,
          status: 'awaiting_correction',
          'reminder.correction': 'awaited',
          expiresAt,
          ttl: ttl + this.#configuration.retention.signUpDays * 24 * 3600,
          ...dueKeys(id, expiresAt),
        },
        when: [
          isOneOf('status', statusesBefore('awaiting_correction')),
          // A patient who retyped meanwhile is compared again. A patient who was declined does not ask again.
          is('contact.phone', contact.phone),
          is('contact.email', contact.email),
          either(isAbsent('reminder.correction'), isOther('reminder.correction', 'declined')),
        ],
      }),
      correction: put({ ...correctionKey(reminder.practiceId, reminder.recordId, id), ...correction, ttl }),
    });
    return parked.ok ? correction : undefined;
  }

  /** Notes what happened to the request, before anybody is called back. */
  settle(id: string, correction: 'corrected' | 'retyped' | 'declined', now: number) {
    return this.#table.updateAndGet(
      signUpKey(id),
      {
        set: { 'reminder.correction': correction, ...dueKeys(id, now + 60_000) },
        when: [is('status', 'awaiting_correction'), isOneOf('reminder.correction', unsettledCorrections)],
      },
      signUpRow,
    );
  }

  /** The details match at last: the sign-up goes on with the appointment as it is now, and the patient has this long to come back. */
  async resume(
    signUp: SignUp,
    { startsAt, practitioner }: Pick<Appointment, 'startsAt' | 'practitioner'>,
    now: number,
  ): Promise<boolean> {
    const { id, reminder } = signUp;
    if (!reminder) return false;
    const expiresAt = now + 1000 * this.#configuration.reminder.returnSeconds;
    const resumed = await this.#table.transact({
      signUp: update(signUpKey(id), {
        set: {
          status: 'matching',
          expiresAt,
          'reminder.startsAt': startsAt,
          'reminder.practitioner': practitioner,
          ...dueKeys(id, now + 60_000),
        },
        when: [is('status', 'awaiting_correction')],
      }),
      correction: remove(correctionKey(reminder.practiceId, reminder.recordId, id)),
    });
    return resumed.ok;
  }

  /** The sign-up ended otherwise: the practice need not look at it any more. */
  async forget({ id, reminder }: SignUp): Promise<void> {
    if (reminder) await this.#table.delete(correctionKey(reminder.practiceId, reminder.recordId, id));
  }

  /**
   * Allows the outcome of a comparison to be told, and counts one that differs: once for the same details, however often
   * they are compared. Until then nobody has learnt anything. So of many sign-ups at once no more than the limit are told
   * theirs.
   * @returns false when the appointment has no more tries for links of this generation
   */
  async countComparison(signUp: SignUp, detailsDigest: string, isMatch: boolean): Promise<boolean> {
    const { id, reminder, differingDetails, refundedDetails } = signUp;
    if (!reminder) return false;
    const appointment = appointmentKey(reminder.practiceId, reminder.appointmentId);
    const isCurrent = is('linkGeneration', reminder.linkGeneration);
    const hasTries = this.#hasTries();
    // Details that differed before the practice corrected its record are taken off the count again.
    const wasCounted = differingDetails?.has(detailsDigest) === true;
    if (isMatch && !wasCounted)
      return (await this.#table.update(appointment, { count: { mismatches: 0 }, when: [isCurrent, hasTries] })).ok;

    if (isMatch ? refundedDetails?.has(detailsDigest) : wasCounted) return true;
    const noted = isMatch ? 'refundedDetails' : 'differingDetails';
    const counted = await this.#table.transact({
      signUp: update(signUpKey(id), {
        add: { [noted]: new Set([detailsDigest]) },
        when: [is('id', id), notContains(noted, detailsDigest)],
      }),
      appointment: update(appointment, {
        count: { mismatches: isMatch ? -1 : 1 },
        when: [isCurrent, isMatch ? isAbove('mismatches', 0) : hasTries],
      }),
    });
    // The same step, run twice at once: the other run counted it.
    return counted.ok || isMatch || counted.error.has('signUp');
  }

  /**
   * Allows a match as a part of what follows from it. A match is no try, but asks whether there is one: a right guess after the
   * last looks like a wrong one.
   * @returns undefined for details that were counted as different before: they are to be taken off first
   */
  toAllowMatch({ reminder, differingDetails }: SignUp, detailsDigest: string): Write | undefined {
    if (!reminder || differingDetails?.has(detailsDigest)) return undefined;
    const { practiceId, appointmentId, linkGeneration } = reminder;
    return check(appointmentKey(practiceId, appointmentId), is('linkGeneration', linkGeneration), this.#hasTries());
  }

  #hasTries() {
    return isBelow('mismatches', this.#configuration.reminder.maxMismatches);
  }

  /**
   * The same for a sign-up whose link is of an earlier generation. It has a few comparisons of its own, for any outcome, and
   * takes none from the links of today.
   */
  async countOwnComparison({ id }: SignUp, detailsDigest: string): Promise<boolean> {
    const hasTries = hasFewerThan('ownComparisons', this.#configuration.reminder.maxMismatches);
    const counted = await this.#table.update(signUpKey(id), {
      add: { ownComparisons: new Set([detailsDigest]) },
      when: [is('id', id), either(contains('ownComparisons', detailsDigest), hasTries)],
    });
    return counted.ok;
  }

  /** Remembers that the patient is still looking, at most every half minute. */
  async noteSeen({ id, reminder }: SignUp, now: number): Promise<void> {
    if ((reminder?.seenAt ?? 0) > now - 30_000) return;
    await this.#table.update(signUpKey(id), {
      set: { 'reminder.seenAt': now },
      when: [is('status', 'awaiting_correction')],
    });
  }

  /** Those that wait for this practice, or for one of its records only. */
  async waiting(practiceId: string, recordId?: string): Promise<Correction[]> {
    const prefix = recordId === undefined ? 'CORRECTION#' : `CORRECTION#${recordId}#`;
    return this.#table.query(practiceKey(practiceId).pk, prefix, correctionRow);
  }
}
