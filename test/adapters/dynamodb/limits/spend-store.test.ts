/** The counters of what messages cost, against the real engine (X31). */
import { SpendStore } from '../../../../adapters/dynamodb/limits/spend-store.ts';
import { type Spending, spendShards } from '../../../../core/limits/spend.ts';
import { day, hour, noon } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';
import { itemsUnder, type StartedTable, startTable } from '../../../support/table.ts';

// An eighth of the hour holds five texts of eight cents.
const configuration = makeConfiguration({ spend: { perHourUsd: 3.2, perDayUsd: 6.4, appointmentsPerDayUsd: 3.2 } });
const text = { spending: 'texts', micros: 80_000 } as const;

let started: StartedTable;
let spends: SpendStore;
beforeAll(async () => {
  started = await startTable();
  spends = new SpendStore(started.table, configuration);
});
afterAll(() => started.stop());

/** Of all counters together, in dollars. */
async function spent(spending: Spending, at: number): Promise<number> {
  const date = new Date(at).toISOString().slice(0, 10);
  const items = await itemsUnder(started.table, `SPEND#${spending}#`);
  return items.filter(({ sk }) => sk === date).reduce((sum, { day = 0 }) => sum + Number(day), 0) / 1e6;
}

const take = async (times: number, now: number) => {
  const taken = await Promise.all(Array.from({ length: times }, () => spends.take(text, now)));
  return taken.filter(({ ok }) => ok).length;
};

it('X31: lets no more than the budget of an hour be taken, however many ask at once', async () => {
  await take(200, noon);
  await take(100, noon + 1);
  const inHour = await spent('texts', noon);
  // Two counters are asked: a few places may be left when the first are refused.
  expect(inHour).toBeGreaterThan(2.4);
  expect(inHour).toBeLessThanOrEqual(3.2);
});

it('X31: begins anew with the hour, until the day is spent', async () => {
  const tomorrow = noon + day;
  for (let hours = 0; hours < 4; hours++) await take(150, tomorrow + hours * hour);
  expect(await spent('texts', tomorrow)).toBeLessThanOrEqual(6.4);
  expect(await spent('texts', tomorrow)).toBeGreaterThan(4.8);
  expect(await take(50, tomorrow + 5 * hour)).toBeLessThan(10);
  expect(await take(1, tomorrow + 12 * hour)).toBe(1);
});

it('counts what goes out in any case beyond the budget, too', async () => {
  await Promise.all(Array.from({ length: 100 }, () => spends.count({ ...text, spending: 'calls' }, noon)));
  expect(await spent('calls', noon)).toBeCloseTo(8);
  expect(await spends.take({ ...text, spending: 'calls' }, noon)).toMatchObject({ ok: false });
});

it('tells half of a budget once for each counter', async () => {
  const told = [];
  for (let i = 0; i < 100; i++) told.push(...(await spends.count({ ...text, spending: 'appointments' }, noon)));
  expect(new Set(told)).toEqual(new Set(['day']));
  expect(told.length).toBeLessThanOrEqual(spendShards);
});

it('J2: keeps its counters for forty days', async () => {
  const [counter] = await itemsUnder(started.table, 'SPEND#texts#');
  expect(Number(counter?.ttl) * 1000).toBe(Date.parse(`${counter?.sk}T12:00:00Z`) + 40 * day);
});
