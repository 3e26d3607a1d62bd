/** Everybody's answers, counted in parts at the same moment, against the real engine. */
import { globalHistoryKey, globalShardKey, globalShards } from '../../../adapters/dynamodb/keys.ts';
import { GlobalHistoryStore } from '../../../adapters/dynamodb/limits/global-history-store.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { itemAt, itemsUnder, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
beforeEach(async () => {
  started = await startTable();
});
afterEach(() => started.stop());

const storeWith = (global: { failureFloor: number; failureShare: number }) =>
  new GlobalHistoryStore(started.table, makeConfiguration({ global }));
const isLongFor = async (store: GlobalHistoryStore, now: number) =>
  Promise.all(globalShards.map(async about => (await store.look(about, now)).longUntil > now));
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

it('X04: loses none of 200 that come at once, and the next one makes every code long for an hour', async () => {
  const store = storeWith({ failureFloor: 200, failureShare: 0.3 });
  await Promise.all(times(200, n => store.noteWrong(`${n}`, noon)));
  expect(new Set(await isLongFor(store, noon))).toEqual(new Set([false]));
  expect(await store.noteWrong('one more', noon)).toBe(true);
  expect(new Set(await isLongFor(store, noon + hour - 1))).toEqual(new Set([true]));
  expect(new Set(await isLongFor(store, noon + hour))).toEqual(new Set([false]));
  expect(await store.noteWrong('a typo', noon + hour)).toBe(false);
  expect(await itemsUnder(started.table, 'GLOBAL#')).toHaveLength(globalShards.length);
});

it('X32: allows more wrong ones where many are right, each counted once, whichever process saw it', async () => {
  const [one, other] = times(2, () => storeWith({ failureFloor: 2, failureShare: 0.3 }));
  for (const n of times(20, n => n)) {
    const store = n % 2 ? one : other;
    store?.noteRight();
    await store?.look(`${n}`, noon);
  }
  const noted = await Promise.all(times(6, n => one?.noteWrong(`${n}`, noon + minute)));
  expect(noted).toEqual(Array(6).fill(false));
  expect(await one?.noteWrong('too many', noon + minute)).toBe(true);
});

it('looks by a read alone where nothing is to be counted', async () => {
  const store = storeWith({ failureFloor: 2, failureShare: 0.3 });
  await store.look('a', noon);
  expect(await itemsUnder(started.table, 'GLOBAL#')).toEqual([]);
});

it('forgets the counters of earlier hours, and keeps the others longer than they count (F17)', async () => {
  const store = storeWith({ failureFloor: 200, failureShare: 0.3 });
  for (const now of [noon, noon + 30 * minute, noon + 3 * hour]) await store.noteWrong('a', now);
  const {
    ttl,
    pk: _,
    sk: __,
    ...counters
  } = (await itemAt<Record<string, number>>(started.table, globalHistoryKey('a'))) ?? {};
  expect(Object.values(counters)).toEqual([1]);
  expect((ttl ?? 0) * second).toBeGreaterThan(noon + 3 * hour + day);
});

it('tells the parts again that were not told of a spray', async () => {
  const store = storeWith({ failureFloor: 1, failureShare: 0.3 });
  await store.noteWrong('a', noon);
  await started.table.update(globalShardKey('0'), { set: { longUntil: noon + hour } });
  expect(await store.noteWrong('b', noon)).toBe(true);
  expect(new Set(await isLongFor(store, noon))).toEqual(new Set([true]));
});
