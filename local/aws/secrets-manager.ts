/** Secrets Manager on this machine: one secret, the root key from which codes and keyed digests are derived. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { storeError } from '../store-file.ts';
import { isSystemError } from '../system-error.ts';
import type { Service } from './service.ts';

/** The secret's text; a test may rotate it by assigning another. */
export interface Secret {
  value: string;
}

/**
 * @param store `memory` for a key of this start only, or the table's file: the key is kept beside it. Under another key
 * nobody's phone or e-mail would be recognised after a restart.
 * @throws Error that names STORE when the key cannot be kept there
 */
export async function loadSecret(store: string): Promise<Secret> {
  const value = JSON.stringify({ rootKey: randomBytes(48).toString('base64url') });
  if (store === 'memory') return { value };
  const file = `${store}.secret.json`;
  try {
    await writeFile(file, value, { mode: 0o600, flag: 'wx' });
    return { value };
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw storeError(store, error);
    return { value: await readFile(file, 'utf8') };
  }
}

export function secretsManager(secret: Secret): Service {
  return {
    name: 'secretsManager',
    wireName: 'secretsmanager',
    operations: {
      GetSecretValue: ({ SecretId }) => ({
        ARN: `arn:aws:secretsmanager:eu-west-3:000000000000:secret:${SecretId}`,
        Name: SecretId,
        SecretString: secret.value,
        VersionStages: ['AWSCURRENT'],
      }),
    },
  };
}
