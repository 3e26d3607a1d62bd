/** A phone or an e-mail in one field: a text with an "@", or a link to a mailbox, is an e-mail. */
import { err, ok, type Result } from '../result.ts';
import { type Email, parseEmail } from './email.ts';
import { type NumberingPolicy, type Phone, parsePhone } from './phone.ts';

type TypedContact =
  | { readonly kind: 'phone'; readonly phone: Phone }
  | { readonly kind: 'email'; readonly email: Email };

export function parseContact(typed: string, policy: NumberingPolicy): Result<TypedContact, 'invalid_identifier'> {
  if (/[@\uff20\ufe6b]|^\W*mailto:/iu.test(typed)) {
    const email = parseEmail(typed);
    return email.ok ? ok({ kind: 'email', email: email.value }) : err('invalid_identifier');
  }
  const phone = parsePhone(typed, policy);
  return phone.ok ? ok({ kind: 'phone', phone: phone.value }) : err('invalid_identifier');
}
