/** Another phone or e-mail in the place of one that was mistyped. */
import type { Configuration } from '../configuration.ts';
import type { Email } from '../contact/email.ts';
import { maskEmail } from '../contact/masked-email.ts';
import { maskPhone, type Phone } from '../contact/phone.ts';
import { type TypedContact, typedContact } from '../reminder/matching.ts';
import { err, ok, type Result } from '../result.ts';
import { nextSendNumber } from '../verification-code/resending.ts';
import type { SendOrder, VerificationCode } from '../verification-code/verification-code.ts';
import { channelFor } from './channels.ts';
import type { Contact, SignUp } from './sign-up.ts';
import { type FieldFault, faultsOf, readEmail, readReachablePhone } from './typed-input.ts';

/** At least one of them. */
interface ContactChange {
  readonly phone?: Phone | undefined;
  readonly email?: Email | undefined;
}

interface Typed {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly emailConfirmation?: string | undefined;
}

/** Reads the typed details, so that the patient learns of every fault at once. */
export function readContactChange(
  { phone: typedPhone, email: typedEmail, emailConfirmation = '' }: Typed,
  configuration: Configuration,
): Result<ContactChange, readonly FieldFault[]> {
  const phone = typedPhone === undefined ? undefined : readReachablePhone(typedPhone, configuration);
  const email = typedEmail === undefined ? undefined : readEmail(typedEmail, emailConfirmation);
  const faults = [phone, email].flatMap(faultsOf);
  if (faults.length > 0) return err(faults);
  // Either would do, so neither is to blame: the fault is of the request as a whole.
  if (!phone?.ok && !email?.ok) return err([{ field: '', code: 'nothing_to_change' }]);
  return ok({ ...(phone?.ok && { phone: phone.value }), ...(email?.ok && { email: email.value }) });
}

/** The details of a sign-up as they would be after the change. */
export const changedDetails = (contact: Contact, { phone, email }: ContactChange): TypedContact => ({
  phone: phone?.e164 ?? contact.phone,
  emailKey: email?.key ?? typedContact(contact).emailKey,
});

/** The sign-up with another e-mail. */
export interface MendedEmail {
  readonly email: string;
  readonly maskedEmail: string;
  readonly emailDigest: string;
}

/** @param emailDigest keyed, of the e-mail's canonical key */
export const mendEmail = ({ address }: Email, emailDigest: string): MendedEmail => ({
  email: address,
  maskedEmail: maskEmail(address),
  emailDigest,
});

/** The sign-up with another phone: a new code, ordered at once. */
export interface MovedToPhone {
  readonly contact: Contact;
  readonly maskedPhone: string;
  readonly phoneDigest: string;
  readonly send: SendOrder;
  readonly code: VerificationCode;
}

/**
 * Each code that was ordered is a send. An order that was not sent yet goes to the other phone.
 * @param phoneDigest of the other phone
 * @param code drawn for it, of the length that the limits reserved
 */
export function moveToPhone(
  { status, send }: Pick<SignUp, 'status' | 'send'>,
  contact: Contact,
  phone: Phone,
  phoneDigest: string,
  code: Pick<VerificationCode, 'id' | 'length'>,
  now: number,
): MovedToPhone {
  const isBeforeFirst = status === 'awaiting_correction';
  return {
    contact: { ...contact, phone: phone.e164, line: phone.line, isCallable: phone.isCallable },
    maskedPhone: maskPhone(phone.e164),
    phoneDigest,
    send: {
      number: isBeforeFirst ? send.number : nextSendNumber(send),
      channel: channelFor(phone),
      status: 'ordered',
      at: now,
    },
    code: { ...code, attempts: 0, drawnAt: now },
  };
}
