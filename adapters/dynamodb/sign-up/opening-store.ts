/** New sign-ups, and the slots that go with them. */
import type { Hold } from '../../../core/booking/hold.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Patient } from '../../../core/booking/patient.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Histories, Reservation } from '../../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../../core/sign-up/transitions.ts';
import { attachWrites } from '../booking/attach-writes.ts';
import { either, is, isAbove, isAbsent, isBelow, isOneOf, isPresent } from '../expression.ts';
import type { HistoryStore } from '../history-store.ts';
import { holdKey, referenceKey, signUpKey } from '../keys.ts';
import { holdRow } from '../rows/booking.ts';
import { signUpRow } from '../rows/sign-up.ts';
import type { Table } from '../table.ts';
import { insert, update } from '../writes.ts';
import { soonDueKeys } from './looked-after.ts';

/** More than any client needs that loses its answers. */
const maxRepetitions = 20;

export class OpeningStore {
  readonly #table: Table;
  readonly #histories: HistoryStore;
  readonly #configuration: Configuration;

  constructor(table: Table, histories: HistoryStore, configuration: Configuration) {
    this.#table = table;
    this.#histories = histories;
    this.#configuration = configuration;
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
    const item = { ...signUpKey(signUp.id), ...signUp, ...soonDueKeys(signUp.id, now), ttl };
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

  /** Counts a repetition of the request that opened it: each costs a password hash, and is a guess at the password. */
  async countRepetition(id: string): Promise<boolean> {
    const counted = await this.#table.update(signUpKey(id), {
      count: { repetitions: 1 },
      when: [isPresent('pk'), either(isAbsent('repetitions'), isBelow('repetitions', maxRepetitions))],
    });
    return counted.ok;
  }
}
