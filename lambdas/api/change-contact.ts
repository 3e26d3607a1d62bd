/**
 * PATCH /api/sign-ups/{id}/contact: mends a mistyped phone or e-mail while the code is not proven, or retypes what
 * differs from the practice's record.
 */
import { randomBytes } from 'node:crypto';
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { SlotOfSignUp } from '../../core/booking/held-appointment.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Phone } from '../../core/contact/phone.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import type { Reservation } from '../../core/limits/reserve.ts';
import { randomId } from '../../core/random.ts';
import { ok } from '../../core/result.ts';
import {
  changedDetails,
  type MendedEmail,
  mendEmail,
  moveToPhone,
  readContactChange,
} from '../../core/sign-up/contact-change.ts';
import type { Contact, SignUp } from '../../core/sign-up/sign-up.ts';
import { isChangeable } from '../../core/sign-up/transitions.ts';
import { formFaults } from '../../core/sign-up/typed-input.ts';
import { maxSends } from '../../core/verification-code/resending.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import { ownSignUp } from '../http/access.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { decideAgain } from '../http/decide-again.ts';
import { invalidInput } from '../http/problems/problem.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { matchPatientRecord } from '../runtime/matching.ts';
import { reserve } from '../runtime/reserve.ts';
import { extendHold, slotAfterwards } from '../runtime/stores/booking.ts';
import { contacts, corrections, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ExtendHold } from '../services/booking/extend-hold.ts';
import type { SlotAfterwards } from '../services/booking/slot-afterwards.ts';
import type { MatchPatientRecord } from '../services/match-patient-record.ts';
import { type Reserve, refused } from '../services/reserve-send.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly contacts: Pick<ContactStore, 'order' | 'changeEmail'>;
  readonly corrections: Pick<CorrectionStore, 'settle'>;
  readonly matchPatientRecord: MatchPatientRecord;
  readonly reserve: Reserve;
  readonly callBack: CallBack;
  readonly extendHold: ExtendHold;
  readonly slotAfterwards: SlotAfterwards;
}

/** Another phone counts as a sign-up too, so that nobody rings through a list of numbers. */
async function orderTo(
  { keys, contacts, reserve }: Dependencies,
  signUp: SignUp,
  contact: Contact,
  phone: Phone,
  mended: MendedEmail | undefined,
  now: number,
) {
  const phoneDigest = keyedDigest(await keys(), 'phone', phone.e164);
  const { id: signUpId, callerDigest } = signUp;
  const order = (reservation: Reservation) => {
    const code = { id: randomId(randomBytes), length: reservation.length };
    const moved = moveToPhone(signUp, contact, phone, phoneDigest, code, now);
    return contacts.order(signUp, { ...moved, ...mended }, reservation, now);
  };
  const request = { signUpId, phoneDigest, callerDigest, countsAsSignUp: true };
  return reserve(request, now, order, { isChargedByWrite: true });
}

export const changeContact = (dependencies: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.changeContact>) => {
    const {
      configuration,
      keys,
      signUps,
      contacts,
      corrections,
      matchPatientRecord,
      callBack,
      extendHold,
      slotAfterwards,
    } = dependencies;
    const { now, body, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return signUpProblem('not_found');

    const change = readContactChange(body, configuration);
    if (!change.ok) return invalidInput(change.error);
    const { phone, email } = change.value;
    const { contact, status, reminder } = signUp;
    const isDeclined = reminder?.correction === 'declined';
    if (!isChangeable(status) || isDeclined || !contact || signUp.expiresAt <= now)
      return signUpProblem('not_changeable');
    const waits = status === 'awaiting_correction';
    if (!waits && reminder) {
      // It matched the record as it was typed; another phone or e-mail may only be one that the record does not have.
      const { outcome } = await matchPatientRecord(signUp, changedDetails(contact, change.value));
      if (outcome !== 'matched') return signUpProblem(outcome === 'contact_differs' ? outcome : 'not_changeable');
    }

    const mended = email && mendEmail(email, keyedDigest(await keys(), 'email', email.key));
    const show = (changed: SignUp, slot: SlotOfSignUp | undefined): Reply => ({
      status: 202,
      body: { signUp: present(changed, language, configuration, now, slot) },
    });
    // Both at once: a refused phone must leave the e-mail as it was.
    if (phone && phone.e164 !== contact.phone) {
      if (signUp.send.number >= maxSends(configuration)) return signUpProblem('too_many_codes');
      const moved = await orderTo(dependencies, signUp, contact, phone, mended, now);
      if (!moved.ok) return moved.error === 'stale' ? moved.error : refused(moved.error);
      const [slot] = await Promise.all([extendHold(signUp, now), callBack(moved.value, waits ? 'retyped' : 'ordered')]);
      return show(moved.value, slot);
    }
    const retyped = mended
      ? await contacts.changeEmail(signUp, mended, now)
      : waits
        ? await corrections.settle(signUp.id, 'retyped', now)
        : ok(signUp);
    if (!retyped.ok) return 'stale';
    if (waits) await callBack(retyped.value, 'retyped');
    return show(retyped.value, await slotAfterwards(signUp, now));
  });

export const handler = route(
  requests.changeContact,
  changeContact,
  () => ({
    configuration: configuration(),
    keys: keys(),
    signUps: signUps(),
    contacts: contacts(),
    corrections: corrections(),
    matchPatientRecord: matchPatientRecord(),
    reserve: reserve(),
    callBack: callBack(),
    extendHold: extendHold(),
    slotAfterwards: slotAfterwards(),
  }),
  ({ configuration }) =>
    typed =>
      formFaults(typed, configuration),
);
