/** The limits of one address while many come from it at once, against the real engine. */
import { callerHistoryKey } from '../../../adapters/dynamodb/keys.ts';
import { callerEntry, shortCodesOf, unknownCaller } from '../../../core/limits/caller-history.ts';
import { spentCounters } from '../../../core/limits/site-spend.ts';
import { hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { digestOf, makeSignUp } from '../../support/sign-up.ts';
import { itemAt, reservationFor, type StartedTable, startTable, storesOn } from '../../support/table.ts';

const configuration = makeConfiguration({ ip: { signUpsPerHour: 30 } });
let started: StartedTable;
let histories: ReturnType<typeof storesOn>['histories'];
let guesses: ReturnType<typeof storesOn>['guesses'];
beforeAll(async () => {
  started = await startTable();
  ({ histories, guesses } = storesOn(started.table, configuration));
});
afterAll(() => started.stop());

let phones = 0;
const startFrom = (name: string) =>
  makeSignUp({ callerDigest: digestOf(name), phoneDigest: digestOf(`phone ${phones++}`) });

/** So many sign-ups of as many phones at once. @returns the lengths of their codes, or why they were refused, by how often */
async function startAtOnce(name: string, count: number, now: number): Promise<Record<string, number>> {
  const outcomes = await Promise.all(
    Array.from({ length: count }, async () => {
      try {
        return (await reservationFor(started.table, startFrom(name), now, configuration)).length;
      } catch (error) {
        return String(error);
      }
    }),
  );
  return Object.fromEntries(
    Map.groupBy(outcomes, String)
      .entries()
      .map(([outcome, { length }]) => [outcome, length]),
  );
}

const kept = async (name: string) => (await histories.read(digestOf('nobody'), digestOf(name))).caller;
const refused = 'Error: Refused by the limit of the caller';

it('X05 F23: of 100 sign-ups at once, 5 hold a short code, 25 a longer one, and 70 are refused', async () => {
  expect(await startAtOnce('clinic', 100, noon)).toEqual({ 3: 5, 6: 25, [refused]: 70 });
  const { signUps, shortCodes } = await kept('clinic');
  expect([signUps.size, shortCodes.size]).toEqual([30, 5]);
});

it('X05: no hour sees more, however often 100 at once try, and what lapsed is made room of', async () => {
  const name = 'waiting room';
  await startAtOnce(name, 20, noon);
  expect(await startAtOnce(name, 100, noon + 30 * minute)).toEqual({ 3: 5, 6: 5, [refused]: 90 });
  expect(await startAtOnce(name, 10, noon + hour - 1)).toEqual({ [refused]: 10 });
  expect(await startAtOnce(name, 100, noon + hour)).toEqual({ 3: 5, 6: 15, [refused]: 80 });
  const { signUps } = await kept(name);
  expect([...signUps].filter(entry => Number.parseInt(entry, 10) > noon)).toHaveLength(30);
  expect(signUps.size).toBe(30);
});

it('X05: short codes lapse with their life, and five come in their place', async () => {
  expect(await startAtOnce('family', 6, noon)).toEqual({ 3: 5, 6: 1 });
  expect(await startAtOnce('family', 6, noon + 5 * minute - 1)).toEqual({ 6: 6 });
  expect(await startAtOnce('family', 6, noon + 5 * minute)).toEqual({ 3: 5, 6: 1 });
  expect((await kept('family')).shortCodes.size).toBe(5);
});

it('X05: a proven phone makes room for one short code', async () => {
  const signUp = startFrom('household');
  expect((await reservationFor(started.table, signUp, noon, configuration)).length).toBe(3);
  await startAtOnce('household', 5, noon);
  const answered = shortCodesOf(await kept('household'), [signUp.id]);
  await Promise.all(Array.from({ length: 5 }, () => histories.releaseShortCodes(signUp.callerDigest, answered)));
  expect((await kept('household')).shortCodes.size).toBe(4);
  expect(await startAtOnce('household', 2, noon)).toEqual({ 3: 1, 6: 1 });
});

it('X05: all networks of one /48 at once hold fifty short codes', async () => {
  const networks = Array.from({ length: 12 }, (_, n) => `${digestOf(`network ${n}`)}.${digestOf('site')}`);
  const lengths = await Promise.all(
    networks.flatMap(callerDigest =>
      Array.from({ length: 5 }, async () => {
        const signUp = makeSignUp({ callerDigest, phoneDigest: digestOf(`phone ${phones++}`) });
        return (await reservationFor(started.table, signUp, noon, configuration)).length;
      }),
    ),
  );
  expect(lengths.filter(length => length === 3)).toHaveLength(50);
  const { caller, site } = await histories.read(digestOf('nobody'), networks[0] ?? '');
  expect([caller.signUps.size, site?.shortCodes.size, site?.signUps.size]).toEqual([5, 50, 60]);
});

it('X28: a /48 is believed until sixty wrong answers came from its networks', async () => {
  const from = (network: number) => `${digestOf(`guessing ${network}`)}.${digestOf('guessing site')}`;
  const believed = async (network: number) => (await started.table.transact(guesses.toBelieve(from(network), noon))).ok;
  await Promise.all(Array.from({ length: 59 }, (_, n) => guesses.noteFailureFrom(from(n), noon)));
  expect(await believed(100)).toBe(true);
  const noted = await guesses.noteFailureFrom(from(59), noon);
  expect([noted.caller.length, noted.site?.length]).toEqual([1, 60]);
  expect(await believed(100)).toBe(false);
});

it('X02: a short code is decided again after a wrong answer that came meanwhile', async () => {
  const [name, entries] = [digestOf('guesser'), { signUps: new Set<string>(), shortCodes: new Set(['1#a']), cost: 0 }];
  await guesses.noteFailureFrom(name, noon);
  const charged = await histories.charge(name, { caller: unknownCaller }, entries, noon);
  expect(charged).toMatchObject({ ok: false, error: { caller: { failures: [noon], shortCodes: new Set() } } });
  const again = { caller: unknownCaller, ...(charged.ok ? {} : charged.error) };
  expect(await histories.charge(name, again, entries, noon)).toEqual({ ok: true, value: undefined });
});

it('X31: of a hundred dear texts that one /48 asks for at once, thirty-three are within its ten dollars', async () => {
  const dear = makeConfiguration();
  const from = (network: number) => `${digestOf(`dear network ${network}`)}.${digestOf('dear site')}`;
  const request = (network: number, signUpId: string) => ({
    ...{ signUps: new Set([callerEntry(signUpId, noon)]), shortCodes: new Set<string>(), cost: 300_000 },
    callerDigest: from(network),
  });
  const { histories } = storesOn(started.table, dear);
  const unknown = { caller: unknownCaller, site: unknownCaller };
  const charged = await Promise.all(
    Array.from({ length: 100 }, (_, n) => {
      const { callerDigest, ...charge } = request(n % 10, `dear ${n}`);
      return histories.charge(callerDigest, unknown, charge, noon);
    }),
  );
  expect(charged.filter(({ ok }) => ok)).toHaveLength(33);
  const { site } = await histories.read(digestOf('nobody'), from(0));
  expect(site?.spent).toEqual(new Map(Object.values(spentCounters(noon)).map(name => [name, 9_900_000])));

  // An hour later the counter of the first one goes.
  const known = await histories.read(digestOf('nobody'), from(0));
  const { callerDigest, ...charge } = request(0, 'later');
  expect((await histories.charge(callerDigest, known, charge, noon + hour)).ok).toBe(true);
  const later = await histories.read(digestOf('nobody'), from(0));
  expect(later.site?.spent).toEqual(
    new Map([
      [spentCounters(noon + hour).hour, 300_000],
      [spentCounters(noon).day, 10_200_000],
    ]),
  );
});

it('F02: charges once what it charged already', async () => {
  const [name, signUp] = ['twice', startFrom('twice')];
  await reservationFor(started.table, signUp, noon, configuration);
  await reservationFor(started.table, signUp, noon, configuration);
  const entries = new Set([callerEntry(signUp.id, noon)]);
  expect(await kept(name)).toMatchObject({ signUps: entries, shortCodes: entries });
});

it('F17: keeps its entries for longer than they count', async () => {
  await startAtOnce('kept', 1, noon);
  const item = await itemAt<{ ttl: number }>(started.table, callerHistoryKey(digestOf('kept')));
  expect((item?.ttl ?? 0) * 1000).toBeGreaterThan(noon + hour);
});
