/** A fresh proof of a signed-in person, before what could lock them out (requirement H4). Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { sha256 } from '../keyed-digest.ts';
import { type RandomBytes, randomToken } from '../random.ts';
import type { Session } from './session.ts';

export interface SteppedUp {
  readonly session: Session;
  /** Of a browser, whose token is another one from then on; told once. */
  readonly token?: string;
}

/** The same session until when the proof lasts. */
export const prolonged = (session: Session, configuration: Configuration, now: number): Session => ({
  ...session,
  steppedUpUntil: now + 1000 * configuration.session.stepUpSeconds,
});

/**
 * The session as it stands after the proof. A bearer keeps its token: nobody can plant one in a program.
 * @param isByPhone whether a code to the account's phone was the proof
 */
export function steppedUp(
  session: Session,
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
  isByPhone = false,
): SteppedUp {
  const lasting = prolonged(session, configuration, now);
  const { steppedUpUntil = now } = lasting;
  const proven = { ...lasting, seenAt: now, ...(isByPhone && { phoneProvenUntil: steppedUpUntil }) };
  if (session.client === 'bearer') return { session: proven };
  const token = randomToken(bytes);
  return { session: { ...proven, tokenHash: sha256(token) }, token };
}

/**
 * Whether the proof was given since then. A proof by a password that was replaced meanwhile is worth nothing, though its session
 * may not have ended yet.
 */
export const wasProvenSince = (
  { steppedUpUntil = 0 }: Session,
  instant: number,
  { session: { stepUpSeconds } }: Configuration,
): boolean => steppedUpUntil - 1000 * stepUpSeconds >= instant;
