/**
 * PATCH /api/sign-ups/{id}/contact: mends a mistyped phone or e-mail while the code is not proven, or retypes what
 * differs from the practice's record.
 */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { SlotOfSignUp } from '../../core/booking/held-appointment.ts';
import type { Configuration } from '../../core/configuration.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import { ok } from '../../core/result.ts';
import { hasExpired } from '../../core/sign-up/closing.ts';
import { changedDetails, mendEmail, readContactChange } from '../../core/sign-up/contact-change.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { isChangeable } from '../../core/sign-up/transitions.ts';
import { formFaults } from '../../core/sign-up/typed-input.ts';
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
import { matchForWrite, matchPatientRecord } from '../runtime/matching.ts';
import { reserve } from '../runtime/reserve.ts';
import { extendHold, slotAfterwards } from '../runtime/stores/booking.ts';
import { contacts, corrections, histories, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ExtendHold } from '../services/booking/extend-hold.ts';
import type { SlotAfterwards } from '../services/booking/slot-afterwards.ts';
import type { MatchPatientRecord } from '../services/match-patient-record.ts';
import { type OrderToPhone, orderToPhone } from '../services/order-to-phone.ts';
import { refused } from '../services/reserve-send.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly contacts: Pick<ContactStore, 'changeEmail'>;
  readonly corrections: Pick<CorrectionStore, 'settle'>;
  readonly matchPatientRecord: MatchPatientRecord;
  readonly orderToPhone: OrderToPhone;
  readonly callBack: CallBack;
  readonly extendHold: ExtendHold;
  readonly slotAfterwards: SlotAfterwards;
}

const notMatched = (outcome: 'contact_differs' | 'link_unusable'): Reply =>
  signUpProblem(outcome === 'contact_differs' ? outcome : 'not_changeable');

type NotMoved = Exclude<Extract<Awaited<ReturnType<OrderToPhone>>, { ok: false }>['error'], 'stale'>;

function notMoved(error: NotMoved): Reply {
  if (typeof error !== 'string') return refused(error);
  return error === 'too_many_codes' ? signUpProblem(error) : notMatched(error);
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
      orderToPhone,
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
    if (hasExpired(signUp, now)) return signUpProblem('sign_up_expired');
    const isDeclined = reminder?.correction === 'declined';
    if (!isChangeable(status) || isDeclined || !contact || signUp.expiresAt <= now)
      return signUpProblem('not_changeable');
    const waits = status === 'awaiting_correction';
    // It matched the record as it was typed; another phone or e-mail may only be one that the record does not have.
    const details = !waits && reminder ? changedDetails(contact, change.value) : undefined;
    const mended = email && mendEmail(email, keyedDigest(await keys(), 'email', email.key));
    const show = (changed: SignUp, slot: SlotOfSignUp | undefined): Reply => ({
      status: 202,
      body: { signUp: present(changed, language, configuration, now, slot) },
    });
    if (phone && phone.e164 !== contact.phone) {
      const moved = await orderToPhone(signUp, { contact, phone, mended, details }, now);
      if (!moved.ok) return moved.error === 'stale' ? moved.error : notMoved(moved.error);
      const [slot] = await Promise.all([extendHold(signUp, now), callBack(moved.value, waits ? 'retyped' : 'ordered')]);
      return show(moved.value, slot);
    }
    const outcome = details && (await matchPatientRecord(signUp, details)).outcome;
    if (outcome && outcome !== 'matched') return notMatched(outcome);
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
    orderToPhone: orderToPhone({
      configuration: configuration(),
      keys: keys(),
      histories: histories(),
      contacts: contacts(),
      matchForWrite: matchForWrite(),
      reserve: reserve(),
    }),
    callBack: callBack(),
    extendHold: extendHold(),
    slotAfterwards: slotAfterwards(),
  }),
  ({ configuration }) =>
    typed =>
      formFaults(typed, configuration),
);
