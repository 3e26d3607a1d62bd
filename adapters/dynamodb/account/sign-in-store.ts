/** Reads, counts and opens for a sign-in. Everything is the same for an account that nobody has (requirement C2). */
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Challenge } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { OwnSends } from '../../../core/limits/own-sends.ts';
import { err, type Result } from '../../../core/result.ts';
import type { Device } from '../../../core/session/device.ts';
import type { Session } from '../../../core/session/session.ts';
import { signInPace } from '../../../core/session/sign-in.ts';
import { is, isAbove, isAbsent } from '../expression.ts';
import { accountKey, accountTriesKey, credentialKey, deviceKey, signUpKey } from '../keys.ts';
import { countedTries, refundedTries } from '../limits/caller-tries.ts';
import type { GuessStore } from '../limits/guess-store.ts';
import type { Table } from '../table.ts';
import { check, update } from '../writes.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import type { ChallengeStore } from './challenge-store.ts';
import { type Claimant, type Found, findClaimant, type Owner, ownerOf, stillProves } from './claimants.ts';
import { countedTry, refundedTry, triedOn, triesTtl } from './paced-tries.ts';
import { toKeepKnown, toOpen, toRemember } from './session-writes.ts';

/** Stores that write a part of a sign-in's transactions. */
interface Stores {
  readonly challenges: ChallengeStore;
  readonly notices: AccountNoticeStore;
  readonly guesses: GuessStore;
}

export class SignInStore {
  readonly #table: Table;
  readonly #stores: Stores;
  readonly #configuration: Configuration;

  constructor(table: Table, stores: Stores, configuration: Configuration) {
    this.#table = table;
    this.#stores = stores;
    this.#configuration = configuration;
  }

  find = (claimant: Claimant, now: number): Promise<Found> => findClaimant(this.#table, claimant, 'sign-in', now);

  /**
   * Counts the try before anything is compared (requirements B2 and P2).
   * @returns false when it may not be made any more: others were faster, so decide again
   */
  async count({ accountId, callerDigest, device, tries }: Found, isCompared: boolean, now: number): Promise<boolean> {
    const { signIn } = this.#configuration;
    const pace = signInPace(this.#configuration);
    const most = (limit: number) => (isCompared ? { most: limit } : {});
    if (device) {
      const counted = triedOn(device, { pace, ...most(signIn.maxDeviceFailures) }, now);
      return (await this.#table.update(deviceKey(accountId, device.tokenHash), counted)).ok;
    }
    const ttl = triesTtl(pace, now);
    const counting = { pace, ...most(signIn.maxCallerFailures) };
    const account = countedTry(
      { known: tries.account, pace: { ...pace, steps: [] }, ...most(signIn.maxAccountFailures) },
      now,
      ttl,
    );
    const written = await this.#table.transact({
      ...countedTries(callerDigest, 'sign-in', tries, counting, now),
      ...(isCompared && { account: update(accountTriesKey(accountId), account) }),
    });
    return written.ok;
  }

  /**
   * Opens a session on a device that the account knows.
   * @param raisedHash of the same password, where its cost has risen since it was hashed
   * @param notices where nobody had signed in on the device before
   * @returns false when the password, or the account, is another by now, or the device was forgotten
   */
  async openKnown(
    { credential }: Found,
    opening: { readonly session: Session; readonly device: Device },
    raisedHash: string | undefined,
    notices: readonly AccountNotice[],
  ): Promise<boolean> {
    if (!credential) return false;
    const { session, device } = opening;
    const key = credentialKey(session.accountId, 'password');
    const unchanged = is('version', credential.version);
    const written = await this.#table.transact<string>({
      ...toOpen(session, device),
      device: toKeepKnown(device),
      credential: raisedHash ? update(key, { set: { hash: raisedHash }, when: [unchanged] }) : check(key, unchanged),
      ...this.#stores.notices.toOrder(notices),
    });
    return written.ok;
  }

  /**
   * The password was right on an unknown device: orders the code, within a budget that no stranger can use up, and takes back
   * the try.
   */
  async challenge(found: Found, challenge: Challenge, ownSends: OwnSends, now: number): Promise<boolean> {
    const written = await this.#table.transact({
      challenge: this.#stores.challenges.toOpen(challenge),
      ownSends: this.#stores.challenges.toReserveOwn(challenge.budgetDigest, ownSends, now),
      ...refundedTries(found.callerDigest, 'sign-in'),
      account: update(accountTriesKey(found.accountId), refundedTry),
    });
    return written.ok;
  }

  /**
   * The one session that a sign-up gives, in the minutes after its account was opened.
   * @returns false when it was given, the time is over, or the account is gone
   */
  async openAfterSignUp(signUpId: string, opening: { readonly session: Session; readonly device: Device }) {
    const { session, device } = opening;
    const opened = session.createdAt - 1000 * this.#configuration.session.afterSignUpSeconds;
    const written = await this.#table.transact({
      ...toOpen(session, device, [is('signUpId', signUpId), isAbove('openedAt', opened)]),
      signUp: update(signUpKey(signUpId), {
        set: { sessionGivenAt: session.createdAt },
        when: [is('status', 'completed'), isAbsent('sessionGivenAt')],
      }),
    });
    return written.ok;
  }

  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  /**
   * Opens a session on a device that was new, once its challenge is proven; all of it or nothing.
   * @param credentialVersion of the password that was right
   * @returns `spent` when the phone was guessed at too often, `stale` when challenge, password or account is another by now
   */
  async openProven(
    challenge: Challenge,
    { session, device }: { readonly session: Session; readonly device: Device },
    credentialVersion: number,
    notices: readonly AccountNotice[],
  ): Promise<Result<void, 'spent' | 'stale'>> {
    const { challenges, notices: noticeStore, guesses } = this.#stores;
    const written = await this.#table.transact<string>({
      ...toOpen(session, device, [stillProves(challenge)]),
      challenge: challenges.toProve(challenge),
      guesses: guesses.toAllowGuess(challenge.budgetDigest, false, session.createdAt),
      credential: check(credentialKey(session.accountId, 'password'), is('version', credentialVersion)),
      ...noticeStore.toOrder(notices),
    });
    if (written.ok) return written;
    return err(written.error.has('guesses') ? 'spent' : 'stale');
  }

  /** The phone is proven, and the password was wrong all the same: the device has tries of its own from now on. */
  async rememberProven(challenge: Challenge, device: Device, now: number): Promise<Result<void, 'spent' | 'stale'>> {
    const { challenges, guesses } = this.#stores;
    const written = await this.#table.transact({
      device: toRemember(device),
      challenge: challenges.toProve(challenge),
      guesses: guesses.toAllowGuess(challenge.budgetDigest, false, now),
      account: check(accountKey(challenge.accountId), stillProves(challenge)),
    });
    if (written.ok) return written;
    return err(written.error.has('guesses') ? 'spent' : 'stale');
  }
}
