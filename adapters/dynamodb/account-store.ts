/** Accounts, their consents, and the markers that make a phone and an e-mail unique. */
import type { Account } from '../../core/account.ts';
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';
import type { ReminderContext } from '../../core/reminder/reminder-pass.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../core/sign-up/transitions.ts';
import { either, is, isAbsent, isOneOf, isPresent, update } from './expression.ts';
import {
  accountKey,
  accountRecordKey,
  appointmentKey,
  consentKey,
  emailMarkerKey,
  phoneMarkerKey,
  recordAppointmentKey,
  recordKey,
  signUpKey,
} from './keys.ts';
import type { Obstacle, Table } from './table.ts';

type Digests = Pick<SignUp, 'phoneDigest' | 'emailDigest'>;

interface RecordName {
  readonly practiceId: string;
  readonly recordId: string;
}

interface AppointmentName {
  readonly practiceId: string;
  readonly appointmentId: string;
}

interface Marker {
  readonly accountId: string;
}

/** `created`: by this call or an earlier one · `account_exists`: somebody owns the phone or e-mail · `not_ready`: not consented. */
export type Creation = 'created' | 'account_exists' | 'link_unusable' | 'not_ready';

export class AccountStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Ids of the accounts, at most two, that own the phone or the e-mail. */
  async owners(digests: Digests): Promise<string[]> {
    const keys = [phoneMarkerKey(digests.phoneDigest), emailMarkerKey(digests.emailDigest)];
    const markers = await this.#table.batchGet<Marker>(keys);
    return [...new Set(markers.map(({ accountId }) => accountId))];
  }

  get(ids: readonly string[]): Promise<Account[]> {
    return this.#table.batchGet<Account>(ids.map(accountKey));
  }

  /**
   * Opens the account in one transaction: account, both markers, both consents, and the end of the sign-up (promise C1).
   * Repeating it is safe: the account's id was drawn with the sign-up.
   */
  async create(account: Account, signUp: SignUp, emailKey: string): Promise<Creation> {
    const { terms, privacyNotice, accountId } = signUp;
    if (signUp.status !== 'creating' || !privacyNotice) return signUp.status === 'completed' ? 'created' : 'not_ready';
    const consents = [
      { document: 'terms', ...terms },
      { document: 'privacy-notice', ...privacyNotice },
    ];
    const written = await this.#table.transact([
      this.#table.toPut({ ...accountKey(accountId), ...account }, true),
      this.#table.toPut({ ...phoneMarkerKey(signUp.phoneDigest), accountId }, true),
      this.#table.toPut({ ...emailMarkerKey(signUp.emailDigest), accountId }, true),
      ...consents.map(consent =>
        this.#table.toPut(
          { ...consentKey(accountId, consent.document, consent.version), ...consent, door: signUp.door },
          true,
        ),
      ),
      this.#table.toUpdate(
        signUpKey(signUp.id),
        update({
          set: { status: 'completed' },
          remove: ['passwordHash', 'task', 'attentionShard', 'attentionAt'],
          when: [isOneOf('status', statusesBefore('completed'))],
        }),
      ),
      ...(signUp.reminder ? this.#toLink(account, signUp.reminder, emailKey) : []),
    ]);
    return written.ok ? 'created' : this.#whyNot(written.error, account);
  }

  /**
   * Links the account to the patient record, whose details must still be those that the patient typed, and ends the
   * appointment's links (promises C4 and D1).
   */
  #toLink(
    { id, phone, openedAt }: Account,
    { practiceId, recordId, appointmentId }: ReminderContext,
    emailKey: string,
  ) {
    return [
      this.#table.toUpdate(
        recordKey(practiceId, recordId),
        update({
          set: { accountId: id },
          when: [
            isPresent('pk'),
            isAbsent('accountId'),
            either(isPresent('phone'), isPresent('emailKey')),
            either(isAbsent('phone'), is('phone', phone)),
            either(isAbsent('emailKey'), is('emailKey', emailKey)),
          ],
        }),
      ),
      this.#table.toUpdate(
        appointmentKey(practiceId, appointmentId),
        update({
          set: { linkUsedAt: openedAt },
          when: [is('status', 'given'), is('recordId', recordId), isAbsent('linkUsedAt')],
        }),
      ),
      this.#table.toPut({ ...accountRecordKey(id, practiceId, recordId), practiceId, recordId }, true),
    ];
  }

  /** Appointments of the patient records that the account is linked to. */
  async appointments(accountId: string): Promise<Appointment[]> {
    const records = await this.#table.query<RecordName>(accountKey(accountId).pk, 'RECORD#');
    const pointers = await Promise.all(
      records.map(({ practiceId, recordId }) =>
        this.#table.query<AppointmentName>(recordAppointmentKey(practiceId, recordId, '').pk, 'APPOINTMENT#'),
      ),
    );
    const keys = pointers.flat().map(({ practiceId, appointmentId }) => appointmentKey(practiceId, appointmentId));
    const found = await this.#table.batchGet<Appointment>(keys.slice(0, 100));
    // One that the practice gave to another record since is another patient's.
    const isOwn = (practiceId: string, recordId: string) =>
      records.some(record => record.practiceId === practiceId && record.recordId === recordId);
    return found.filter(({ practiceId, recordId }) => isOwn(practiceId, recordId));
  }

  #whyNot(obstacles: readonly Obstacle[], { id: accountId }: Account): Creation {
    const [account, phone, email] = obstacles;
    const stands = (obstacle: Obstacle | undefined) => obstacle?.code === 'ConditionalCheckFailed';
    if (stands(account)) return 'created';
    const ownedByAnother = [phone, email].some(
      marker => stands(marker) && (marker?.item as Marker | undefined)?.accountId !== accountId,
    );
    if (ownedByAnother) return 'account_exists';
    // Behind account, markers, two consents and the sign-up come the record, the appointment and the link.
    const [record, ...link] = obstacles.slice(6);
    if (stands(record) && (record?.item as PatientRecord | undefined)?.accountId) return 'account_exists';
    return [record, ...link].some(stands) ? 'link_unusable' : 'not_ready';
  }
}
