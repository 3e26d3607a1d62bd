/**
 * A recycled phone: somebody else proved it, and its account may have to let it go (requirement M2). The owner is told over every other
 * channel; any sign of life keeps the phone. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import type { SignUp } from '../sign-up/sign-up.ts';
import { isFinal, type Transitions } from '../transitions.ts';
import type { Account } from './account.ts';

/** `asked`: the owner has been told · `kept`: the owner gave a sign of life · `released`: the phone is free. */
export type ReleaseStatus = 'asked' | 'kept' | 'released';

export const releaseTransitions = {
  asked: ['kept', 'released'],
  kept: [],
  released: [],
} as const satisfies Transitions<ReleaseStatus>;

export interface PhoneRelease {
  readonly id: string;
  readonly status: ReleaseStatus;
  readonly accountId: string;
  /** Keyed digest of the phone that is asked for. */
  readonly phoneDigest: string;
  /** For the person who asked, whatever becomes of the account. */
  readonly maskedPhone: string;
  /** The address at which that person is told the outcome; dropped then, and nothing else of them is kept. */
  readonly newcomer?: Newcomer;
  readonly askedAt: number;
  /** The time at which the phone is free, if the owner gives no sign of life. */
  readonly freesAt: number;
  /** The owner was told once more. */
  readonly remindedAt?: number;
  readonly endedAt?: number;
}

/** The person who proved the phone last. */
export interface Newcomer {
  readonly email: string;
  readonly language: Language;
}

const dayMs = 24 * 3600 * 1000;

/** The sign-up ended because of an account, after its phone was proven, and its own time is not over. */
export const mayAsk = (
  { status, rejectionReason, expiresAt }: Pick<SignUp, 'status' | 'rejectionReason' | 'expiresAt'>,
  now: number,
): boolean => status === 'rejected' && rejectionReason === 'account_exists' && expiresAt > now;

/**
 * Whether the account had the phone before the sign-up began. One that was opened since proved the phone later than the person
 * who asks.
 */
export const hadPhoneBefore = (
  { phoneDigest, openedAt }: Pick<Account, 'phoneDigest' | 'openedAt'>,
  signUp: Pick<SignUp, 'phoneDigest' | 'createdAt'>,
): boolean => phoneDigest === signUp.phoneDigest && openedAt < signUp.createdAt;

/** Whether the owner can be told without the phone itself, which another person holds. */
export const hasOtherChannel = ({ email }: Pick<Account, 'email'>): boolean => email !== undefined;

/**
 * The outcome of a request. `open`: the owner is told · `join`: the owner has been told already, and the days run on; this person
 * hears of the end · `refuse`: the owner answered lately, and is left in peace · `unreachable`: silence would mean nothing, since the owner cannot be told.
 */
export function decideRequest(
  owner: Pick<Account, 'email'>,
  known: Pick<PhoneRelease, 'status' | 'endedAt' | 'phoneDigest'> | undefined,
  phoneDigest: string,
  { phoneRelease }: Configuration,
  now: number,
): 'open' | 'join' | 'refuse' | 'unreachable' {
  if (!hasOtherChannel(owner)) return 'unreachable';
  if (known?.phoneDigest !== phoneDigest) return 'open';
  if (known.status === 'asked') return 'join';
  const believedUntil = (known.endedAt ?? 0) + dayMs * phoneRelease.keptDays;
  return known.status === 'kept' && believedUntil > now ? 'refuse' : 'open';
}

/** Whether the question has been answered, by the owner or by silence. */
export const isAnswered = (status: ReleaseStatus): boolean => isFinal<ReleaseStatus>(releaseTransitions, status);

/** The time at which the owner has kept silent for long enough. */
export const phoneFreesAt = (askedAt: number, { phoneRelease }: Configuration): number =>
  askedAt + dayMs * phoneRelease.silentDays;

/** The owner's signs of life are looked for every day: those of a session go when it ends. */
export const nextLookAt = ({ freesAt }: Pick<PhoneRelease, 'freesAt'>, now: number): number =>
  Math.min(freesAt, now + dayMs);

/** Whether the owner is told once more. */
export const isReminderDue = (
  { askedAt, remindedAt }: Pick<PhoneRelease, 'askedAt' | 'remindedAt'>,
  { phoneRelease }: Configuration,
  now: number,
): boolean => remindedAt === undefined && askedAt + dayMs * phoneRelease.reminderDays <= now;

/** The owner's latest signs of life, in any order. */
export interface SignsOfLife {
  readonly signedInAt?: number | undefined;
  /** A new password takes the phone or the confirmed e-mail, and a wait that every channel can end. */
  readonly passwordChangedAt?: number | undefined;
  /** The last uses of the sessions. */
  readonly seenAt: readonly number[];
}

/**
 * `free`: silent for fourteen days · `keep`: the owner lives · `wait`: not yet.
 * One sign since the question is enough, however long ago; there is no hurry, and a phone lost by mistake is a person locked out.
 */
export function decideRelease(
  { status, askedAt, freesAt }: Pick<PhoneRelease, 'status' | 'askedAt' | 'freesAt'>,
  { signedInAt = 0, passwordChangedAt = 0, seenAt }: SignsOfLife,
  now: number,
): 'free' | 'keep' | 'wait' | 'over' {
  if (status !== 'asked') return 'over';
  if ([signedInAt, passwordChangedAt, ...seenAt].some(at => at >= askedAt)) return 'keep';
  return freesAt <= now ? 'free' : 'wait';
}
