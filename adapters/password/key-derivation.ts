/** The two functions that make a password slow to guess; their parameters are those of decision 10. */
import crypto from 'node:crypto';
import type { Phc } from './phc.ts';

export interface KeyDerivation {
  readonly algorithm: string;
  readonly version?: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly derive: (password: Buffer, salt: Buffer, length: number, parameters: Phc['parameters']) => Promise<Buffer>;
}

/** 46 MiB, three passes, one lane: three times the work that OWASP's password storage cheat sheet asks for at least. */
export const argon2id: KeyDerivation = {
  algorithm: 'argon2id',
  version: 19,
  parameters: { m: 47_104, t: 3, p: 1 },
  derive: (message, nonce, tagLength, { m = 0, t = 0, p = 0 }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    crypto.argon2('argon2id', { message, nonce, tagLength, memory: m, passes: t, parallelism: p }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
    return promise;
  },
};

/** 128 MiB: for a runtime without Argon2, which Node has since 24.7. */
export const scrypt: KeyDerivation = {
  algorithm: 'scrypt',
  parameters: { ln: 17, r: 8, p: 1 },
  derive: (password, salt, length, { ln = 0, r = 0, p = 0 }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const options = { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r };
    crypto.scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
    return promise;
  },
};

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

/** What new passwords are hashed with. */
export const preferred: KeyDerivation = hasArgon2() ? argon2id : scrypt;
