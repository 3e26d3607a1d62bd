/** The proof of a sign-up's e-mail, which an account only claims: awaited, ordered, and taken once (requirement M1). */
import type { EmailProof } from '../../../core/account/challenge.ts';
import type { Reservation } from '../../../core/limits/reserve.ts';
import { err, type Result } from '../../../core/result.ts';
import type { SignUp, WaitingTask } from '../../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../../core/sign-up/transitions.ts';
import type { ChallengeStore } from '../account/challenge-store.ts';
import { is, isAbove, isAbsent, isOneOf } from '../expression.ts';
import type { HistoryStore } from '../history-store.ts';
import { signUpKey } from '../keys.ts';
import type { GuessStore } from '../limits/guess-store.ts';
import type { Refusal } from '../operations/refused-items.ts';
import { callerHistoryRow } from '../rows/history.ts';
import { soonDueKeys } from '../sign-up/looked-after.ts';
import type { Table } from '../table.ts';
import { check, update, type Write } from '../writes.ts';

/** Whose writes are a part of these transactions. */
interface Stores {
  readonly challenges: ChallengeStore;
  readonly histories: HistoryStore;
  readonly guesses: GuessStore;
}

const stillAwaited = (now: number) => [is('status', 'awaiting_email_proof'), isAbove('expiresAt', now)];

export class EmailProofStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  async get(signUpId: string): Promise<EmailProof | undefined> {
    const challenge = await this.#stores.challenges.get(signUpId);
    return challenge?.purpose === 'sign_up_email' ? challenge : undefined;
  }

  /** Notes who waits for the proof, so that it can call back. A proven e-mail is awaited no more. */
  await(id: string, token: string, now: number): Promise<Result<void, undefined>> {
    const task: WaitingTask = { state: 'AwaitEmailProof', token };
    return this.#table.update(signUpKey(id), {
      set: { status: 'awaiting_email_proof', task },
      when: [
        isOneOf('status', statusesBefore('awaiting_email_proof')),
        isAbove('expiresAt', now),
        isAbsent('emailProvenAt'),
      ],
    });
  }

  /** Orders the first code. @returns `stale` when the sign-up or its challenge is not as it was read, `conflict` a history */
  order(signUp: SignUp, proof: EmailProof, reservation: Reservation, now: number) {
    return this.#order(signUp, this.#stores.challenges.toOpen(proof), reservation, now);
  }

  /** Orders one more send, maybe of a new code. @returns as `order` does */
  orderAgain(
    signUp: SignUp,
    proof: EmailProof,
    change: Pick<EmailProof, 'send' | 'code'>,
    reservation: Reservation,
    now: number,
  ) {
    return this.#order(signUp, this.#stores.challenges.toOrder(proof, change, now), reservation, now);
  }

  async #order(
    { id, emailDigest, callerDigest }: SignUp,
    challenge: Write,
    reservation: Reservation,
    now: number,
  ): Promise<Result<void, 'stale' | 'conflict'>> {
    const { histories } = this.#stores;
    const ordered = await this.#table.transact({
      challenge,
      signUp: check(signUpKey(id), ...stillAwaited(now)),
      email: histories.toReserve(emailDigest, reservation, now),
      ...histories.toCharge(callerDigest, reservation, now),
    });
    if (ordered.ok) return ordered;
    return err(await this.#whyNot(ordered.error, callerDigest, now));
  }

  async #whyNot(
    refusal: Refusal<'challenge' | 'signUp' | 'email' | 'caller' | 'site'>,
    callerDigest: string,
    now: number,
  ) {
    if (refusal.has('challenge') || refusal.has('signUp')) return 'stale';
    await this.#stores.histories.makeRoom(callerDigest, name => refusal.item(name, callerHistoryRow), now);
    return 'conflict';
  }

  /**
   * The right digits, once: the sign-up goes on from where the claim was found.
   * @returns `spent` when the e-mail was guessed at too often, `stale` when the sign-up or its challenge has moved on
   */
  async prove(signUp: SignUp, proof: EmailProof, now: number): Promise<Result<SignUp, 'spent' | 'stale'>> {
    const { challenges, guesses } = this.#stores;
    const status = signUp.privacyNotice ? 'creating' : 'awaiting_consent';
    const proven = await this.#table.transact({
      challenge: challenges.toProve(proof),
      guesses: guesses.toAllowGuess(proof.budgetDigest, false, now),
      signUp: update(signUpKey(signUp.id), {
        set: { status, emailProvenAt: now, ...soonDueKeys(signUp.id, now) },
        when: stillAwaited(now),
      }),
    });
    if (proven.ok) return { ok: true, value: { ...signUp, status, emailProvenAt: now } };
    return err(proven.error.has('guesses') ? 'spent' : 'stale');
  }
}
