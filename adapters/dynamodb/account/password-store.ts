/** A new password from within the account (requirements P1 and H4). */
import type { PasswordCredential } from '../../../core/account/account.ts';
import type { AccountJob } from '../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Objectionable } from '../../../core/account/objection.ts';
import type { Session } from '../../../core/session/session.ts';
import { ObjectionStore } from '../details/objection-store.ts';
import { is } from '../expression.ts';
import { credentialKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';
import type { AccountJobStore } from './account-job-store.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import { type Owner, ownerOf } from './claimants.ts';
import { toProlong } from './session-writes.ts';

/** Stores that write a part of the change. */
interface Stores {
  readonly jobs: AccountJobStore;
  readonly notices: AccountNoticeStore;
}

/** Everything that a new password brings about. */
export interface PasswordChange {
  /** PHC string. */
  readonly hash: string;
  /** The one that stays. */
  readonly session: Session;
  readonly job: AccountJob;
  readonly notices: readonly AccountNotice[];
  /** The change that the owner may object to. */
  readonly changed: Objectionable;
}

export class PasswordStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  /**
   * The new password, with all that it brings about, or nothing: the other sessions are to end, and the owner is told.
   * @returns false when the password is another by now, or the session has ended
   */
  async change(
    { version }: PasswordCredential,
    { hash, session, job, notices, changed }: PasswordChange,
    now: number,
  ): Promise<boolean> {
    const written = await this.#table.transact<string>({
      credential: update(credentialKey(session.accountId, 'password'), {
        set: { hash, version: version + 1, changedAt: now },
        when: [is('version', version)],
      }),
      session: toProlong(session),
      changed: ObjectionStore.toNote(changed),
      job: this.#stores.jobs.toBegin(job),
      ...this.#stores.notices.toOrder(notices),
    });
    return written.ok;
  }
}
