/** Sign-ups in the table: every method is one write whose condition is the rule it keeps. */

import type { Hold } from '../../core/booking/hold.ts';
import { holdEnd } from '../../core/booking/hold-life.ts';
import type { Patient } from '../../core/booking/patient.ts';
import type { PlannedBooking } from '../../core/booking/planned-booking.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import type { RejectionReason } from '../../core/messages/codes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { MendedEmail, MovedToPhone } from '../../core/sign-up/contact-change.ts';
import type { Consent, SignUp, WaitingTask } from '../../core/sign-up/sign-up.ts';
import { changeableWith, isProven, statusesBefore, unsettledCorrections } from '../../core/sign-up/transitions.ts';
import type { SendOrder, VerificationCode } from '../../core/verification-code/verification-code.ts';
import { attachWrites } from './booking/attach-writes.ts';
import { either, is, isAbove, isAbsent, isBelow, isOneOf, isPresent } from './expression.ts';
import type { HistoryStore } from './history-store.ts';
import { dueKeys, emailMarkerKey, holdKey, phoneMarkerKey, referenceKey, signUpKey } from './keys.ts';
import { holdRow } from './rows/booking.ts';
import { callerHistoryRow } from './rows/history.ts';
import { referenceRow } from './rows/reference.ts';
import { signUpRow } from './rows/sign-up.ts';
import type { Table } from './table.ts';
import { check, insert, update } from './writes.ts';

/** An answered sign-up whose workflow has not moved on by then is looked at by the reconciler. */
const reconcileAfterMs = 60_000;

/** More than any client needs that loses its answers. */
const maxRepetitions = 20;

const dueAttributes = ['dueShard', 'dueAt'];

/** Personal data and secrets that an ended sign-up needs no more. */
const droppedAtTheEnd = ['contact', 'passwordHash', 'requestDigest', 'patient', 'task', ...dueAttributes];

/** One more send, maybe of a new code, to a new phone, or with an e-mail that was mended together with the phone. */
type Order = { readonly send: SendOrder; readonly code: VerificationCode } & Partial<
  Pick<MovedToPhone, 'contact' | 'maskedPhone' | 'phoneDigest'> & MendedEmail
>;

/** While the details wait for a correction, changing them asks for another comparison, unless the practice declined. */
const retypes = ({ status }: Pick<SignUp, 'status'>) => ({
  ...(status === 'awaiting_correction' && { set: { 'reminder.correction': 'retyped' } }),
  when: [
    isOneOf('status', changeableWith(status)),
    ...(status === 'awaiting_correction' ? [isOneOf('reminder.correction', unsettledCorrections)] : []),
  ],
});

export class SignUpStore {
  readonly #table: Table;
  readonly #histories: HistoryStore;
  readonly #configuration: Configuration;

  constructor(table: Table, histories: HistoryStore, configuration: Configuration) {
    this.#table = table;
    this.#histories = histories;
    this.#configuration = configuration;
  }

  get(id: string): Promise<SignUp | undefined> {
    return this.#table.get(signUpKey(id), signUpRow);
  }

  /**
   * The sign-up with this id, if there is one, the histories that decide whether it may be opened, and the hold that it comes
   * with.
   */
  async readToOpen(
    { id, phoneDigest, callerDigest }: Pick<SignUp, 'id' | 'phoneDigest' | 'callerDigest'>,
    holdId?: string,
  ): Promise<{ readonly histories: Histories; readonly known: SignUp | undefined; readonly hold: Hold | undefined }> {
    const keys = { signUp: signUpKey(id), hold: holdKey(holdId ?? '') };
    const others = [keys.signUp, ...(holdId === undefined ? [] : [keys.hold])];
    const { histories, found } = await this.#histories.readWith(phoneDigest, callerDigest, others);
    return { histories, known: found(keys.signUp, signUpRow), hold: found(keys.hold, holdRow) };
  }

