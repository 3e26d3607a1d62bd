/**
 * A recycled phone: somebody else proved it, and its account may have to let it go (requirement M2). The owner is told over every other
 * channel; any sign of life keeps the phone. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import type { Transitions } from '../transitions.ts';

/** `asked`: the owner has been told · `kept`: the owner gave a sign of life · `released`: the phone is free. */
type ReleaseStatus = 'asked' | 'kept' | 'released';

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
  /** Where the person is told how it ended; nothing else of them is kept. */
  readonly newcomer: { readonly email: string; readonly language: Language };
  readonly askedAt: number;
  readonly dueAt: number;
}

const dayMs = 24 * 3600 * 1000;

/** When the owner has kept silent for long enough. */
export const releaseDueAt = (askedAt: number, { phoneRelease }: Configuration): number =>
  askedAt + dayMs * phoneRelease.silentDays;

/** The owner's latest signs of life, in any order. */
export interface SignsOfLife {
  readonly signedInAt?: number | undefined;
  /** The last uses of the sessions. */
  readonly seenAt: readonly number[];
}

/**
 * `free`: silent for fourteen days · `keep`: the owner lives · `wait`: not yet.
 * One sign since the question is enough, however long ago; there is no hurry, and a phone lost by mistake is a person locked out.
 */
export function decideRelease(
  { status, askedAt, dueAt }: Pick<PhoneRelease, 'status' | 'askedAt' | 'dueAt'>,
  { signedInAt, seenAt }: SignsOfLife,
  now: number,
): 'free' | 'keep' | 'wait' | 'over' {
  if (status !== 'asked') return 'over';
  if ([signedInAt ?? 0, ...seenAt].some(at => at >= askedAt)) return 'keep';
  return dueAt <= now ? 'free' : 'wait';
}
