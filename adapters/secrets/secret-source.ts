/** Secrets of Secrets Manager, read once for the life of a function. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { timeouts } from '../sdk-client.ts';

/** Reads them at the first call and keeps the result of `parse`; a failed read is tried again at the next call. */
export function secretSource<T>(secretIds: readonly string[], parse: (texts: string[]) => T): () => Promise<T> {
  const client = new SecretsManagerClient(timeouts);
  const read = async (SecretId: string) => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    return SecretString;
  };
  let known: Promise<T> | undefined;
  return () => {
    known ??= Promise.all(secretIds.map(read))
      .then(parse)
      .catch(error => {
        known = undefined;
        throw error;
      });
    return known;
  };
}
