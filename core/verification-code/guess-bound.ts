/** The probability that a stranger guesses a code, computed from the configuration alone. */

export interface CodePolicy {
  readonly code: { readonly length: number; readonly escalatedLength: number };
  readonly phone: { readonly maxFailures: number; readonly maxFailuresTotal: number };
}

interface GuessBound {
  /** Upper bound of the probability that any guess against one phone is right within one failure window. */
  readonly perPhonePerWindow: number;
  /** The same for one day: all failures of a window may fall on its first day. */
  readonly perPhonePerDay: number;
}

/**
 * Union bound over every guess that the failure budget of one phone allows: `maxFailures` at the short length, the rest at
 * the escalated one. NIST SP 800-63B-4 asks for six digits; three are the product's own specification.
 */
export function guessBound({ code, phone }: CodePolicy): GuessBound {
  const short = Math.min(phone.maxFailures, phone.maxFailuresTotal);
  const escalated = phone.maxFailuresTotal - short;
  const perPhonePerWindow = short / 10 ** code.length + escalated / 10 ** Math.max(code.length, code.escalatedLength);
  return { perPhonePerWindow, perPhonePerDay: perPhonePerWindow };
}
