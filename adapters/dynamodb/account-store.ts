/** Accounts, their consents, and the markers that make a phone and an e-mail unique. */
import type { Account } from '../../core/account.ts';
import { Fault } from '../../core/fault.ts';
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

/** A practice moves an appointment in the very moment of an account's creation once, if ever. */
const attempts = 3;

/** Behind account, markers, two consents and the sign-up come the record, the appointment and the link. */
const recordAt = 6;
const appointmentAt = recordAt + 1;

/** Not a write that merely met another transaction: whether it would stand in the way is not known. */
const stands = (obstacle: Obstacle | undefined) => obstacle?.code === 'ConditionalCheckFailed';

/** The reminder with the appointment as the table has it, when it was changed since and nothing else stands in the way. */
function asItIsNow(reminder: ReminderContext | undefined, obstacles: readonly Obstacle[]): ReminderContext | undefined {
  const appointment = obstacles[appointmentAt]?.item as Appointment | undefined;
  const others = obstacles.filter((obstacle, index) => stands(obstacle) && index !== appointmentAt);
  if (!reminder || !appointment || others.length > 0) return undefined;
  const { status, recordId, linkUsedAt, startsAt, practitioner } = appointment;
  if (status !== 'given' || recordId !== reminder.recordId || linkUsedAt !== undefined) return undefined;
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
    const markers = await this.#table.batchGet<Marker>(keys);
    return [...new Set(markers.map(({ accountId }) => accountId))];
  }

  get(ids: readonly string[]): Promise<Account[]> {
    return this.#table.batchGet<Account>(ids.map(accountKey));
  }

  /**
   * Opens the account in one transaction: account, both markers, both consents, and the end of the sign-up (requirement C1).
   * Repeating it is safe: the account's id was drawn with the sign-up.
   * @throws Fault `Contended` when the practice changes the appointment again and again
   */
  async create(account: Account, signUp: SignUp, emailKey: string): Promise<Creation> {
    let seen = signUp;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const created = await this.#tryToCreate(account, seen, emailKey);
      if (typeof created === 'string') return created;
      seen = { ...seen, reminder: created };
    }
    throw new Fault('Contended');
  }

  /** @returns what the sign-up is about by now, when that alone stood in the way */
  async #tryToCreate(account: Account, signUp: SignUp, emailKey: string): Promise<Creation | ReminderContext> {
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
          set: {
            status: 'completed',
            'reminder.startsAt': signUp.reminder?.startsAt,
            'reminder.practitioner': signUp.reminder?.practitioner,
          },
          remove: ['passwordHash', 'task', 'dueShard', 'dueAt'],
          when: [isOneOf('status', statusesBefore('completed'))],
        }),
      ),
      ...(signUp.reminder ? this.#toLink(account, signUp.reminder, emailKey) : []),
    ]);
    if (written.ok) return 'created';
    return asItIsNow(signUp.reminder, written.error) ?? this.#whyNot(written.error, account);
  }

  /**
   * Links the account to the patient record, whose details must still be those that the patient typed, and ends the
   * appointment's links (requirements C4 and D1).
   */
  #toLink(
    { id, phone, openedAt }: Account,
    { practiceId, recordId, appointmentId, startsAt, practitioner }: ReminderContext,
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
          when: [
            ...[is('status', 'given'), is('recordId', recordId), isAbsent('linkUsedAt')],
            // The patient is shown the appointment as it is at this moment, not as the link showed it.
            ...[is('startsAt', startsAt), is('practitioner', practitioner)],
          ],
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
    if (stands(account)) return 'created';
    const ownedByAnother = [phone, email].some(
      marker => stands(marker) && (marker?.item as Marker | undefined)?.accountId !== accountId,
    );
    if (ownedByAnother) return 'account_exists';
    const [record, ...link] = obstacles.slice(recordAt);
    if (stands(record) && (record?.item as PatientRecord | undefined)?.accountId) return 'account_exists';
    return [record, ...link].some(stands) ? 'link_unusable' : 'not_ready';
  }
}
