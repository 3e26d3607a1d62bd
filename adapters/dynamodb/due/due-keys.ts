/** The place of an item in the due index: one of the shards of its kind of work, and an instant. */

type DueKind = 'sign-up' | 'account' | 'notice' | 'digest' | 'record';

/** So many partitions for each kind that no single one becomes hot at the load of docs/capacity.md. */
export const shardsOfKind = 32;

const shardsOf = (kind: DueKind): readonly string[] =>
  Array.from({ length: shardsOfKind }, (_, shard) => `${kind}-${shard}`);

/** Spreads ids, those that practices choose too: FNV-1a, then the mixing of MurmurHash, so that neighbours part. */
function shardOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % shardsOfKind;
}

const keysOf =
  (kind: DueKind) =>
  /** @param at epoch milliseconds */
  (id: string, at: number) => ({ dueShard: `${kind}-${shardOf(id)}`, dueAt: new Date(at).toISOString() });

/** Of a sign-up that somebody should look at from this instant on. */
export const dueKeys = /* @__PURE__ */ keysOf('sign-up');
export const dueShards = /* @__PURE__ */ shardsOf('sign-up');

/** Of what concerns an account, and is to be looked at from this instant on. */
export const accountDueKeys = /* @__PURE__ */ keysOf('account');
export const accountDueShards = /* @__PURE__ */ shardsOf('account');

/** Of an appointment of which a message is due from this instant on. */
export const noticeDueKeys = /* @__PURE__ */ keysOf('notice');
export const noticeDueShards = /* @__PURE__ */ shardsOf('notice');

/** Of what a practice is to be told from this instant on; the id is the practice's. */
export const digestDueKeys = /* @__PURE__ */ keysOf('digest');
export const digestDueShards = /* @__PURE__ */ shardsOf('digest');

/** Of a patient record whose retention is to be looked at from this instant on. */
export const recordDueKeys = /* @__PURE__ */ keysOf('record');
export const recordDueShards = /* @__PURE__ */ shardsOf('record');
