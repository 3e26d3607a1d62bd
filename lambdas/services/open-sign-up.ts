/** Writes a new sign-up together with its first send, and with the slot that it comes with. */
import { randomBytes } from 'node:crypto';
import type { OpeningStore } from '../../adapters/dynamodb/sign-up/opening-store.ts';
import type { hashPassword } from '../../adapters/password/argon2.ts';
import type { Hold } from '../../core/booking/hold.ts';
import { planBooking } from '../../core/booking/planned-booking.ts';
import type { Configuration } from '../../core/configuration.ts';
import { sendCost } from '../../core/limits/code-cost.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { randomId, randomReference } from '../../core/random.ts';
import { err, ok } from '../../core/result.ts';
import type { Draft } from '../../core/sign-up/draft.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { TakeSlot } from './booking/take-slot.ts';
import type { Admit } from './limits/spending.ts';
import type { Reserve } from './reserve-send.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly openings: Pick<OpeningStore, 'open'>;
  readonly reserve: Reserve;
  readonly hashPassword: typeof hashPassword;
  readonly takeSlot: Pick<TakeSlot, 'takeAgain'>;
  readonly admit: Admit;
}

interface Opening {
  readonly drafted: Draft;
  readonly histories: Histories;
  /** That the sign-up comes with. */
  readonly hold: Hold | undefined;
  readonly password: string;
  readonly now: number;
}

export const openSignUp = (dependencies: Dependencies) => {
  const { configuration, openings, reserve, hashPassword, takeSlot, admit } = dependencies;

  /** While the caller is charged, the password is hashed and the code's cost is counted, once. */
  function attempt({ drafted, histories: known, password, now }: Omit<Opening, 'hold'>) {
    let hashing: Promise<string> | undefined;
    const hashOnce = () => {
      hashing ??= hashPassword(password, configuration.password);
      return hashing;
    };
    let admitting: ReturnType<Admit> | undefined;
    const admitOnce = () => {
      admitting ??= admit(drafted.contact.phone, drafted.send.channel, now);
      return admitting;
    };
    const open = (booking: SignUp['booking']) => {
      const write = async (reservation: Reservation) => {
        const code = { id: randomId(randomBytes), length: reservation.length, attempts: 0, drawnAt: now };
        const reference = randomReference(randomBytes);
        const passwordHash = await hashOnce();
        const signUp: SignUp = { ...drafted, reference, code, passwordHash, ...(booking && { booking }) };
        const written = await openings.open(signUp, reservation, now);
        return written.ok ? ok(signUp) : written;
      };
      const cost = sendCost(drafted.contact, drafted.send.channel, configuration);
      const request = { signUpId: drafted.id, ...drafted, cost };
      return reserve(request, now, write, { known, prepare: hashOnce, admit: admitOnce });
    };
    const giveBack = async () => {
      const admitted = await admitting;
      if (admitted?.ok) await admitted.value();
    };
    return { open, giveBack };
  }

  /** A hold that has lapsed is taken again, under the caps like any other, where its slot is free still. */
  async function openWith(hold: Hold, { drafted, now }: Opening, open: ReturnType<typeof attempt>['open']) {
    const ids = { appointmentId: randomId(randomBytes), recordId: randomId(randomBytes) };
    const opened = await open(planBooking(hold, ids));
    if (opened.ok || opened.error !== 'lapsed') return opened;
    const taken = await takeSlot.takeAgain(hold, { callerDigest: drafted.callerDigest }, now);
    return taken.ok ? open(planBooking(taken.value.hold, ids)) : err(taken.error);
  }

  /** A sign-up that is refused in the end sends nothing, and so takes nothing of what others may spend (requirement X31). */
  return async (opening: Opening) => {
    const { open, giveBack } = attempt(opening);
    const opened = await (opening.hold ? openWith(opening.hold, opening, open) : open(undefined));
    if (!opened.ok) await giveBack();
    return opened;
  };
};

export type OpenSignUp = ReturnType<typeof openSignUp>;
