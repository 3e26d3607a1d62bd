/** The shards of the due index: ids spread over them evenly, whoever chose the ids. */
import { noticeDueKeys, noticeDueShards } from '../../../../adapters/dynamodb/due/due-keys.ts';

const perShard = 1_000;
const count = perShard * noticeDueShards.length;

it.each<[string, (n: number) => string]>([
  ['numbers in a row', n => `${n}`],
  ['numbers of one length', n => `rdv-${String(n).padStart(9, '0')}`],
  ['random ids', () => crypto.randomUUID()],
  ['days and hours', n => new Date(n * 900_000).toISOString()],
])('gives no shard a fifth more than its part of %s', (_, idOf) => {
  const sizes = new Map<string, number>(noticeDueShards.map(shard => [shard, 0]));
  for (let n = 0; n < count; n++) {
    const { dueShard } = noticeDueKeys(idOf(n), 0);
    sizes.set(dueShard, (sizes.get(dueShard) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort()).toEqual([...noticeDueShards].sort());
  expect(Math.max(...sizes.values())).toBeLessThan(1.2 * perShard);
});

it('keeps an id in its shard, whenever it is due', () => {
  expect(noticeDueKeys('rdv-1', 0).dueShard).toBe(noticeDueKeys('rdv-1', 1e12).dueShard);
});
