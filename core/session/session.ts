/** A session: it lets a signed-in person in. Instants are epoch milliseconds (requirement G1). */
import type { Configuration } from '../configuration.ts';

/** `cookie`: a browser · `bearer`: a program that sends the token by itself. */
type SessionClient = 'cookie' | 'bearer';

export interface Session {
  /** Names the session in lists; opens nothing. */
  readonly id: string;
  /** SHA-256 of a token of 256 random bits; the token itself is nowhere. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly client: SessionClient;
  /** Words by which a person recognises it: "Firefox, Windows". */
  readonly deviceName: string;
  /** Of the device that it was opened on. */
  readonly deviceHash: string;
  readonly createdAt: number;
  /** The last use that was written; younger ones may not have been. */
  readonly seenAt: number;
  readonly expiresAt: number;
  /** Until then what needs a fresh proof may be done. */
  readonly steppedUpUntil?: number;
  /** The same, of a proof by the account's phone. */
  readonly phoneProvenUntil?: number;
}

/** Until when the session lasts if nobody uses it any more. */
export const idleUntil = ({ seenAt, expiresAt }: Session, { session }: Configuration): number =>
  Math.min(expiresAt, seenAt + 1000 * session.idleSeconds);

/** Whether the session still opens anything. The table deletes late, so every read asks. */
export const isLive = (session: Session, configuration: Configuration, now: number): boolean =>
  idleUntil(session, configuration) > now;

/** Whether this use has to be written: at most one write in `touchSeconds`, however often the session is used. */
export const needsTouch = ({ seenAt }: Session, { session }: Configuration, now: number): boolean =>
  seenAt + 1000 * session.touchSeconds <= now;

/** Whether the person proved a moment ago that it is still they. */
export const isSteppedUp = ({ steppedUpUntil = 0 }: Session, now: number): boolean => steppedUpUntil > now;

/** The instant from which the table may delete the session, in epoch seconds. */
export const sessionTtl = ({ expiresAt }: Session): number => Math.ceil(expiresAt / 1000);
