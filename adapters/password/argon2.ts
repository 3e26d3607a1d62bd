/** Passwords at rest: hashed, verified in constant time, and raised when the cost is (requirement P1, ASVS 5.0 11.4.2). */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PasswordCost } from '../../core/password/cost.ts';
import { derivations, type KeyDerivation, preferred } from './key-derivation.ts';
import { readPhc, writePhc } from './phc.ts';

const saltBytes = 16;
const hashBytes = 32;

/** Hashes a normalised password under a fresh salt into a PHC string. */
export const hashPassword = (normalized: string, cost: PasswordCost): Promise<string> =>
  hashWith(normalized, preferred(cost));

/** @throws Error when the runtime cannot compute the algorithm. */
export async function hashWith(normalized: string, derivation: KeyDerivation): Promise<string> {
  const derive = derivations.get(derivation.algorithm);
  if (!derive) throw new Error(`No password is hashed with ${derivation.algorithm}`);
  const salt = randomBytes(saltBytes);
  const hash = await derive(Buffer.from(normalized), salt, hashBytes, derivation.parameters);
  return writePhc({ ...derivation, salt, hash });
}

/**
 * Whether a normalised password is the one that was hashed, at any cost of that hash. Answers no to a string that is not of
 * ours.
 * @throws Error when the runtime cannot compute the algorithm that the string names
 */
export async function verifyPassword(normalized: string, phc: string): Promise<boolean> {
  const stored = readPhc(phc);
  const derive = derivations.get(stored?.algorithm ?? '');
  if (!stored || !derive || stored.hash.length !== hashBytes) return false;
  const hash = await derive(Buffer.from(normalized), stored.salt, hashBytes, stored.parameters);
  return timingSafeEqual(hash, stored.hash);
}

/**
 * Hashes a normalised password as the other one was: under its salt, at its cost. Two such hashes can be compared later.
 * @throws Error when the runtime cannot compute the algorithm that the string names, or the string is none of ours
 */
export async function hashLike(normalized: string, phc: string): Promise<string> {
  const other = readPhc(phc);
  const derive = derivations.get(other?.algorithm ?? '');
  if (!other || !derive) throw new Error('The hash to compare with is none of ours');
  const hash = await derive(Buffer.from(normalized), other.salt, hashBytes, other.parameters);
  return writePhc({ ...other, hash });
}

/** Nobody's password: what is computed in the place of an account's, for as long (requirement C2). */
export function nobodysHash(cost: PasswordCost): string {
  return writePhc({ ...preferred(cost), salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) });
}

/** Whether to hash again at a sign-in: the hash has another algorithm, or less than the cost of today. */
export function needsRehash(phc: string, cost: PasswordCost): boolean {
  const stored = readPhc(phc);
  const { algorithm, version, parameters } = preferred(cost);
  if (stored?.algorithm !== algorithm || stored.version !== version) return true;
  return Object.entries(parameters).some(([name, least]) => (stored.parameters[name] ?? 0) < least);
}
