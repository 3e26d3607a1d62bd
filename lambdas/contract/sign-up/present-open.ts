/** The sign-up as the API shows it, but for the reason of its end: apart, so that the function that opens sign-ups carries no such words. */
import type { EmailProof } from '../../../core/account/challenge.ts';
import type { SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import type { BookingContext } from '../../../core/booking/hold.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { phoneInWords } from '../../../core/contact/callable-phone.ts';
import type { Language } from '../../../core/language.ts';
import { correctionText } from '../../../core/messages/rejection-text.ts';
import type { ReminderContext } from '../../../core/reminder/reminder-pass.ts';
import { channelsFor } from '../../../core/sign-up/channels.ts';
import { endingOf } from '../../../core/sign-up/closing.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { awaitsCode, isBeingCompared, statusesBefore } from '../../../core/sign-up/transitions.ts';
import { maxSends, resendAfter, sendsLeft } from '../../../core/verification-code/resending.ts';
import type { SendOrder } from '../../../core/verification-code/verification-code.ts';
import type { SignUpView } from '../answers.ts';
import { presentFreeSlot } from '../present-booking.ts';

type Ending = ReturnType<typeof endingOf>;

const iso = (instant: number) => new Date(instant).toISOString();

/** The end of a sign-up whose time is over, even before the workflow has written it. */
export const endingInTime = (signUp: SignUp, now: number): Ending =>
  signUp.expiresAt <= now && statusesBefore('expired').includes(signUp.status) ? endingOf(signUp, now) : undefined;

/** The practice as its patient reads it. */
export function practiceInWords(
  { reminder, maskedPhone }: SignUp,
  language: Language,
  { defaultCountry: home }: Pick<Configuration, 'defaultCountry'>,
) {
  const noted = reminder?.practice;
  return noted && { name: noted.name, phone: phoneInWords(noted, { language, home, phone: maskedPhone }) };
}

/**
 * @param slot of the booking door, where it was looked at
 * @param proof of the e-mail, where one was asked for
 */
export function presentOpen(
  signUp: SignUp,
  language: Language,
  configuration: Configuration,
  now: number,
  slot?: SlotOfSignUp,
  proof?: EmailProof,
): SignUpView {
  const ended = endingInTime(signUp, now);
  const status = ended?.end ?? (isBeingCompared(signUp) ? 'matching' : signUp.status);
  const { id, reference, door, maskedPhone, maskedEmail } = signUp;
  const { practice: noted } = signUp.reminder ?? {};
  const toRead = practiceInWords(signUp, language, configuration);
  return {
    id,
    reference,
    door,
    status,
    phone: maskedPhone,
    email: maskedEmail,
    ...(awaitsCode(status) && { code: presentCode(signUp, configuration) }),
    ...(status === 'awaiting_email_proof' && { emailProof: presentEmailProof(signUp, proof, configuration) }),
    ...(status === 'awaiting_correction' &&
      noted &&
      toRead && {
        correction: {
          message: correctionText(language, toRead),
          practice: { name: noted.name, phone: noted.phone },
        },
      }),
    ...(signUp.reminder && { appointment: presentAppointment(signUp.reminder, configuration) }),
    ...(signUp.booking && slot && { appointment: presentBooking(signUp.booking.about, slot) }),
    expiresAt: iso(signUp.expiresAt),
  };
}

const presentBooking = (
  { practiceId, practitionerId, practitioner, startsAt, timeZone }: BookingContext,
  { appointment, alternatives }: SlotOfSignUp,
): SignUpView['appointment'] => ({
  startsAt: iso(startsAt),
  timeZone,
  practitioner,
  status: appointment.status,
  practiceId,
  practitionerId,
  ...(appointment.status === 'held' && { heldUntil: iso(appointment.heldUntil) }),
  ...(appointment.status === 'gone' && { alternatives: alternatives.map(presentFreeSlot) }),
});

const presentAppointment = (
  { startsAt, practitioner, timeZone }: ReminderContext,
  configuration: Configuration,
): SignUpView['appointment'] => ({
  startsAt: iso(startsAt),
  timeZone: timeZone ?? configuration.timeZone,
  practitioner,
  status: 'given',
});

const deliveryOf = {
  held: 'on_request',
  ordered: 'ordered',
  sending: 'ordered',
  sent: 'sent',
} as const satisfies Record<SendOrder['status'], NonNullable<SignUpView['code']>['delivery']>;

function presentCode(signUp: SignUp, configuration: Configuration): SignUpView['code'] {
  const { code, send, contact } = signUp;
  const after = resendAfter(signUp, configuration);
  return {
    channel: send.channel,
    channels: contact ? channelsFor(contact) : [],
    length: code.length,
    ...(code.expiresAt !== undefined && { expiresAt: iso(code.expiresAt) }),
    attemptsLeft: Math.max(0, configuration.code.maxAttempts - code.attempts),
    ...(after !== undefined && { resendAfter: iso(after) }),
    sendsLeft: sendsLeft(signUp, configuration),
    delivery: deliveryOf[send.status],
  };
}

function presentEmailProof(
  { maskedEmail }: SignUp,
  proof: EmailProof | undefined,
  configuration: Configuration,
): SignUpView['emailProof'] {
  const { code, challenge } = configuration;
  const after = proof && resendAfter(proof, configuration);
  return {
    sentTo: maskedEmail,
    length: proof?.code.length ?? challenge.length,
    ...(proof?.code.expiresAt !== undefined && { expiresAt: iso(proof.code.expiresAt) }),
    attemptsLeft: Math.max(0, code.maxAttempts - (proof?.code.attempts ?? 0)),
    ...(after !== undefined && { resendAfter: iso(after) }),
    sendsLeft: proof ? sendsLeft(proof, configuration) : maxSends(configuration),
  };
}
