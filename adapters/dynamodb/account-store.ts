/** Accounts, their consents, and the markers that make a phone and an e-mail unique. */
import type { Account, OpenedAccount } from '../../core/account/account.ts';
import { Fault } from '../../core/fault.ts';
import type { Appointment } from '../../core/practice/practice.ts';
import type { ReminderContext } from '../../core/reminder/reminder-pass.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../core/sign-up/transitions.ts';
import { again, retry } from '../retry.ts';
import { either, is, isAbsent, isOneOf, isPresent } from './expression.ts';
import {
  accountKey,
  accountRecordKey,
  appointmentKey,
  consentKey,
  credentialKey,
  emailMarkerKey,
  phoneMarkerKey,
  recordAppointmentKey,
  recordKey,
  signUpKey,
} from './keys.ts';
import type { Refusal } from './refused-items.ts';
import { accountRecordRow, accountRow, markerRow } from './rows/account.ts';
import { appointmentRow, patientRecordRow, recordAppointmentRow } from './rows/practice.ts';
import type { Table } from './table.ts';
import { insert, update } from './writes.ts';

type Digests = Pick<SignUp, 'phoneDigest' | 'emailDigest'>;

/** `created`: by this call or an earlier one · `account_exists`: somebody owns the phone or e-mail · `not_ready`: not consented. */
export type Creation = 'created' | 'account_exists' | 'link_unusable' | 'not_ready';

/** The writes of a creation; the last three only from a reminder. */
type CreationWrite =
  | 'account'
  | 'credential'
  | 'phone'
  | 'email'
  | 'terms'
  | 'privacyNotice'
  | 'signUp'
  | 'record'
  | 'appointment'
  | 'link';

/** A practice moves an appointment in the very moment of an account's creation once, if ever. */
const attempts = 3;

/** The reminder with the appointment as the table has it, when it was changed since and nothing else stands in the way. */
function asItIsNow(
  reminder: ReminderContext | undefined,
  refusal: Refusal<CreationWrite>,
): ReminderContext | undefined {
  if (!reminder || !refusal.isOnly('appointment')) return undefined;
  const appointment = refusal.item('appointment', appointmentRow);
  if (appointment?.status !== 'given' || appointment.recordId !== reminder.recordId) return undefined;
  if (appointment.linkUsedAt !== undefined) return undefined;
  const { startsAt, practitioner } = appointment;
  return { ...reminder, startsAt, practitioner };
}

