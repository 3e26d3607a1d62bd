/** One more code, and a mended phone or e-mail, while the code is not proven. */
import type { Reservation } from '../../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { MendedEmail, MovedToPhone } from '../../../core/sign-up/contact-change.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { changeableWith, unsettledCorrections } from '../../../core/sign-up/transitions.ts';
import type { SendOrder, VerificationCode } from '../../../core/verification-code/verification-code.ts';
import { is, isAbove, isOneOf } from '../expression.ts';
import type { HistoryStore } from '../history-store.ts';
import { signUpKey } from '../keys.ts';
import { callerHistoryRow } from '../rows/history.ts';
import { signUpRow } from '../rows/sign-up.ts';
import type { Table } from '../table.ts';
import { update, type Write } from '../writes.ts';
import { soonDueKeys } from './looked-after.ts';

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

export class ContactStore {
  readonly #table: Table;
  readonly #histories: HistoryStore;

  constructor(table: Table, histories: HistoryStore) {
    this.#table = table;
    this.#histories = histories;
  }

  /**
   * Orders one more send, maybe of a new code or to a new phone, and charges the caller for it.
   * @param match must hold, where the new details had to match a record
   * @returns `stale` when the sign-up is not as it was read any more, `conflict` when a history is not: decide again;
   * `link_unusable` when the match may not be told
   */
  order(
    signUp: SignUp,
    change: Order,
    reservation: Reservation,
    now: number,
  ): Promise<Result<SignUp, 'stale' | 'conflict'>>;
  order(
    signUp: SignUp,
    change: Order,
    reservation: Reservation,
    now: number,
    match: Write | undefined,
  ): Promise<Result<SignUp, 'stale' | 'conflict' | 'link_unusable'>>;
  async order(
    signUp: SignUp,
    change: Order,
    reservation: Reservation,
    now: number,
    match?: Write,
  ): Promise<Result<SignUp, 'stale' | 'conflict' | 'link_unusable'>> {
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
          ...soonDueKeys(signUp.id, now),
        },
        when: [
          ...retyping.when,
          isAbove('expiresAt', now),
          is('send.number', signUp.send.number),
          // Its number is that of the send to come: nobody else may have asked for it since.
          ...(signUp.send.status === 'held' ? [is('send.status', 'held')] : []),
          is('code.attempts', signUp.code.attempts),
        ],
      }),
      phone: this.#histories.toReserve(change.phoneDigest ?? signUp.phoneDigest, reservation, now),
      ...this.#histories.toCharge(signUp.callerDigest, reservation, now),
      match,
    });
    if (ordered.ok)
      return ok({ ...signUp, ...rest, ...(contact && { contact: { ...contact, ...(email && { email }) } }) });
    if (ordered.error.has('signUp')) return err('stale');
    if (ordered.error.has('match')) return err('link_unusable');
    await this.#histories.makeRoom(signUp.callerDigest, name => ordered.error.item(name, callerHistoryRow), now);
    return err('conflict');
  }

  /** Another e-mail, while the code is not proven: nothing is sent for it. */
  changeEmail(signUp: Pick<SignUp, 'id' | 'status'>, { email, ...rest }: MendedEmail, now: number) {
    const retyping = retypes(signUp);
    const due = retyping.set && soonDueKeys(signUp.id, now);
    return this.#table.updateAndGet(
      signUpKey(signUp.id),
      {
        set: { 'contact.email': email, ...rest, ...retyping.set, ...due },
        when: [...retyping.when, isAbove('expiresAt', now)],
      },
      signUpRow,
    );
  }
}
