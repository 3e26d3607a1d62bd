/** Whether a password is compared now, later, or only once the phone is proven (requirements P2 and H2). */
import type { Configuration } from '../configuration.ts';
import { type CallerTries, mayTryFrom } from '../limits/caller-tries.ts';
import { networksPerBudget } from '../limits/callers.ts';
import { mayTry, noTries, type Pace, recentTries, type Tries } from '../limits/tries.ts';

/** Earlier tries, as they are known when somebody wants to sign in; of all strangers from this network, at whatever account. */
export interface SignInTries extends CallerTries {
  /** On this device, if the account knows it. Then no other count matters. */
  readonly device?: Tries | undefined;
  /** Of all strangers at this account, from wherever. */
  readonly account: Tries;
}

/** `compare`: within the budget · `prove_phone`: beyond it, the phone comes first and the password after · `wait`: slowed. */
export type SignInDecision =
  | { readonly next: 'compare' | 'prove_phone' }
  | { readonly next: 'wait'; readonly retryAfterSeconds: number };

/** A person mistypes a few times without waiting; a program waits a minute from its thirtieth try on. Nobody is locked out. */
const steps = [
  { from: 4, waitSeconds: 2 },
  { from: 10, waitSeconds: 10 },
  { from: 30, waitSeconds: 60 },
] as const;

export const signInPace = ({ signIn }: Configuration): Pace => ({ windowSeconds: signIn.windowSeconds, steps });

/**
 * Tries from its own network slow a stranger. Strangers' tries at the account slow nobody: beyond the
 * account's budget the phone is asked for first, which only its owner can answer.
 */
export function decideSignIn(tries: SignInTries, configuration: Configuration, now: number): SignInDecision {
  const { signIn } = configuration;
  const pace = signInPace(configuration);
  const turn = tries.device ? mayTry(tries.device, pace, now) : mayTryFrom(tries, pace, now);
  if (!turn.ok) return { next: 'wait', ...turn.error };
  const isSpent = tries.device
    ? recentTries(tries.device, pace, now) >= signIn.maxDeviceFailures
    : recentTries(tries.caller, pace, now) >= signIn.maxCallerFailures ||
      recentTries(tries.site ?? noTries, pace, now) >= networksPerBudget * signIn.maxCallerFailures ||
      recentTries(tries.account, pace, now) >= signIn.maxAccountFailures;
  return { next: isSpent ? 'prove_phone' : 'compare' };
}

/** Nothing was tried yet. */
export const untried: SignInTries = { caller: noTries, account: noTries };