export class AccountStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Ids of the accounts, at most two, that own the phone or the e-mail. */
  async owners(digests: Digests): Promise<string[]> {
    const keys = [phoneMarkerKey(digests.phoneDigest), emailMarkerKey(digests.emailDigest)];
    const found = await this.#table.batchGet(keys);
    return [...new Set(keys.flatMap(key => found(key, markerRow)?.accountId ?? []))];
  }

  async get(ids: readonly string[]): Promise<Account[]> {
    const keys = ids.map(accountKey);
    const found = await this.#table.batchGet(keys);
    return keys.flatMap(key => found(key, accountRow) ?? []);
  }

  /**
   * Opens the account in one transaction: account, password, both markers, both consents, and the end of the sign-up (requirement C1).
   * Repeating it is safe: the account's id was drawn with the sign-up.
   * @throws Fault `Contended` when the practice changes the appointment again and again
   */
  async create(opened: OpenedAccount, signUp: SignUp, emailKey: string): Promise<Creation> {
    let seen = signUp;
    const created = await retry(attempts, async () => {
      const outcome = await this.#tryToCreate(opened, seen, emailKey);
      if (typeof outcome === 'string') return outcome;
      seen = { ...seen, reminder: outcome };
      return again;
    });
    if (created === again) throw new Fault('Contended');
    return created;
  }

  /** @returns what the sign-up is about by now, when that alone stood in the way */
  async #tryToCreate(
    { account, credential }: OpenedAccount,
    signUp: SignUp,
    emailKey: string,
  ): Promise<Creation | ReminderContext> {
    const { terms, privacyNotice, accountId, door, reminder } = signUp;
    if (signUp.status !== 'creating' || !privacyNotice) return signUp.status === 'completed' ? 'created' : 'not_ready';
    const written = await this.#table.transact<CreationWrite>({
      account: insert({ ...accountKey(accountId), ...account }),
      credential: insert({ ...credentialKey(accountId, 'password'), ...credential }),
      phone: insert({ ...phoneMarkerKey(signUp.phoneDigest), accountId }),
      email: insert({ ...emailMarkerKey(signUp.emailDigest), accountId }),
      terms: insert({ ...consentKey(accountId, 'terms', terms.version), document: 'terms', ...terms, door }),
      privacyNotice: insert({
        ...consentKey(accountId, 'privacy-notice', privacyNotice.version),
        document: 'privacy-notice',
        ...privacyNotice,
        door,
      }),
      signUp: update(signUpKey(signUp.id), {
        set: {
          status: 'completed',
          'reminder.startsAt': reminder?.startsAt,
          'reminder.practitioner': reminder?.practitioner,
        },
        remove: ['passwordHash', 'requestDigest', 'task', 'dueShard', 'dueAt'],
        when: [isOneOf('status', statusesBefore('completed'))],
      }),
      ...(reminder && toLink(account, reminder, emailKey)),
    });
    if (written.ok) return 'created';
    return asItIsNow(reminder, written.error) ?? whyNot(written.error, account);
  }

  /** Appointments of the patient records that the account is linked to. */
  async appointments(accountId: string): Promise<Appointment[]> {
    const records = await this.#table.query(accountKey(accountId).pk, 'RECORD#', accountRecordRow);
    const pointers = await Promise.all(
      records.map(({ practiceId, recordId }) =>
        this.#table.query(recordAppointmentKey(practiceId, recordId, '').pk, 'APPOINTMENT#', recordAppointmentRow),
      ),
    );
    const named = pointers.flat().map(({ practiceId, appointmentId }) => appointmentKey(practiceId, appointmentId));
    const keys = named.slice(0, 100);
    const found = await this.#table.batchGet(keys);
    // One that the practice gave to another record since is another patient's.
    const isOwn = ({ practiceId, recordId }: Appointment) =>
      records.some(record => record.practiceId === practiceId && record.recordId === recordId);
    return keys.flatMap(key => found(key, appointmentRow) ?? []).filter(isOwn);
  }
}

/**
 * Links the account to the patient record, and ends the appointment's links (requirements C4 and D1). The record's details
 * must still be those that the patient typed.
 */
const toLink = (
  { id, phone, openedAt }: Account,
  { practiceId, recordId, appointmentId, startsAt, practitioner }: ReminderContext,
  emailKey: string,
) => ({
  record: update(recordKey(practiceId, recordId), {
    set: { accountId: id },
    when: [
      isPresent('pk'),
      isAbsent('accountId'),
      either(isPresent('phone'), isPresent('emailKey')),
      either(isAbsent('phone'), is('phone', phone ?? '')),
      either(isAbsent('emailKey'), is('emailKey', emailKey)),
    ],
  }),
  appointment: update(appointmentKey(practiceId, appointmentId), {
    set: { linkUsedAt: openedAt },
    when: [
      ...[is('status', 'given'), is('recordId', recordId), isAbsent('linkUsedAt')],
      // The patient is shown the appointment as it is at this moment, not as the link showed it.
      ...[is('startsAt', startsAt), is('practitioner', practitioner)],
    ],
  }),
  link: insert({ ...accountRecordKey(id, practiceId, recordId), practiceId, recordId }),
});

function whyNot(refusal: Refusal<CreationWrite>, { id: accountId }: Account): Creation {
  if (refusal.has('account')) return 'created';
  const isOwnedByAnother = (marker: 'phone' | 'email') =>
    refusal.has(marker) && refusal.item(marker, markerRow)?.accountId !== accountId;
  if (isOwnedByAnother('phone') || isOwnedByAnother('email')) return 'account_exists';
  if (refusal.item('record', patientRecordRow)?.accountId !== undefined) return 'account_exists';
  return (['record', 'appointment', 'link'] as const).some(name => refusal.has(name)) ? 'link_unusable' : 'not_ready';
}
