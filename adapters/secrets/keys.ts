/** The keys, derived once from the root key that Secrets Manager holds. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { deriveKeys, type Keys } from '../../core/keyed-digest.ts';

const secret = z.object({ rootKey: z.string().check(z.minLength(32)) });

/** Reads the secret at the first call and keeps the answer; a failed read is tried again at the next call. */
export function keySource(secretId: string): () => Promise<Keys> {
  const client = new SecretsManagerClient({
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  });
  let known: Promise<Keys> | undefined;
  const read = async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    return deriveKeys(secret.parse(JSON.parse(SecretString ?? '{}')).rootKey);
  };
  return () => {
    known ??= read().catch(error => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
