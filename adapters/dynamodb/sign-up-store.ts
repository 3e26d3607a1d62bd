/** Sign-ups in the table: every method is one write whose condition is the rule it keeps. */

import type { Configuration } from '../../core/configuration.ts';
import { waitForLookUp } from '../../core/limits/look-ups.ts';
import { recentFailures, unknownPhone } from '../../core/limits/phone-history.ts';
import type { RejectionReason } from '../../core/messages/codes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Consent, SignUp, WaitingTask } from '../../core/sign-up/sign-up.ts';
import { awaitsConsent, statusesBefore } from '../../core/sign-up/transitions.ts';
import { is, isAbove, isAbsent, isBelow, isOneOf, isPresent } from './expression.ts';
import { emailMarkerKey, phoneMarkerKey, referenceKey, signUpKey } from './keys.ts';
import type { GuessStore } from './limits/guess-store.ts';
import type { Refusal } from './operations/refused-items.ts';
import { phoneHistoryRow } from './rows/history.ts';
import { referenceRow, signUpRow } from './rows/sign-up.ts';
import { soonDueKeys } from './sign-up/looked-after.ts';
import type { Table } from './table.ts';
import { check, update } from './writes.ts';

const dueAttributes = ['dueShard', 'dueAt'];

/** Personal data and secrets that an ended sign-up needs no more. */
const droppedAtTheEnd = ['contact', 'passwordHash', 'requestDigest', 'patient', 'task', ...dueAttributes];

/**
 * `stale`: the code was accepted or replaced already · `spent`: the phone's budget allows no more guesses · `guessed`: a short
 * code came from where somebody guesses · else the phone found as many accounts as it may, and has to wait.
 */
type NotAccepted = 'stale' | 'spent' | 'guessed' | { readonly retryAfterSeconds: number };

type AcceptanceRefusal = Pick<Refusal<'signUp' | 'phone' | 'caller' | 'site'>, 'has' | 'item'>;

export class SignUpStore {
  readonly #table: Table;
  readonly #guesses: GuessStore;
  readonly #configuration: Configuration;

  constructor(table: Table, guesses: GuessStore, configuration: Configuration) {
    this.#table = table;
    this.#guesses = guesses;
    this.#configuration = configuration;
  }

  get(id: string): Promise<SignUp | undefined> {
    return this.#table.get(signUpKey(id), signUpRow);
  }

  /** By the reference that a patient reads to support. */
  async byReference(reference: string): Promise<SignUp | undefined> {
    const found = await this.#table.get(referenceKey(reference), referenceRow);
    return found && this.get(found.signUpId);
  }

  /** The sign-up as it is now, to be looked at again by the reconciler unless it has ended. */
  async lookAgain(id: string, now: number): Promise<SignUp | undefined> {
    const change = { set: soonDueKeys(id, now), when: [isPresent('dueShard')] };
    const found = await this.#table.updateAndGet(signUpKey(id), change, signUpRow);
    return found.ok ? found.value : undefined;
  }

  /** Counts one answer before it is compared (requirement B2). The caller and every limit are part of the condition. */
  countAttempt(id: string, accessTokenHash: string, length: number, now: number) {
    return this.#table.countAndGet(
      signUpKey(id),
      {
        count: { 'code.attempts': 1 },
        when: [
          is('accessTokenHash', accessTokenHash),
          isOneOf('status', statusesBefore('code_accepted')),
          is('code.length', length),
          isAbove('code.expiresAt', now),
          isAbove('expiresAt', now),
          isBelow('code.attempts', this.#configuration.code.maxAttempts),
        ],
      },
      signUpRow,
    );
  }

  /**
   * The phone is proven, once (requirement B3), unless it was guessed at too often. Until this is written nobody has learnt
   * that the answer was right (requirement B4).
   * @returns whether nobody owns the phone or the e-mail, an account has the phone, or only the e-mail, so that it is looked at;
   * else why not
   */
  async acceptCode(
    signUp: SignUp,
    isShort: boolean,
    now: number,
  ): Promise<Result<'no_duplicates' | 'account_exists' | 'verified', NotAccepted>> {
    const acceptance = (finds: boolean) => ({
      signUp: update(signUpKey(signUp.id), {
        set: { status: 'code_accepted', ...soonDueKeys(signUp.id, now) },
        when: [isOneOf('status', statusesBefore('code_accepted')), is('code.id', signUp.code.id)],
      }),
      phone: this.#guesses.toProve(signUp.phoneDigest, isShort, signUp.callerDigest, now, finds),
      ...(isShort && this.#guesses.toBelieve(signUp.callerDigest, now)),
    });
    const unowned = await this.#table.transact({
      ...acceptance(false),
      phoneMarker: check(phoneMarkerKey(signUp.phoneDigest), isAbsent('pk')),
      emailMarker: check(emailMarkerKey(signUp.emailDigest), isAbsent('pk')),
    });
    if (unowned.ok) return ok('no_duplicates');
    const refused = this.#whyNotAccepted(unowned.error, isShort, now);
    if (refused) return err(refused);
    const owned = await this.#table.transact(acceptance(true));
    const found = unowned.error.has('phoneMarker') ? 'account_exists' : 'verified';
    return owned.ok ? ok(found) : err(this.#whyNotAccepted(owned.error, isShort, now) ?? 'spent');
  }

  /** The budget comes first: without it a wrong answer is told nothing either, and this one must look like it (requirement B4). */
  #whyNotAccepted(refusal: AcceptanceRefusal, isShort: boolean, now: number): NotAccepted | undefined {
    if (refusal.has('signUp')) return 'stale';
    if (refusal.has('phone')) {
      const history = refusal.item('phone', phoneHistoryRow) ?? unknownPhone;
      const failures = recentFailures(history, this.#configuration, now);
      const { maxFailures, maxFailuresTotal } = this.#configuration.phone;
      if (failures.all >= maxFailuresTotal || (isShort && failures.short >= maxFailures)) return 'spent';
      const retryAfterSeconds = waitForLookUp(history.lookUps, this.#configuration, now);
      return retryAfterSeconds === undefined ? 'spent' : { retryAfterSeconds };
    }
    return refusal.has('caller') || refusal.has('site') ? 'guessed' : undefined;
  }

  /** Notes who waits for consent, so that it can call back. */
  awaitConsent(id: string, token: string, now: number) {
    const task: WaitingTask = { state: 'AwaitConsent', token };
    return this.#table.update(signUpKey(id), {
      set: { status: 'awaiting_consent', task },
      when: [isOneOf('status', statusesBefore('awaiting_consent')), isAbove('expiresAt', now)],
    });
  }

  giveConsent(id: string, accessTokenHash: string, privacyNotice: Consent, now: number) {
    return this.#table.updateAndGet(
      signUpKey(id),
      {
        set: { status: 'creating', privacyNotice, ...soonDueKeys(id, now) },
        when: [is('accessTokenHash', accessTokenHash), isOneOf('status', awaitsConsent), isAbove('expiresAt', now)],
      },
      signUpRow,
    );
  }

  /** Ends the sign-up without an account and drops the typed details; fails if it moved on meanwhile. */
  end(signUp: SignUp, status: 'rejected' | 'expired' | 'abandoned', rejectionReason?: RejectionReason) {
    return this.#table.update(signUpKey(signUp.id), {
      set: { status, rejectionReason },
      remove: droppedAtTheEnd,
      when: [is('status', signUp.status), isOneOf('status', statusesBefore(status))],
    });
  }
}
