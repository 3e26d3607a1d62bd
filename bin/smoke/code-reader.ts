/** The code that a telephone would show, derived by the operator's right to the root key and to the sign-up's item. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { partitions } from '../../adapters/dynamodb/schema.ts';
import { deriveKeys, type Keys } from '../../core/keyed-digest.ts';
import { codeDigits } from '../../core/verification-code/verification-code.ts';
import type { Deployed } from './deployed.ts';

/** Of the item of a sign-up, or of a challenge. The code is bound to the phone, or to its keyed digest (requirement B5). */
interface Row {
  readonly code: { readonly id: string; readonly length: number };
  readonly send: { readonly status: string };
  readonly contact?: { readonly phone: string };
  readonly provesDigest?: string;
}

/** The sign-up or the challenge that the code belongs to. */
export interface CodeOf {
  readonly kind: 'signUp' | 'challenge';
  readonly id: string;
}

export async function readKeys({ region, rootKeyArn }: Deployed): Promise<Keys> {
  const secrets = new SecretsManagerClient({ region });
  const { SecretString = '{}' } = await secrets.send(new GetSecretValueCommand({ SecretId: rootKeyArn }));
  return deriveKeys((JSON.parse(SecretString) as { rootKey: string }).rootKey);
}

const sortKeys = { signUp: 'SIGN_UP', challenge: 'CHALLENGE' } as const;

/** @returns undefined as long as no message brought the code to the telephone */
export async function readCode({ region, tableName }: Deployed, keys: Keys, of: CodeOf): Promise<string | undefined> {
  const table = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
  const Key = { pk: `${partitions[of.kind]}${of.id}`, sk: sortKeys[of.kind] };
  const { Item } = await table.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  const { code, send, contact, provesDigest } = Item as Row;
  const proves = contact?.phone ?? provesDigest;
  return proves && send.status === 'sent' ? codeDigits(keys.code, code, proves) : undefined;
}
