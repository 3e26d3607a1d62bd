/** The new phone or e-mail of an account: proven, and moved with its marker in one transaction (requirements C1 and H4). */
import type { Account } from '../../../core/account/account.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { EmailChange, PhoneChange } from '../../../core/account/challenge.ts';
import { provenEmail, provenPhone } from '../../../core/account/contact-change.ts';
import type { Claimed } from '../../../core/account/email-claim.ts';
import type { Objectionable } from '../../../core/account/objection.ts';
import type { Reservation } from '../../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Session } from '../../../core/session/session.ts';
import { ObjectionStore } from '../details/objection-store.ts';
import { toTake } from '../email/email-claim-store.ts';
import { type Condition, is, isAbsent } from '../expression.ts';
import type { HistoryStore } from '../history-store.ts';
import { accountKey, credentialKey, emailMarkerKey, type Key, phoneMarkerKey, sessionKey } from '../keys.ts';
import type { GuessStore } from '../limits/guess-store.ts';
import type { Refusal } from '../operations/refused-items.ts';
import type { Table } from '../table.ts';
import { check, insert, remove, update, type Write } from '../writes.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import type { ChallengeStore } from './challenge-store.ts';
import { emailHolderIn, type Owner, ownerOf } from './claimants.ts';

/** Stores that write a part of a change. */
interface Stores {
  readonly challenges: ChallengeStore;
  readonly notices: AccountNoticeStore;
  readonly histories: HistoryStore;
  readonly guesses: GuessStore;
}

/** The writes that go with the move. */
export interface Confirmation {
  /** As it was read: nothing moves once it has another phone or e-mail. */
  readonly account: Account;
  /** Of the person who confirms. It must not have ended meanwhile. */
  readonly session: Session;
  readonly notices: readonly AccountNotice[];
  /** The change that the owner may object to; absent where the address stays the same. */
  readonly changed: Objectionable | undefined;
}

export class ContactChangeStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  async emailChange(id: string): Promise<EmailChange | undefined> {
    const challenge = await this.#stores.challenges.get(id);
    return challenge?.purpose === 'email_change' ? challenge : undefined;
  }

  emailHolder = (emailDigest: string): Promise<Account | undefined> => emailHolderIn(this.#table, emailDigest);

  /** Orders the code to the new phone, whose history bears it. */
  async openPhone(
    change: PhoneChange,
    reservation: Reservation,
    now: number,
  ): Promise<Result<PhoneChange, 'conflict'>> {
    const opened = await this.#table.transact({
      challenge: this.#stores.challenges.toOpen(change),
      phone: this.#stores.histories.toReserve(change.provesDigest, reservation, now),
    });
    return opened.ok ? ok(change) : err('conflict');
  }

  /**
   * The new phone is proven: account and markers move, or nothing does.
   * @returns `taken` when another account has it, `spent` when it was guessed at too often, `stale` when change, account, password
   * or session is another by now
   */
  async movePhone(
    change: PhoneChange,
    { account, session, notices, changed }: Confirmation,
    now: number,
  ): Promise<Result<void, 'taken' | 'spent' | 'stale'>> {
    const { phoneDigest, emailDigest } = account;
    const moved = await this.#table.transact<string>({
      ...this.#proven(change, session, notices, changed),
      guesses: this.#stores.guesses.toAllowGuess(change.budgetDigest, false, now),
      account: update(accountKey(account.id), {
        set: provenPhone(change),
        // The link about it goes to the e-mail that was read.
        when: [stillHas('phoneDigest', phoneDigest), stillHas('emailDigest', emailDigest)],
      }),
      ...markersMove(phoneMarkerKey, phoneDigest, change.provesDigest, account.id),
    });
    return moved.ok ? moved : err(moved.error.has('marker') ? 'taken' : whyNot(moved.error));
  }

  /**
   * The new e-mail is proven: account and markers move, or nothing does.
   * @param by whether the digits were typed, which the budget of guesses must allow, or the link was followed
   * @param claimant the account that has the e-mail and never confirmed it: a claim yields to a proof (requirement M1)
   * @returns `moved` when the e-mail's own owner is another by now: decide again; the others as `movePhone`
   */
  async moveEmail(
    change: EmailChange,
    by: 'code' | 'link',
    { account, session, notices, changed }: Confirmation,
    claimant: Claimed | undefined,
    now: number,
  ): Promise<Result<void, 'moved' | 'spent' | 'stale'>> {
    const { emailDigest } = account;
    const { provesDigest } = change;
    const taking = claimant && toTake({ claimant }, account.id);
    const moved = await this.#table.transact<string>({
      ...this.#proven(change, session, notices, changed),
      ...(by === 'code' && { guesses: this.#stores.guesses.toAllowGuess(change.budgetDigest, false, now) }),
      account: update(accountKey(account.id), {
        set: provenEmail(change, now),
        when: [stillHas('emailDigest', emailDigest)],
      }),
      ...markersMove(emailMarkerKey, emailDigest, provesDigest, account.id),
      ...(taking && { marker: taking.email, claimant: taking.claimant }),
    });
    if (moved.ok) return moved;
    return err(moved.error.has('marker') || moved.error.has('claimant') ? 'moved' : whyNot(moved.error));
  }

  /** The change is used up, and whoever asked for it is still in the account, under the same password (CVE-2026-9087). */
  #proven(
    change: EmailChange | PhoneChange,
    session: Session,
    notices: readonly AccountNotice[],
    changed: Objectionable | undefined,
  ) {
    const { accountId, credentialVersion } = change;
    return {
      challenge: this.#stores.challenges.toProve(change),
      credential: check(credentialKey(accountId, 'password'), is('version', credentialVersion)),
      session: check(sessionKey(session.tokenHash), is('accountId', accountId)),
      changed: changed && ObjectionStore.toNote(changed),
      ...this.#stores.notices.toOrder(notices),
    };
  }
}

const stillHas = (attribute: 'phoneDigest' | 'emailDigest', digest: string | undefined): Condition =>
  digest === undefined ? isAbsent(attribute) : is(attribute, digest);

/** The old marker goes, and the new one is put where nobody has one; one that stays is the account's own. */
function markersMove(
  keyOf: (digest: string) => Key,
  from: string | undefined,
  to: string,
  accountId: string,
): Readonly<Record<string, Write>> {
  const isOwn = is('accountId', accountId);
  if (from === to) return { marker: check(keyOf(to), isOwn) };
  return {
    marker: insert({ ...keyOf(to), accountId }),
    ...(from !== undefined && { oldMarker: remove(keyOf(from), isOwn) }),
  };
}

const whyNot = (refusal: Refusal<string>): 'spent' | 'stale' => (refusal.has('guesses') ? 'spent' : 'stale');