  /** Those of the sign-ups whose phone is proven. */
  async proven(ids: readonly string[]): Promise<string[]> {
    const found = await this.#table.batchList(ids.map(signUpKey));
    return ids.filter(id => {
      const signUp = found(signUpKey(id), signUpRow);
      return signUp !== undefined && isProven(signUp);
    });
  }

  /** By the reference that a patient reads to support. */
  async byReference(reference: string): Promise<SignUp | undefined> {
    const found = await this.#table.get(referenceKey(reference), referenceRow);
    return found && this.get(found.signUpId);
  }

  /**
   * Notes the sign-up and its first send together, and that its hold, if it comes with one, goes with it from now on.
   * @returns `conflict` when a history moved meanwhile or somebody else's sign-up has the reference: decide and draw again;
   * `lapsed` when the hold's time is over, `hold_over` when it has ended
   */
  async open(
    signUp: SignUp,
    reservation: Reservation,
    now: number,
  ): Promise<Result<void, 'exists' | 'conflict' | 'lapsed' | 'hold_over'>> {
    const ttl = Math.ceil(signUp.expiresAt / 1000) + this.#configuration.retention.signUpDays * 24 * 3600;
    const item = { ...signUpKey(signUp.id), ...signUp, ...dueKeys(signUp.id, now + reconcileAfterMs), ttl };
    const opened = await this.#table.transact({
      signUp: insert(item),
      reference: insert({ ...referenceKey(signUp.reference), signUpId: signUp.id, ttl }),
      phone: this.#histories.toReserve(signUp.phoneDigest, reservation, now),
      ...(signUp.booking && this.#toAttach(signUp.booking, signUp.id, now)),
    });
    if (opened.ok) return opened;
    if (opened.error.has('signUp')) return err('exists');
    if (opened.error.has('hold')) return err('hold_over');
    return err(opened.error.has('slot') ? 'lapsed' : 'conflict');
  }

  #toAttach(booking: PlannedBooking, signUpId: string, now: number) {
    return attachWrites(booking, signUpId, holdEnd(booking.beganAt, now, this.#configuration), now);
  }

  /**
   * Another slot in the place of the one that the sign-up had, or its first. It keeps the time that its hold has: no request
   * lengthens it.
   * @returns `stale` when the sign-up is not as it was read any more, `lapsed` and `hold_over` as when it is opened
   */
  async changeSlot(
    signUp: SignUp,
    booking: PlannedBooking,
    patient: Patient,
    now: number,
  ): Promise<Result<SignUp, 'stale' | 'lapsed' | 'hold_over'>> {
    const { slot, hold } = attachWrites(booking, signUp.id, undefined, now);
    const changed = await this.#table.transact({
      signUp: update(signUpKey(signUp.id), {
        set: { booking, patient },
        when: [
          isOneOf('status', statusesBefore('abandoned')),
          isAbove('expiresAt', now),
          signUp.booking ? is('booking.holdId', signUp.booking.holdId) : isAbsent('booking'),
        ],
      }),
      slot,
      hold,
    });
    if (changed.ok) return ok({ ...signUp, booking, patient });
    if (changed.error.has('signUp')) return err('stale');
    return err(changed.error.has('hold') ? 'hold_over' : 'lapsed');
  }

  /** The sign-up as it is now, to be looked at again by the reconciler unless it has ended. */
  async lookAgain(id: string, now: number): Promise<SignUp | undefined> {
    const change = { set: dueKeys(id, now + reconcileAfterMs), when: [isPresent('dueShard')] };
    const found = await this.#table.updateAndGet(signUpKey(id), change, signUpRow);
    return found.ok ? found.value : undefined;
  }

  /** Counts a repetition of the request that opened it: each costs a password hash, and is a guess at the password. */
  async countRepetition(id: string): Promise<boolean> {
    const counted = await this.#table.update(signUpKey(id), {
      count: { repetitions: 1 },
      when: [isPresent('pk'), either(isAbsent('repetitions'), isBelow('repetitions', maxRepetitions))],
    });
    return counted.ok;
  }

  /**
   * Orders one more send, maybe of a new code or to a new phone, and charges the caller for it.
   * @returns `stale` when the sign-up is not as it was read any more, `conflict` when a history is not: decide again
   */
  async order(
    signUp: SignUp,
    change: Order,
    reservation: Reservation,
    now: number,
  ): Promise<Result<SignUp, 'stale' | 'conflict'>> {
    const { contact, email, ...rest } = change;
    const retyping = retypes(signUp);
    const ordered = await this.#table.transact({
      signUp: update(signUpKey(signUp.id), {
        set: {
          ...rest,
          // Part by part: an e-mail that was mended since it was read stays with its digest (requirement C1).
          'contact.phone': contact?.phone,
          'contact.line': contact?.line,
          'contact.isCallable': contact?.isCallable,
          'contact.email': email,
          ...retyping.set,
          ...dueKeys(signUp.id, now + reconcileAfterMs),
        },
        when: [
          ...retyping.when,
          isAbove('expiresAt', now),
          is('send.number', signUp.send.number),
          is('code.attempts', signUp.code.attempts),
        ],
      }),
      phone: this.#histories.toReserve(change.phoneDigest ?? signUp.phoneDigest, reservation, now),
      caller: this.#histories.toCharge(signUp.callerDigest, reservation, now),
    });
    if (ordered.ok)
      return ok({ ...signUp, ...rest, ...(contact && { contact: { ...contact, ...(email && { email }) } }) });
    if (ordered.error.has('signUp')) return err('stale');
    await this.#histories.makeRoom(signUp.callerDigest, ordered.error.item('caller', callerHistoryRow), now);
    return err('conflict');
  }

  /** Another e-mail, while the code is not proven: nothing is sent for it. */
  changeEmail(signUp: Pick<SignUp, 'id' | 'status'>, { email, ...rest }: MendedEmail, now: number) {
    const retyping = retypes(signUp);
    const due = retyping.set && dueKeys(signUp.id, now + reconcileAfterMs);
    return this.#table.updateAndGet(
      signUpKey(signUp.id),
      {
        set: { 'contact.email': email, ...rest, ...retyping.set, ...due },
        when: [...retyping.when, isAbove('expiresAt', now)],
      },
      signUpRow,
    );
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
   * @returns whether somebody owns the phone or the e-mail; `stale` when the code was accepted or replaced already, `spent`
   * when the phone's budget allows no more guesses
   */
  async acceptCode(
    signUp: SignUp,
    isShort: boolean,
    now: number,
  ): Promise<Result<'no_duplicates' | 'account_exists', 'stale' | 'spent'>> {
    const acceptance = {
      signUp: update(signUpKey(signUp.id), {
        set: { status: 'code_accepted', ...dueKeys(signUp.id, now + reconcileAfterMs) },
        when: [isOneOf('status', statusesBefore('code_accepted')), is('code.id', signUp.code.id)],
      }),
      phone: this.#histories.toAllowGuess(signUp.phoneDigest, isShort, now),
    };
    const unowned = await this.#table.transact({
      ...acceptance,
      phoneMarker: check(phoneMarkerKey(signUp.phoneDigest), isAbsent('pk')),
      emailMarker: check(emailMarkerKey(signUp.emailDigest), isAbsent('pk')),
    });
    if (unowned.ok) return ok('no_duplicates');
    const stands = (refusal: { has(name: 'signUp' | 'phone'): boolean }) =>
      refusal.has('signUp') ? 'stale' : refusal.has('phone') ? 'spent' : undefined;
    const refused = stands(unowned.error);
    if (refused) return err(refused);
    const owned = await this.#table.transact(acceptance);
    return owned.ok ? ok('account_exists') : err(stands(owned.error) ?? 'spent');
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
        set: { status: 'creating', privacyNotice, ...dueKeys(id, now + reconcileAfterMs) },
        when: [
          is('accessTokenHash', accessTokenHash),
          isOneOf('status', statusesBefore('creating')),
          isAbove('expiresAt', now),
        ],
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
