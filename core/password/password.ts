/** The rules of a password: characters that it must have, and passwords that are too common (requirement P1). */
import { type CompositionFault, compositionFaults, normalizePassword } from './composition.ts';
import { isTooCommon, type PasswordContext } from './too-common.ts';

export type PasswordFault = CompositionFault | 'password_too_common';

/**
 * Every rule that a password breaks, none if it is good. The rules of composition invite "Password12", for which
 * `isTooCommon` answers; it looks at nothing that is too long to be one.
 */
export function passwordFaults(typed: string, context: PasswordContext): PasswordFault[] {
  const faults = compositionFaults(typed);
  if (faults.includes('password_too_long')) return faults;
  return isTooCommon(normalizePassword(typed), context) ? [...faults, 'password_too_common'] : faults;
}
