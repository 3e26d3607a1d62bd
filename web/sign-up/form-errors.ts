/** The faults of the form, by field: those that the page can tell by itself, before anything is sent. */
import type { FieldCode } from '../../core/messages/codes.ts';
import { compositionFaults } from '../../core/password/composition.ts';
import type { Problem } from '../api/client.ts';
import type { SignUpForm, TypedPatient } from '../api/sign-up-calls.ts';

/** In the order of the page: the first one that is wrong gets the focus. */
export const fieldNames = [
  ...(['lastName', 'firstName', 'birthDate'] as const),
  ...(['phone', 'email', 'emailConfirmation', 'password', 'acceptTerms'] as const),
];
export type FieldName = (typeof fieldNames)[number];

/** All that can be typed; the name only where an appointment is booked. */
export type TypedForm = SignUpForm & Required<TypedPatient>;

export type FormErrors = Partial<Record<FieldName, string>>;

/** As readable as the API's own check: capitals do not tell two addresses apart. */
const sameEmail = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** @param asksName where an appointment is booked */
export function typedErrors(
  form: TypedForm,
  asksName: boolean,
  words: Readonly<Record<FieldCode, string>>,
): FormErrors {
  const { phone, email, emailConfirmation, password, acceptTerms } = form;
  const weak = password === '' ? 'required' : compositionFaults(password)[0];
  const confirmation =
    emailConfirmation === '' ? 'required' : sameEmail(email, emailConfirmation) ? undefined : 'emails_differ';
  return {
    ...(asksName && form.lastName.trim() === '' && { lastName: words.required }),
    ...(asksName && form.firstName.trim() === '' && { firstName: words.required }),
    ...(phone.trim() === '' && { phone: words.required }),
    ...(email.trim() === '' && { email: words.required }),
    ...(confirmation && { emailConfirmation: words[confirmation] }),
    ...(weak && { password: words[weak] }),
    ...(!acceptTerms && { acceptTerms: words.terms_not_accepted }),
  };
}

/** The API's refusal, beside the fields it is about: the first sentence of each. */
export function refusedErrors({ errors = [] }: Problem): FormErrors {
  const found: FormErrors = {};
  for (const { field, message } of errors) {
    const last = field.replace('patient.', '');
    const name = field === 'termsVersion' ? 'acceptTerms' : fieldNames.find(known => known === last);
    if (name) found[name] ??= message;
  }
  return found;
}
