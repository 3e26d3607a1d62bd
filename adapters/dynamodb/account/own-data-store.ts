/** Everything that the table holds of one person, for its export (requirement J2): a bounded number of reads, whatever there is. */
import type { Account, PasswordCredential } from '../../../core/account/account.ts';
import type { GivenConsent } from '../../../core/account/erasure.ts';
import type { Objectionable } from '../../../core/account/objection.ts';
import type { PhoneRelease } from '../../../core/account/phone-release.ts';
import type { Appointment, PatientRecord, Practice } from '../../../core/practice/practice.ts';
import type { Device } from '../../../core/session/device.ts';
import type { Session } from '../../../core/session/session.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import type { SupportRequest } from '../../../core/support/support-request.ts';
import type { AppointmentStore } from '../appointment-store.ts';
import type { ObjectionStore } from '../details/objection-store.ts';
import { accountKey, credentialKey, phoneReleaseKey, practiceKey, recordKey, signUpKey } from '../keys.ts';
import type { NoticeStore, SentNotice } from '../notice-store.ts';
import { accountRow, passwordRow } from '../rows/account.ts';
import { phoneReleaseRow } from '../rows/phone-release.ts';
import { patientRecordRow } from '../rows/practice.ts';
import { practiceRow } from '../rows/registered-practice.ts';
import { signUpRow } from '../rows/sign-up.ts';
import type { SupportStore } from '../support/support-store.ts';
import type { Table } from '../table.ts';
import type { DeviceStore } from './device-store.ts';
import type { ErasureStore, LinkedRecord } from './erasure-store.ts';
import type { SessionStore } from './session-store.ts';

interface Stores {
  readonly sessions: SessionStore;
  readonly devices: DeviceStore;
  readonly erasures: Pick<ErasureStore, 'consents' | 'links'>;
  readonly objections: Pick<ObjectionStore, 'of'>;
  readonly support: Pick<SupportStore, 'ofAccount'>;
  readonly appointments: AppointmentStore;
  readonly notices: NoticeStore;
}

export interface OwnRecord {
  readonly record: PatientRecord;
  readonly practice: Practice | undefined;
}

export interface ToldAppointment {
  readonly appointment: Appointment;
  readonly messages: readonly SentNotice[];
}

export interface OwnData {
  readonly account: Account;
  readonly credential: PasswordCredential | undefined;
  /** The last question whether its phone is still its own. */
  readonly release: PhoneRelease | undefined;
  /** Changes that may still be taken back. */
  readonly changes: readonly Objectionable[];
  /** To support, while signed in. */
  readonly written: readonly SupportRequest[];
  readonly consents: readonly GivenConsent[];
  /** The one that opened the account, while it is kept. */
  readonly signUp: SignUp | undefined;
  readonly sessions: readonly Session[];
  readonly devices: readonly Device[];
  readonly records: readonly OwnRecord[];
  readonly appointments: readonly ToldAppointment[];
  /** Whether those are all records and appointments. */
  readonly isComplete: boolean;
}

/** Far more than a person has; each costs one query for its messages. */
const mostAppointments = 1000;
const atOnce = 20;

export class OwnDataStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  /** @returns undefined when the account is gone */
  async of(accountId: string, now: number): Promise<OwnData | undefined> {
    const keys = {
      account: accountKey(accountId),
      credential: credentialKey(accountId, 'password'),
      release: phoneReleaseKey(accountId),
    };
    const found = await this.#table.batchGet(Object.values(keys));
    const account = found(keys.account, accountRow);
    if (!account) return undefined;
    const { sessions, devices, erasures, objections, support } = this.#stores;
    const [signUp, consents, open, known, links, changes, written] = await Promise.all([
      this.#table.get(signUpKey(account.signUpId), signUpRow),
      erasures.consents(accountId),
      sessions.of(accountId),
      devices.of(accountId),
      erasures.links(accountId),
      objections.of(accountId),
      support.ofAccount(accountId, now),
    ]);
    const [linked, told] = await Promise.all([this.#records(links.items), this.#appointments(links.items)]);
    return {
      ...{ account, credential: found(keys.credential, passwordRow), consents, signUp, changes, written },
      release: found(keys.release, phoneReleaseRow),
      ...{ sessions: open, devices: known, records: linked.records, appointments: told.appointments },
      isComplete: linked.isComplete && told.isComplete && links.malformed === 0,
    };
  }

  /** A person is a patient of few practices, one page of a batch each. */
  async #records(links: readonly LinkedRecord[]) {
    const found = await Promise.all(
      links.map(async ({ practiceId, recordId }) => {
        const keys = { record: recordKey(practiceId, recordId), practice: practiceKey(practiceId) };
        const lookUp = await this.#table.batchList(Object.values(keys));
        const record = lookUp(keys.record, patientRecordRow);
        const practice = lookUp(keys.practice, practiceRow);
        return { record, practice, isRead: record !== undefined || !lookUp.has(keys.record) };
      }),
    );
    const records: OwnRecord[] = found.flatMap(({ record, practice }) => (record ? [{ record, practice }] : []));
    return { records, isComplete: found.every(({ isRead }) => isRead) };
  }

  /** The latest first. */
  async #appointments(links: readonly LinkedRecord[]) {
    const { appointments, notices } = this.#stores;
    const lists = await Promise.all(
      links.map(({ practiceId, recordId }) => appointments.ofRecord(practiceId, recordId)),
    );
    const all = lists.flatMap(({ items }) => items).sort((a, b) => b.startsAt - a.startsAt);
    const shown = all.slice(0, mostAppointments);
    const told: ToldAppointment[] = [];
    for (let from = 0; from < shown.length; from += atOnce)
      told.push(
        ...(await Promise.all(
          shown
            .slice(from, from + atOnce)
            .map(async appointment => ({ appointment, messages: await notices.sentAbout(appointment) })),
        )),
      );
    const isRead = lists.every(({ malformed }) => malformed === 0);
    return { appointments: told, isComplete: isRead && shown.length === all.length };
  }
}
