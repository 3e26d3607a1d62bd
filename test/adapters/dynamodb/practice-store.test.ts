/** The admission of practices, and their rate, against the real engine. */
import { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { noon, second } from '../../support/clock.ts';
import { makePractice } from '../../support/practice-records.ts';
import { itemsUnder, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let practices: PracticeStore;
beforeEach(async () => {
  started = await startTable();
  practices = new PracticeStore(started.table, { requestsPerSecond: 10, burst: 50 });
  await put(makePractice(), 'key');
});
afterEach(() => started.stop());

/** As somebody who has just read it. */
const put = async (practice: Practice, apiKeyHash: string | undefined) =>
  practices.put(practice, apiKeyHash, await practices.get(practice.id));

const admit = async (key: string, now = noon, id = 'cabinet-1') => {
  const admitted = await practices.admit(id, key, now);
  return admitted.ok ? 'admitted' : admitted.error;
};
const admittedOf = async (requests: number, now: number) => {
  let admitted = 0;
  for (let request = 0; request < requests; request++) if ((await admit('key', now)) === 'admitted') admitted++;
  return admitted;
};

it('the bearer of its key alone', async () => {
  expect(await Promise.all([admit('key'), admit('other'), admit(''), admit('key', noon, 'cabinet-2')])).toEqual([
    'admitted',
    ...Array(3).fill('unknown'),
  ]);
  expect(await itemsUnder(started.table, 'PRACTICE#cabinet-2')).toEqual([]);
});

it('a burst, then the rate, and the burst again after a rest', async () => {
  expect(await admittedOf(60, noon)).toBe(50);
  expect(await admittedOf(20, noon + second)).toBe(10);
  expect(await admittedOf(60, noon + 10 * second)).toBe(50);
});

it('no more than the burst of 100 at once, and a wrong key uses up nothing of it', async () => {
  await Promise.all(Array.from({ length: 60 }, () => admit('other')));
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => admit('key')));
  const admitted = outcomes.filter(outcome => outcome === 'admitted').length;
  expect(admitted).toBeLessThanOrEqual(50);
  expect(admitted).toBeGreaterThanOrEqual(45);
});

it('by its new key once that is rotated, and by the same one after any other change', async () => {
  await put(makePractice({ name: 'Cabinet du Lac' }), undefined);
  expect(await admit('key')).toBe('admitted');
  await put(makePractice(), 'new key');
  expect(await Promise.all([admit('key'), admit('new key')])).toEqual(['unknown', 'admitted']);
});

it('keeps no address that is taken out', async () => {
  await put(makePractice({ address: '12 rue des Tilleuls' }), undefined);
  expect((await practices.get('cabinet-1'))?.address).toBe('12 rue des Tilleuls');
  await put(makePractice(), undefined);
  expect(await practices.get('cabinet-1')).not.toHaveProperty('address');
});

it('registered twice at once, by the one key that was told', async () => {
  const practice = makePractice({ id: 'cabinet-2' });
  const written = await Promise.all(['one', 'other'].map(key => practices.put(practice, key, undefined)));
  expect(written.sort()).toEqual([false, true]);
  const admitted = await Promise.all(['one', 'other'].map(key => admit(key, noon, 'cabinet-2')));
  expect(admitted.sort()).toEqual(['admitted', 'unknown']);
});
