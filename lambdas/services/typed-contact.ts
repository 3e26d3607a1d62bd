/** The typed details of a sign-up, as the practice's record is compared with them. */
import { parseEmail } from '../../core/contact/email.ts';
import type { TypedContact } from '../../core/reminder/matching.ts';
import type { Contact } from '../../core/sign-up/sign-up.ts';

export function typedContact({ phone, email }: Contact): TypedContact {
  const read = parseEmail(email);
  return { phone, emailKey: read.ok ? read.value.key : '' };
}
