/** The two functions that make a password slow to guess. */
import crypto from 'node:crypto';
import type { PasswordCost } from '../../core/password/cost.ts';
import type { Phc } from './phc.ts';

/** A function by its name in a PHC string, and how dear it is made. */
export type KeyDerivation = Pick<Phc, 'algorithm' | 'version' | 'parameters'>;

type Derive = (password: Buffer, salt: Buffer, length: number, parameters: Phc['parameters']) => Promise<Buffer>;

/** RFC 9106, at the cost that the configuration names. */
const argon2id = ({ memoryKiB, iterations, parallelism }: PasswordCost): KeyDerivation => ({
  algorithm: 'argon2id',
  version: 19,
  parameters: { m: memoryKiB, t: iterations, p: parallelism },
});

/** 128 MiB: for a runtime without Argon2, which Node has since 24.7. */
export const scrypt: KeyDerivation = { algorithm: 'scrypt', parameters: { ln: 17, r: 8, p: 1 } };

/** The functions that compute them, by algorithm. */
export const derivations: ReadonlyMap<string, Derive> = new Map([
  ['argon2id', deriveArgon2id],
  ['scrypt', deriveScrypt],
]);

function deriveArgon2id(...[message, nonce, tagLength, { m = 0, t = 0, p = 0 }]: Parameters<Derive>): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  crypto.argon2('argon2id', { message, nonce, tagLength, memory: m, passes: t, parallelism: p }, (error, tag) =>
    error ? reject(error) : resolve(tag),
  );
  return promise;
}

function deriveScrypt(...[password, salt, length, { ln = 0, r = 0, p = 0 }]: Parameters<Derive>): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r };
  crypto.scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}

/** Node names the function even where the OpenSSL below it lacks the algorithm; only calling it tells. */
function hasArgon2(): boolean {
  try {
    crypto.argon2Sync('argon2id', {
      message: '',
      nonce: Buffer.alloc(16),
      memory: 8,
      passes: 1,
      parallelism: 1,
      tagLength: 16,
    });
    return true;
  } catch {
    return false;
  }
}

const isArgon2Here = hasArgon2();

/** The algorithm of new passwords. */
export const preferred = (cost: PasswordCost): KeyDerivation => (isArgon2Here ? argon2id(cost) : scrypt);
