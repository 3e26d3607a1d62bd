/** Accounts, their consents, and the markers that make a phone and an e-mail unique. */
import type { Account, OpenedAccount } from '../../core/account/account.ts';
import type { Telling } from '../../core/booking/booked.ts';
import { Fault } from '../../core/fault.ts';
import type { Appointment } from '../../core/practice/practice.ts';
import type { ReminderContext } from '../../core/reminder/reminder-pass.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../core/sign-up/transitions.ts';
import { again, retry } from '../retry.ts';
import { AccountNoticeStore } from './account/account-notice-store.ts';
import { asItIsNow, type Creation, type CreationWrite, toLink, whyNot } from './account/opening-writes.ts';
import { bookingWrites, newRecordWrites } from './booking/booking-writes.ts';
import { type Taking, toTake } from './email/email-claim-store.ts';
import { isAbsent, isOneOf } from './expression.ts';
import {
  accountKey,
  appointmentKey,
  consentKey,
  credentialKey,
  emailMarkerKey,
  phoneMarkerKey,
  recordAppointmentKey,
  signUpKey,
} from './keys.ts';
import { accountRecordRow, accountRow, markerRow } from './rows/account.ts';
import { appointmentRow, recordAppointmentRow } from './rows/practice.ts';
import type { Table } from './table.ts';
import { insert, update } from './writes.ts';

type Digests = Pick<SignUp, 'phoneDigest' | 'emailDigest'>;

/** The messages of the booking, and the e-mail taken from a claim, that the opening of an account includes, if any. */
interface Opening {
  readonly telling?: Telling | undefined;
  readonly taking?: Taking | undefined;
}

/** A practice moves an appointment in the very moment of an account's creation once, if ever. */
const attempts = 3;

export interface Holders {
  /** Id of its account. */
  readonly phoneOwner: string | undefined;
  readonly emailAccount: Account | undefined;
}

export class AccountStore {
  readonly #table: Table;
  readonly #notices: AccountNoticeStore;

  constructor(table: Table) {
    this.#table = table;
    this.#notices = new AccountNoticeStore(table);
  }

  /** Ids of the accounts, at most two, that own the phone or the e-mail. */
  async owners(digests: Digests): Promise<string[]> {
    const keys = [phoneMarkerKey(digests.phoneDigest), emailMarkerKey(digests.emailDigest)];
    const found = await this.#table.batchGet(keys);
    return [...new Set(keys.flatMap(key => found(key, markerRow)?.accountId ?? []))];
  }

  /** The owner of the phone, and the account that has the e-mail, if any. */
  async holders({ phoneDigest, emailDigest }: Digests): Promise<Holders> {
    const keys = { phone: phoneMarkerKey(phoneDigest), email: emailMarkerKey(emailDigest) };
    const found = await this.#table.batchGet(Object.values(keys));
    const phoneOwner = found(keys.phone, markerRow)?.accountId;
    const emailOwner = found(keys.email, markerRow)?.accountId;
    const [emailAccount] = emailOwner === undefined ? [] : await this.get([emailOwner]);
    return { phoneOwner, emailAccount };
  }

  async get(ids: readonly string[]): Promise<Account[]> {
    const keys = ids.map(accountKey);
    const found = await this.#table.batchGet(keys);
    return keys.flatMap(key => found(key, accountRow) ?? []);
  }

  /**
   * Opens the account in one transaction: account, password, both markers, both consents, and the end of the sign-up (requirement C1);
   * with it the appointment that the patient takes, or, where the slot alone is lost, the account without it (L4).
   * Repeating it is safe: the account's id was drawn with the sign-up.
   * @param telling of the appointment; undefined when its slot is past
   * @param taking of the e-mail, which the patient proved, from an account that only claims it
   * @throws Fault `Contended` when the practice changes the appointment again and again
   */
  async create(
    opened: OpenedAccount,
    signUp: SignUp,
    emailKey: string,
    { telling, taking }: Opening = {},
  ): Promise<Creation> {
    let seen = signUp;
    let isBookable = telling;
    const created = await retry(attempts, async () => {
      const outcome = await this.#tryToCreate(opened, seen, emailKey, { telling: isBookable, taking });
      if (outcome === 'slot_gone') {
        isBookable = undefined;
        return again;
      }
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
    { telling, taking }: Opening,
  ): Promise<Creation | ReminderContext | 'slot_gone'> {
    const { terms, privacyNotice, accountId, door, reminder, booking, patient } = signUp;
    const isBooking = booking && patient && telling;
    if (signUp.status !== 'creating' || !privacyNotice) return signUp.status === 'completed' ? 'created' : 'not_ready';
    const written = await this.#table.transact<CreationWrite>({
      account: insert({ ...accountKey(accountId), ...account }),
      credential: insert({ ...credentialKey(accountId, 'password'), ...credential }),
      phone: insert({ ...phoneMarkerKey(signUp.phoneDigest), accountId }),
      email: insert({ ...emailMarkerKey(signUp.emailDigest), accountId }),
      ...(taking && { ...toTake(taking, accountId), ...this.#notices.toOrder(taking.notices) }),
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
          completedAt: account.openedAt,
          'reminder.startsAt': reminder?.startsAt,
          'reminder.practitioner': reminder?.practitioner,
          ...(booking && { 'booking.outcome': isBooking ? 'booked' : 'gone' }),
        },
        remove: ['passwordHash', 'requestDigest', 'patient', 'task', 'dueShard', 'dueAt'],
        // A slot that the patient lets go in this very moment is not booked after all.
        when: [isOneOf('status', statusesBefore('completed')), ...(isBooking ? [isAbsent('booking.outcome')] : [])],
      }),
      ...(reminder && toLink(account, reminder, emailKey, account.openedAt)),
      ...(isBooking && {
        ...bookingWrites(booking, accountId, telling, account.openedAt),
        ...newRecordWrites(booking, patient, account, telling, account.openedAt),
      }),
    });
    if (written.ok) return 'created';
    return asItIsNow(reminder, written.error) ?? whyNot(written.error, account);
  }

  /** Appointments of the patient records that the account is linked to. */
  async appointments(accountId: string): Promise<Appointment[]> {
    const records = await this.#table.query(accountKey(accountId).pk, 'RECORD#', accountRecordRow);
    const pointers = await Promise.all(
      records.map(({ practiceId, recordId }) =>
        this.#table.query(recordAppointmentKey(practiceId, recordId, 0, '').pk, 'APPOINTMENT#', recordAppointmentRow),
      ),
    );
    const named = pointers.flat().map(({ practiceId, appointmentId }) => appointmentKey(practiceId, appointmentId));
    const keys = named.slice(0, 100);
    const found = await this.#table.batchList(keys);
    // One that the practice gave to another record since is another patient's.
    const isOwn = ({ practiceId, recordId }: Appointment) =>
      records.some(record => record.practiceId === practiceId && record.recordId === recordId);
    return keys.flatMap(key => found(key, appointmentRow) ?? []).filter(isOwn);
  }
}
