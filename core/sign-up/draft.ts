/** A new sign-up, as the patient's form and the keys make it. */

import type { Patient } from '../booking/patient.ts';
import type { PlannedBooking } from '../booking/planned-booking.ts';
import type { Configuration } from '../configuration.ts';
import { maskEmail } from '../contact/masked-email.ts';
import { maskPhone } from '../contact/phone.ts';
import { accessToken, type Keys, keyedDigest, sha256 } from '../keyed-digest.ts';
import type { Language } from '../language.ts';
import { callerDigest } from '../limits/caller-digest.ts';
import type { ReminderContext } from '../reminder/reminder-pass.ts';
import { channelFor } from './channels.ts';
import type { Consent, Contact, SignUp } from './sign-up.ts';
import type { SignUpForm } from './typed-input.ts';

/** All of a sign-up that is decided once; the rest is drawn for each try to write it. */
export type Draft = Omit<SignUp, 'reference' | 'code' | 'passwordHash' | 'contact'> & { readonly contact: Contact };

interface Source {
  readonly id: string;
  /** Drawn with the sign-up. */
  readonly accountId: string;
  readonly form: SignUpForm;
  readonly language: Language;
  /** The terms of use that were accepted. */
  readonly terms: Pick<Consent, 'version' | 'sha256'>;
  /** The network address that the form came from. */
  readonly sourceIp: string;
  /** The subject of the link, for a patient who came by one. */
  readonly reminder?: ReminderContext | undefined;
  /** Present where the request may be sent again. */
  readonly requestDigest?: string | undefined;
  /** For whom an appointment is taken, and the slot, if one is held. */
  readonly patient?: Patient | undefined;
  readonly booking?: PlannedBooking | undefined;
}

/** @param now epoch milliseconds */
export function draftSignUp(
  { id, accountId, form: { phone, email }, language, terms, sourceIp, ...source }: Source,
  keys: Keys,
  configuration: Pick<Configuration, 'signUp'>,
  now: number,
): Draft {
  const { reminder, requestDigest, patient, booking } = source;
  return {
    id,
    ...(reminder
      ? { door: 'reminder', status: 'matching', reminder }
      : { door: patient ? 'booking' : 'direct', status: 'received' }),
    ...(patient && { patient }),
    ...(booking && { booking }),
    language,
    accessTokenHash: sha256(accessToken(keys, id)),
    contact: { phone: phone.e164, line: phone.line, isCallable: phone.isCallable, email: email.address },
    maskedPhone: maskPhone(phone.e164),
    maskedEmail: maskEmail(email.address),
    phoneDigest: keyedDigest(keys, 'phone', phone.e164),
    emailDigest: keyedDigest(keys, 'email', email.key),
    callerDigest: callerDigest(keys, sourceIp),
    ...(requestDigest && { requestDigest }),
    send: { number: 1, channel: channelFor(phone), status: 'ordered', at: now },
    terms: { version: terms.version, language, sha256: terms.sha256, at: now },
    accountId,
    createdAt: now,
    expiresAt: now + 1000 * configuration.signUp.lifeSeconds,
  };
}
