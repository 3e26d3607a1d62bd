/**
 * A forgotten password: which proofs a reset needs, and when it may be used (requirements P3 and H3). Instants are epoch
 * milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import type { Pace } from '../limits/tries.ts';
import { sourcesOf, type Transitions } from '../transitions.ts';

/** `proving`: codes are asked for · `granted`: usable between two instants · `used`, `cancelled`: over. */
export type ResetStatus = 'proving' | 'granted' | 'used' | 'cancelled';

export const resetTransitions = {
  proving: ['proving', 'granted', 'cancelled'],
  granted: ['used', 'cancelled'],
  used: [],
  cancelled: [],
} as const satisfies Transitions<ResetStatus>;

export type Proof = 'phone' | 'email';

/** Requests from one network: each may cost a message, and a family or an office shares an address. */
export const resetPace: Pace = {
  windowSeconds: 24 * 3600,
  steps: [
    { from: 5, waitSeconds: 5 },
    { from: 20, waitSeconds: 60 },
    { from: 60, waitSeconds: 300 },
  ],
};

export interface PasswordReset {
  readonly status: ResetStatus;
  readonly proven: readonly Proof[];
  /** The code that is out is the second one, which goes to the e-mail. */
  readonly isSecondCode: boolean;
  /** The account knew the device that asked. */
  readonly isKnownDevice: boolean;
  /** Of the password that was forgotten: any change since makes the reset stale. */
  readonly credentialVersion: number;
  /** Set when it is granted; in between it waits, and every channel can cancel it. */
  readonly usableAt?: number;
  readonly usableUntil?: number;
}

/** `prove_email`: a second code goes to the confirmed e-mail · `grant`: from `usableAt` on · `refuse`: nothing else is left. */
export type ResetStep =
  | { readonly next: 'prove_email' }
  | { readonly next: 'grant'; readonly usableAt: number; readonly usableUntil: number }
  | { readonly next: 'refuse' };

/** The next steps of a reset, by its table: any other status ends it. */
export const resetMay = (status: ResetStatus, to: ResetStatus): boolean =>
  sourcesOf<ResetStatus>(resetTransitions, to).includes(status);

/**
 * After a right code:
 *
 * | device | proven | e-mail confirmed | next |
 * |---|---|---|---|
 * | known | phone | | now |
 * | unknown | phone | yes | the e-mail too |
 * | unknown | phone | no | after the wait |
 * | any | e-mail alone | | after the wait |
 * | any | both | | now |
 */
export function afterProof(
  { isKnownDevice, proven }: Pick<PasswordReset, 'isKnownDevice' | 'proven'>,
  hasConfirmedEmail: boolean,
  configuration: Configuration,
  now: number,
): ResetStep {
  const byPhone = proven.includes('phone');
  const byEmail = proven.includes('email');
  if (byPhone && (isKnownDevice || byEmail)) return grant(now, configuration);
  if (byPhone && hasConfirmedEmail) return { next: 'prove_email' };
  return byPhone || byEmail ? afterWait(configuration, now) : { next: 'refuse' };
}

/**
 * The next step when the code cannot reach the person. It is the same for an identifier that nobody has, whose code goes
 * nowhere.
 */
export function whenUnreachable(
  { proven, isSecondCode }: Pick<PasswordReset, 'proven' | 'isSecondCode'>,
  configuration: Configuration,
  now: number,
): ResetStep {
  if (!isSecondCode) return { next: 'prove_email' };
  return proven.includes('phone') ? afterWait(configuration, now) : { next: 'refuse' };
}

/** Why a reset cannot be used at this moment, if so: `too_early` passes, the others do not. */
export function whyUnusable(
  { status, usableAt = 0, usableUntil = 0, credentialVersion }: PasswordReset,
  currentVersion: number,
  now: number,
): 'too_early' | 'unusable' | undefined {
  if (status !== 'granted' || credentialVersion !== currentVersion || usableUntil <= now) return 'unusable';
  return usableAt > now ? 'too_early' : undefined;
}

const grant = (usableAt: number, { passwordReset }: Configuration): ResetStep => ({
  next: 'grant',
  usableAt,
  usableUntil: usableAt + 1000 * passwordReset.usableSeconds,
});

const afterWait = (configuration: Configuration, now: number): ResetStep =>
  grant(now + 1000 * configuration.passwordReset.waitSeconds, configuration);
