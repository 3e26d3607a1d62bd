/** Whether the typed details match the practice's record. */
import { parseEmail } from '../contact/email.ts';
import type { PatientRecord } from '../practice/practice.ts';
import type { Contact } from '../sign-up/sign-up.ts';

export interface TypedContact {
  /** E.164. */
  readonly phone: string;
  /** Canonical key of the e-mail. */
  readonly emailKey: string;
}

/** Every detail that the record has must match, and it has at least one; it never says which one differs. */
export function matches(typed: TypedContact, { phone, emailKey }: PatientRecord): boolean {
  if (phone === undefined && emailKey === undefined) return false;
  return (phone === undefined || phone === typed.phone) && (emailKey === undefined || emailKey === typed.emailKey);
}

/** The typed details of a sign-up, as they are compared. */
export function typedContact({ phone, email }: Pick<Contact, 'phone' | 'email'>): TypedContact {
  const read = parseEmail(email);
  return { phone, emailKey: read.ok ? read.value.key : '' };
}
