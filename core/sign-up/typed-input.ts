/** The sign-up form, understood or refused field by field. */
import { type Email, parseEmail, sameEmail } from '../contact/email.ts';
import { type NumberingPolicy, type Phone, parsePhone } from '../contact/phone.ts';
import { parsePracticePhone } from '../contact/practice-phone.ts';
import type { FieldCode } from '../messages/codes.ts';
import { normalizePassword } from '../password/composition.ts';
import { passwordFaults } from '../password/password.ts';
import type { PasswordContext } from '../password/too-common.ts';
import { territoryOfZone } from '../practice/time-zone.ts';
import { err, ok, type Result } from '../result.ts';
import { channelsFor } from './channels.ts';

export interface FieldFault {
  readonly field: string;
  readonly code: FieldCode;
}

/** The faults; none where all is well, or nothing was typed. */
export const faultsOf = (read: Result<unknown, readonly FieldFault[]> | undefined): readonly FieldFault[] =>
  read?.ok === false ? read.error : [];

/** An e-mail. @param emailConfirmation the same typed again, where that was asked for */
export function readEmail(email: string, emailConfirmation?: string): Result<Email, FieldFault[]> {
  const read = parseEmail(email);
  const isTwice = emailConfirmation === undefined || sameEmail(email, emailConfirmation);
  const differ: readonly FieldFault[] = isTwice ? [] : [{ field: 'emailConfirmation', code: 'emails_differ' }];
  if (!read.ok) return err([{ field: 'email', code: read.error }, ...differ]);
  return isTwice ? read : err([...differ]);
}

/** The settings that the rules of the form depend on. */
export interface FormPolicy extends NumberingPolicy {
  readonly service: { readonly name: string };
}

function readPhone(phone: string, policy: NumberingPolicy): Result<Phone, FieldFault[]> {
  const read = parsePhone(phone, policy);
  return read.ok ? read : err([{ field: 'phone', code: read.error }]);
}

/** A phone that a code can be brought to. */
export function readReachablePhone(phone: string, policy: NumberingPolicy): Result<Phone, FieldFault[]> {
  const read = readPhone(phone, policy);
  if (!read.ok || channelsFor(read.value).length > 0) return read;
  return err([{ field: 'phone', code: 'landline_not_served' }]);
}

interface Typed {
  readonly phone: string;
  readonly email: string;
  readonly emailConfirmation: string;
  readonly password: string;
}

/** Some of the fields. */
type Part<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The form as it was understood. */
export interface SignUpForm {
  readonly phone: Phone;
  readonly email: Email;
  /** Normalised (NFKC). */
  readonly password: string;
}

/** @returns the password normalised (NFKC) */
export function readPassword(typed: string, context: PasswordContext): Result<string, FieldFault[]> {
  const password = normalizePassword(typed);
  const faults = passwordFaults(password, context).map(code => ({ field: 'password', code }));
  return faults.length > 0 ? err(faults) : ok(password);
}

function readFields(typed: Part<Typed>, policy: FormPolicy) {
  const phone = typed.phone === undefined ? undefined : readReachablePhone(typed.phone, policy);
  const email = typed.email === undefined ? undefined : readEmail(typed.email, typed.emailConfirmation);
  const context = {
    email: typed.email,
    phone: phone?.ok ? phone.value.e164 : typed.phone,
    serviceName: policy.service.name,
  };
  const password = typed.password === undefined ? undefined : readPassword(typed.password, context);
  return { phone, email, password };
}

/** The faults of the fields that are there, beside those of the others. */
export function formFaults(typed: Part<Typed>, policy: FormPolicy): readonly FieldFault[] {
  const { phone, email, password } = readFields(typed, policy);
  return [phone, email, password].flatMap(faultsOf);
}

/** Reads the whole form, so that the patient learns of every fault at once. */
export function readForm(typed: Typed, policy: FormPolicy): Result<SignUpForm, readonly FieldFault[]> {
  const { phone, email, password } = readFields(typed, policy);
  if (phone?.ok && email?.ok && password?.ok)
    return ok({ phone: phone.value, email: email.value, password: password.value });
  return err([phone, email, password].flatMap(faultsOf));
}

/** A practice's own phone and e-mail: a number that people call, and the e-mail once. Its time zone tells its territory. */
export const readPracticeContact = (typed: PracticeContact, policy: NumberingPolicy) =>
  readTyped(typed, phone => {
    const territory = typed.timeZone === undefined ? undefined : territoryOfZone(typed.timeZone);
    const read = parsePracticePhone(phone, policy, territory);
    return read.ok ? read : err([{ field: 'phone', code: read.error }]);
  });

/** A patient's phone and e-mail as a practice writes them: any line, and the e-mail once. */
export const readContact = (typed: TypedContact, policy: NumberingPolicy) =>
  readTyped(typed, phone => readPhone(phone, policy));

type PracticeContact = TypedContact & { readonly timeZone?: string | undefined };

type TypedContact = Part<Pick<Typed, 'phone' | 'email'>>;

function readTyped<P>(typed: TypedContact, read: (phone: string) => Result<P, FieldFault[]>) {
  const phone = typed.phone === undefined ? undefined : read(typed.phone);
  const email = typed.email === undefined ? undefined : readEmail(typed.email);
  return { phone, email, faults: [phone, email].flatMap(faultsOf) };
}
