/**
 * PATCH /api/sign-ups/{id}/contact: mends a mistyped phone or e-mail while the code is not proven, or retypes what
 * differs from the practice's record.
 */
import { randomBytes } from 'node:crypto';
import { maskEmail } from '../../core/contact/email.ts';
import { maskPhone, type Phone } from '../../core/contact/phone.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import { randomId } from '../../core/random.ts';
import { channelFor } from '../../core/sign-up/channels.ts';
import type { Contact, SignUp } from '../../core/sign-up/sign-up.ts';
import { awaitsCode } from '../../core/sign-up/transitions.ts';
import { type FieldFault, readEmail, readReachablePhone } from '../../core/sign-up/typed-input.ts';
import { maxSends } from '../../core/verification-code/resending.ts';
import { present } from '../contract/present.ts';
import { changeContact } from '../contract/requests.ts';
import { ownSignUp } from '../http/access.ts';
import { decideAgain } from '../http/decide-again.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { corrections, signUps } from '../runtime/stores.ts';
import { matchPatientRecord } from '../services/match-patient-record.ts';
import { refused, reserve } from '../services/reserve-send.ts';
import { typedContact } from '../services/typed-contact.ts';
import { callBack } from '../services/workflow.ts';

/**
 * Another phone gets a new code at once; it counts as a send and as a sign-up, so that nobody rings through a list of numbers.
 * Before the first code is sent, the order for it goes to the other phone.
 */
async function moveToPhone(signUp: SignUp, contact: Contact, phone: Phone, now: number) {
  const phoneDigest = keyedDigest(await keys(), 'phone', phone.e164);
  const { id, callerDigest } = signUp;
  const isBeforeFirst = signUp.status === 'awaiting_correction';
  return reserve({ signUpId: id, phoneDigest, callerDigest, countsAsSignUp: true }, now, reservation => {
    const change = {
      contact: { ...contact, phone: phone.e164, line: phone.line, isCallable: phone.isCallable },
      maskedPhone: maskPhone(phone.e164),
      phoneDigest,
      send: {
        number: signUp.send.number + (isBeforeFirst ? 0 : 1),
        channel: channelFor(phone),
        status: 'ordered',
        at: now,
      },
      code: { id: randomId(randomBytes), length: reservation.length, attempts: 0, drawnAt: now },
    } as const;
    return signUps.order(signUp, change, reservation, now);
  });
}

export const handler = route(
  changeContact,
  decideAgain(async call => {
    const { now, body } = call;
    let signUp = await ownSignUp(call);
    if (!signUp) return problem('not_found');

    const phone = body.phone === undefined ? undefined : readReachablePhone(body.phone, configuration);
    const email = body.email === undefined ? undefined : readEmail(body.email, body.emailConfirmation ?? '');
    const faults: FieldFault[] = [
      ...(phone?.ok === false ? phone.error : []),
      ...(email?.ok === false ? email.error : []),
    ];
    if (faults.length > 0) return invalidInput(faults);
    if (!phone?.ok && !email?.ok) return invalidInput([{ field: 'phone', code: 'required' }]);
    const waits = signUp.status === 'awaiting_correction';
    if (!(waits || awaitsCode(signUp.status)) || !signUp.contact || signUp.expiresAt <= now)
      return problem('not_changeable');
    if (!waits && signUp.reminder) {
      // It matched the record as it was typed; another phone or e-mail may only be one that the record does not have.
      const changed = {
        phone: phone?.ok ? phone.value.e164 : signUp.contact.phone,
        emailKey: email?.ok ? email.value.key : typedContact(signUp.contact).emailKey,
      };
      const { outcome } = await matchPatientRecord(signUp, changed);
      if (outcome !== 'matched') return problem(outcome === 'contact_differs' ? outcome : 'not_changeable');
    }

    // The phone first: what it is refused for must leave the e-mail as it was.
    if (phone?.ok && signUp.contact && phone.value.e164 !== signUp.contact.phone) {
      if (signUp.send.number >= maxSends(configuration)) return problem('too_many_codes');
      const moved = await moveToPhone(signUp, signUp.contact, phone.value, now);
      if (!moved.ok) return moved.error === 'stale' ? moved.error : refused(moved.error);
      signUp = moved.value;
      if (!waits) await callBack(signUp, 'ordered');
    }
    if (email?.ok) {
      const { address, key } = email.value;
      const digest = keyedDigest(await keys(), 'email', key);
      const changed = await signUps.changeEmail(signUp, address, maskEmail(address), digest, now);
      if (!changed.ok) return 'stale';
      signUp = changed.value;
    }
    if (waits) {
      const retyped = await corrections.settle(signUp.id, 'retyped', now);
      if (retyped.ok) await callBack(retyped.value, 'retyped');
    }
    return { status: 202, body: { signUp: present(signUp, call.language, configuration, now) } };
  }),
);
