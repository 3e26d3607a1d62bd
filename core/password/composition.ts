/** The rules of a password's characters, which a page can tick off while it is typed (requirement P1). */

export type CompositionFault =
  | 'password_too_short'
  | 'password_too_long'
  | 'password_needs_uppercase'
  | 'password_needs_lowercase'
  | 'password_needs_digit';

const shortest = 10;
const longest = 128;

/** Characters that compose into one: at most four code points of two units; beyond, nothing can be short enough. */
const longestTyped = longest * 4 * 2;

/**
 * The form that is measured, hashed and compared: NFKC, so that every keyboard spells it alike (NIST SP 800-63B-4,
 * 3.1.1.2). Nothing is trimmed, cut or lowered (ASVS 5.0, 6.2.8).
 */
export const normalizePassword = (typed: string): string => typed.normalize('NFKC').toWellFormed();

/**
 * Every rule of composition that a password breaks. Length counts code points of the normalised form, of any script
 * (ASVS 5.0, 6.2.1 and 6.2.9). One capital, lower-case letters in the plural and one digit are the product's own rule,
 * where 6.2.5 asks for no composition at all.
 */
export function compositionFaults(typed: string): CompositionFault[] {
  // Measured before any work is done on it: a huge password costs nothing (X26).
  if (typed.length > longestTyped) return ['password_too_long'];
  const password = normalizePassword(typed);
  const length = [...password].length;
  if (length > longest) return ['password_too_long'];
  const broken: Record<CompositionFault, boolean> = {
    password_too_short: length < shortest,
    password_too_long: false,
    password_needs_uppercase: !/[\p{Lu}\p{Lt}]/u.test(password),
    password_needs_lowercase: (password.match(/\p{Ll}/gu) ?? []).length < 2,
    password_needs_digit: !/\p{Nd}/u.test(password),
  };
  return (Object.keys(broken) as CompositionFault[]).filter(fault => broken[fault]);
}
