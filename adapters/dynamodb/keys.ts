/** Every key of the table, in one place. */
import { partitions } from './schema.ts';

export const signUpKey = (id: string) => ({ pk: `${partitions.signUp}${id}`, sk: 'SIGN_UP' });
export const accountKey = (id: string) => ({ pk: `${partitions.account}${id}`, sk: 'ACCOUNT' });
/** Append-only: a newer version gets its own item. */
export const consentKey = (accountId: string, document: string, version: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `CONSENT#${document}#${version}`,
});
export const phoneMarkerKey = (digest: string) => ({ pk: `${partitions.phone}${digest}`, sk: 'MARKER' });
export const emailMarkerKey = (digest: string) => ({ pk: `${partitions.email}${digest}`, sk: 'MARKER' });
export const phoneHistoryKey = (digest: string) => ({ pk: `${partitions.phone}${digest}`, sk: 'HISTORY' });
export const addressHistoryKey = (digest: string) => ({ pk: `${partitions.address}${digest}`, sk: 'HISTORY' });
export const everyoneHistoryKey = { pk: partitions.everyone, sk: 'HISTORY' };

/** Partitions of the attention index: enough that no single one becomes hot. */
export const attentionShards = ['0', '1', '2', '3'] as const;

/** The index keys of a sign-up that somebody should look at from this instant (epoch milliseconds) on. */
export const attentionKeys = (signUpId: string, at: number) => ({
  attentionShard: attentionShards[Number.parseInt(signUpId.slice(-2), 16) % attentionShards.length] ?? '0',
  attentionAt: new Date(at).toISOString(),
});
