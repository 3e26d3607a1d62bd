/** The erasure of an account: what one transaction ends, and what is left to its job (requirement J2). */
import type { Account, PasswordCredential } from '../../../core/account/account.ts';
import type { EraseAccountJob } from '../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import { evidenceOf, type GivenConsent } from '../../../core/account/erasure.ts';
import type { ReleaseStatus } from '../../../core/account/phone-release.ts';
import { err, type Result } from '../../../core/result.ts';
import type { Session } from '../../../core/session/session.ts';
import { type Condition, is, isAbsent, isOneOf, isPresent } from '../expression.ts';
import {
  accountKey,
  accountRecordKey,
  accountSessionKey,
  accountTriesKey,
  bookedAppointmentsKey,
  consentKey,
  credentialKey,
  emailMarkerKey,
  evidenceKey,
  type Key,
  phoneMarkerKey,
  phoneReleaseKey,
  recordKey,
  sessionKey,
  signUpKey,
} from '../keys.ts';
import { type Listed, whole } from '../operations/listed.ts';
import { accountRecordRow, consentRow, markerRow } from '../rows/account.ts';
import { accountSessionRow } from '../rows/session.ts';
import type { Table } from '../table.ts';
import { put, remove, update, type Write } from '../writes.ts';
import type { AccountJobStore } from './account-job-store.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import { type Owner, ownerOf } from './claimants.ts';
import { toEnd } from './session-writes.ts';

interface Stores {
  readonly jobs: AccountJobStore;
  readonly notices: AccountNoticeStore;
}

/** The account, and the proof that was given to erase it, as they were read. */
interface Erasable {
  readonly account: Account;
  readonly credential: PasswordCredential;
  /** Of whoever erases it. */
  readonly session: Session;
}

/** The consequences of an erasure beside the end of the account. */
interface Brought {
  readonly job: EraseAccountJob;
  readonly notices: readonly AccountNotice[];
  /** Years that the evidence of consent is kept. */
  readonly evidenceYears: number;
}

export interface LinkedRecord {
  readonly practiceId: string;
  readonly recordId: string;
}

const yearSeconds = 365.25 * 24 * 3600;

/** With what else there is, a transaction stays below its hundred writes; the job ends whatever sessions are more. */
const sessionsAtOnce = 30;

/** The account still has what it was read with. */
const as = (column: 'phoneDigest' | 'emailDigest', digest: string | undefined): Condition =>
  digest === undefined ? isAbsent(column) : is(column, digest);

export class ErasureStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  /** Evidence of every consent that the account gave. */
  async consents(accountId: string): Promise<GivenConsent[]> {
    return whole(await this.#table.queryAll(accountKey(accountId).pk, 'CONSENT#', consentRow));
  }

  /** The patient records that the account is linked to, and how many links cannot be read. */
  links(accountId: string): Promise<Listed<LinkedRecord>> {
    return this.#table.queryAll(accountKey(accountId).pk, 'RECORD#', accountRecordRow);
  }

  /**
   * Ends the account in one transaction: itself, its password, its hold on phone and e-mail, and the sessions that are open. Its
   * consents move to where no contact is. The notices carry their addresses, so that they go out all the same.
   * @returns `unproven` when the password is another by now, or the session has ended; `stale` when the account changed, or is gone
   */
  async erase(
    { account, credential, session }: Erasable,
    { job, notices, evidenceYears }: Brought,
    now: number,
  ): Promise<Result<void, 'unproven' | 'stale'>> {
    const { id, phoneDigest, emailDigest } = account;
    const [markers, consents, pointers] = await Promise.all([
      this.#markers(account),
      this.consents(id),
      this.#table.query(accountKey(id).pk, 'SESSION#', accountSessionRow),
    ]);
    const others = pointers.filter(pointer => pointer.id !== session.id && pointer.tokenHash !== session.tokenHash);
    const evidence = evidenceOf(account, consents, now);
    const written = await this.#table.transact<string>({
      account: remove(accountKey(id), isPresent('pk'), as('phoneDigest', phoneDigest), as('emailDigest', emailDigest)),
      credential: remove(credentialKey(id, 'password'), is('version', credential.version)),
      session: remove(sessionKey(session.tokenHash), isPresent('pk')),
      pointer: remove(accountSessionKey(id, session.id)),
      tries: remove(accountTriesKey(id)),
      booked: remove(bookedAppointmentsKey(id)),
      ...markers,
      ...Object.fromEntries(
        consents.map(({ document, version }) => [
          `consent ${document} ${version}`,
          remove(consentKey(id, document, version)),
        ]),
      ),
      evidence: put({
        ...evidenceKey(evidence.digest, now),
        ...evidence,
        ttl: Math.ceil(now / 1000) + evidenceYears * yearSeconds,
      }),
      ...Object.fromEntries(others.slice(0, sessionsAtOnce - 1).flatMap(other => endOf(id, other))),
      job: this.#stores.jobs.toBegin(job),
      ...this.#stores.notices.toOrder(notices),
    });
    if (written.ok) return written;
    const isProven = !written.error.has('credential') && !written.error.has('session');
    // Where the account's condition failed, a second read tells why, whatever else failed.
    return err(isProven || written.error.has('account') ? 'stale' : 'unproven');
  }

  /** A phone or an e-mail that somebody else proved since is not freed. */
  async #markers({ id, phoneDigest, emailDigest }: Account): Promise<Record<string, Write>> {
    const keys = [
      ...(phoneDigest ? [phoneMarkerKey(phoneDigest)] : []),
      ...(emailDigest ? [emailMarkerKey(emailDigest)] : []),
    ];
    const found = await this.#table.batchGet(keys);
    const own = keys.filter(key => found(key, markerRow)?.accountId === id);
    return Object.fromEntries(own.map((key: Key) => [`marker ${key.pk}`, remove(key, is('accountId', id))]));
  }

  /** The record stays with its practice, and is nobody's account's any more. */
  async unlink(accountId: string, { practiceId, recordId }: LinkedRecord): Promise<void> {
    const link = remove(accountRecordKey(accountId, practiceId, recordId));
    const record = update(recordKey(practiceId, recordId), {
      remove: ['accountId'],
      when: [is('accountId', accountId)],
    });
    const unlinked = await this.#table.transact({ link, record });
    // Erased by its practice meanwhile, or another account's.
    if (!unlinked.ok) await this.#table.transact({ link });
  }

  /** The question about its phone, once it is answered. One that waits is looked at again: whoever asked is told, and it goes. */
  async forgetAnswered(accountId: string): Promise<void> {
    const answered = isOneOf('status', ['kept', 'released'] satisfies ReleaseStatus[]);
    await this.#table.transact({ release: remove(phoneReleaseKey(accountId), answered) });
  }

  /** The sign-up that opened the account keeps what was typed for its welcome, which nobody waits for any more. */
  async forgetTyped(signUpId: string): Promise<void> {
    await this.#table.update(signUpKey(signUpId), { remove: ['contact', 'patient'], when: [isPresent('pk')] });
  }
}

function endOf(accountId: string, pointer: { readonly id: string; readonly tokenHash: string }): [string, Write][] {
  const { session, pointer: ended } = toEnd({ accountId, ...pointer });
  return [
    [`session ${pointer.id}`, session],
    [`pointer ${pointer.id}`, ended],
  ];
}
