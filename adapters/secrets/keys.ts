/** The keys, derived once from the root key that Secrets Manager holds. */
import * as z from 'zod/mini';
import { deriveKeys, type Keys } from '../../core/keyed-digest.ts';
import { secretSource } from './secret-source.ts';

const secret = z.object({ rootKey: z.string().check(z.minLength(32)) });

export const keySource = (secretId: string): (() => Promise<Keys>) =>
  secretSource([secretId], ([text]) => deriveKeys(secret.parse(JSON.parse(text || '{}')).rootKey));
