/** A fresh proof of a signed-in person: what it reads, counts and changes of the session (requirements H1 and H4). */
import type { Account, PasswordCredential } from '../../../core/account/account.ts';
import type { StepUpChallenge } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { noTries } from '../../../core/limits/tries.ts';
import { err, type Result } from '../../../core/result.ts';
import { type Device, isKnown } from '../../../core/session/device.ts';
import type { Session } from '../../../core/session/session.ts';
import { signInPace } from '../../../core/session/sign-in.ts';
import { is, isPresent } from '../expression.ts';
import { accountKey, credentialKey, deviceKey } from '../keys.ts';
import type { GuessStore } from '../limits/guess-store.ts';
import { accountRow, passwordRow } from '../rows/account.ts';
import { deviceRow } from '../rows/session.ts';
import type { Table } from '../table.ts';
import { check, update } from '../writes.ts';
import type { ChallengeStore } from './challenge-store.ts';
import { stillProves } from './claimants.ts';
import { triedOn } from './paced-tries.ts';
import { toStepUp } from './session-writes.ts';

/** Stores that write a part of a step-up's transactions. */
interface Stores {
  readonly challenges: ChallengeStore;
  readonly guesses: GuessStore;
}

/** A signed-in person, as the table knows them. */
export interface SignedIn {
  readonly account: Account | undefined;
  readonly credential: PasswordCredential | undefined;
  /** The one of the session, while it is believed. */
  readonly device: Device | undefined;
}

export class StepUpStore {
  readonly #table: Table;
  readonly #stores: Stores;
  readonly #configuration: Configuration;

  constructor(table: Table, stores: Stores, configuration: Configuration) {
    this.#table = table;
    this.#stores = stores;
    this.#configuration = configuration;
  }

  async find({ accountId, deviceHash }: Session, now: number): Promise<SignedIn> {
    const keys = {
      account: accountKey(accountId),
      credential: credentialKey(accountId, 'password'),
      device: deviceKey(accountId, deviceHash),
    };
    const found = await this.#table.batchGet(Object.values(keys));
    const device = found(keys.device, deviceRow);
    return {
      account: found(keys.account, accountRow),
      credential: found(keys.credential, passwordRow),
      device: isKnown(device, now) ? device : undefined,
    };
  }

  /**
   * Counts a password before it is compared, in the budget that the device has for sign-ins (requirements B2 and H2).
   * @returns false when it may not be compared any more: others were faster, so decide again
   */
  async count(device: Device, now: number): Promise<boolean> {
    const { maxDeviceFailures: most } = this.#configuration.signIn;
    const counted = triedOn(device, { pace: signInPace(this.#configuration), most }, now);
    return (await this.#table.update(deviceKey(device.accountId, device.tokenHash), counted)).ok;
  }

  /**
   * The password was right: the device has all of its tries again.
   * @returns false when session, password or device is another by now
   */
  async byPassword(
    known: Session,
    steppedUp: Session,
    { device, credential }: { readonly device: Device; readonly credential: PasswordCredential },
  ): Promise<boolean> {
    const { accountId } = known;
    const written = await this.#table.transact({
      ...toStepUp(known, steppedUp),
      device: update(deviceKey(accountId, device.tokenHash), { set: { ...noTries }, when: [isPresent('tokenHash')] }),
      credential: check(credentialKey(accountId, 'password'), is('version', credential.version)),
    });
    return written.ok;
  }

  /**
   * The code was right: it is used up, and the session stepped up, or nothing is done.
   * @returns `spent` when the phone was guessed at too often, `stale` when challenge, session or phone is another by now
   */
  async byCode(
    known: Session,
    steppedUp: Session,
    challenge: StepUpChallenge,
    now: number,
  ): Promise<Result<void, 'spent' | 'stale'>> {
    const { challenges, guesses } = this.#stores;
    const written = await this.#table.transact({
      ...toStepUp(known, steppedUp),
      challenge: challenges.toProve(challenge),
      guesses: guesses.toAllowGuess(challenge.budgetDigest, false, now),
      account: check(accountKey(challenge.accountId), stillProves(challenge)),
    });
    if (written.ok) return written;
    return err(written.error.has('guesses') ? 'spent' : 'stale');
  }
}
