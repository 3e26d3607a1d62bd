/** The sign-up form, understood or refused field by field. */
import type { Configuration } from '../configuration.ts';
import { type Email, parseEmail, sameEmail } from '../contact/email.ts';
import { type Phone, parsePhone } from '../contact/phone.ts';
import type { FieldCode } from '../messages/codes.ts';
import { normalizePassword } from '../password/composition.ts';
import { passwordFaults } from '../password/password.ts';
import { err, ok, type Result } from '../result.ts';
import { channelsFor } from './channels.ts';

export interface FieldFault {
  readonly field: string;
  readonly code: FieldCode;
}

/** An e-mail typed twice. */
export function readEmail(email: string, emailConfirmation: string): Result<Email, FieldFault[]> {
  const read = parseEmail(email);
  if (!read.ok) return err([{ field: 'email', code: read.error }]);
  return sameEmail(email, emailConfirmation) ? read : err([{ field: 'emailConfirmation', code: 'emails_differ' }]);
}

export function readPhone(phone: string, configuration: Configuration): Result<Phone, FieldFault[]> {
  const read = parsePhone(phone, configuration);
  return read.ok ? read : err([{ field: 'phone', code: read.error }]);
}

/** A phone that a code can be brought to. */
export function readReachablePhone(phone: string, configuration: Configuration): Result<Phone, FieldFault[]> {
  const read = readPhone(phone, configuration);
  if (!read.ok || channelsFor(read.value).length > 0) return read;
  return err([{ field: 'phone', code: 'landline_not_served' }]);
}

interface Typed {
  readonly phone: string;
  readonly email: string;
  readonly emailConfirmation: string;
  readonly password: string;
}

/** The form as it was understood. */
export interface SignUpForm {
  readonly phone: Phone;
  readonly email: Email;
  /** Normalised (NFKC). */
  readonly password: string;
}

/** Reads the whole form, so that the patient learns of every fault at once. */
export function readForm(typed: Typed, configuration: Configuration): Result<SignUpForm, FieldFault[]> {
  const phone = readReachablePhone(typed.phone, configuration);
  const email = readEmail(typed.email, typed.emailConfirmation);
  const password = normalizePassword(typed.password);
  const context = {
    email: typed.email,
    phone: phone.ok ? phone.value.e164 : typed.phone,
    serviceName: configuration.service.name,
  };
  const weak = passwordFaults(password, context).map(code => ({ field: 'password', code }));
  if (phone.ok && email.ok && weak.length === 0) return ok({ phone: phone.value, email: email.value, password });
  return err([...(phone.ok ? [] : phone.error), ...(email.ok ? [] : email.error), ...weak]);
}
