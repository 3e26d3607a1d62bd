/** Passwords at rest: hashed, verified in constant time, and raised when the parameters are (requirement F1, ASVS 5.0 11.4.2). */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id, type KeyDerivation, preferred, scrypt } from './key-derivation.ts';
import { readPhc, writePhc } from './phc.ts';

const saltBytes = 16;
const hashBytes = 32;

/** Hashes a normalised password under a fresh salt into a PHC string. */
export async function hashPassword(normalized: string, derivation: KeyDerivation = preferred): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derivation.derive(Buffer.from(normalized), salt, hashBytes, derivation.parameters);
  return writePhc({ ...derivation, salt, hash });
}

/**
 * Whether a normalised password is the one that was hashed; says no to a string that is not of ours.
 * @throws Error when the runtime cannot compute the algorithm that the string names.
 */
export async function verifyPassword(normalized: string, phc: string): Promise<boolean> {
  const stored = readPhc(phc);
  const derivation = [argon2id, scrypt].find(({ algorithm }) => algorithm === stored?.algorithm);
  if (!stored || !derivation || stored.hash.length !== hashBytes) return false;
  const hash = await derivation.derive(Buffer.from(normalized), stored.salt, hashBytes, stored.parameters);
  return timingSafeEqual(hash, stored.hash);
}

/** Whether to hash again, at a sign-in, what was hashed with another algorithm or other parameters than today's. */
export function needsRehash(phc: string): boolean {
  const stored = readPhc(phc);
  return stored === undefined || prefix(stored) !== prefix(preferred);
}

const prefix = ({
  algorithm,
  version,
  parameters,
}: Pick<KeyDerivation, 'algorithm' | 'parameters'> & { version?: number | undefined }) =>
  JSON.stringify([algorithm, version, parameters]);
