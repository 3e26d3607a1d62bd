/** The budgets of guesses and sends under load, against the real engine. */
import { callerHistoryKey, phoneHistoryKey } from '../../../adapters/dynamodb/keys.ts';
import { unknownCaller } from '../../../core/limits/caller-history.ts';
import { nobody } from '../../../core/limits/global-history.ts';
import { type PhoneHistory, recentFailures, unknownPhone } from '../../../core/limits/phone-history.ts';
import { day, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { digestOf } from '../../support/sign-up.ts';
import { itemAt, type StartedTable, startTable, storesOn } from '../../support/table.ts';

const configuration = makeConfiguration();
let started: StartedTable;
let histories: ReturnType<typeof storesOn>['histories'];
let guesses: ReturnType<typeof storesOn>['guesses'];
beforeAll(async () => {
  started = await startTable();
  ({ histories, guesses } = storesOn(started.table, configuration));
});
afterAll(() => started.stop());

const caller = digestOf('192.0.2.1');
const phoneHistory = async (phone: string) => (await histories.read(phone, caller)).phone;
const charge = (phone: string, times: number, isShort: boolean, now: number) =>
  Promise.all(Array.from({ length: times }, () => guesses.recordFailure(phone, isShort, now)));
const allowed = (charged: boolean[]) => charged.filter(Boolean).length;

describe('the budget of guesses at one phone', () => {
  it('X01 B2: allows 9 of 200 parallel guesses at short codes', async () => {
    const phone = digestOf('guessed at once');
    expect(allowed(await charge(phone, 200, true, noon))).toBe(9);
    expect(await phoneHistory(phone)).toMatchObject({ failures: 9, shortFailures: 9, lastGuessAt: noon });
  });

  it('B4: allows 100 guesses in all, long codes included', async () => {
    const phone = digestOf('guessed long');
    expect(allowed(await charge(phone, 9, true, noon))).toBe(9);
    expect(allowed(await charge(phone, 120, false, noon + minute))).toBe(91);
    expect(allowed(await charge(phone, 5, true, noon + 2 * minute))).toBe(0);
  });

  it('X22: keeps long codes answerable when the short ones are guessed away', async () => {
    const phone = digestOf('the owner comes back');
    await charge(phone, 20, true, noon);
    expect(await guesses.recordFailure(phone, false, noon + minute)).toBe(true);
  });

  it('X03: begins anew 30 days after the last guess that was compared, not earlier', async () => {
    const phone = digestOf('a month later');
    await charge(phone, 4, true, noon);
    await charge(phone, 5, true, noon + 20 * day);
    expect(await guesses.recordFailure(phone, true, noon + 50 * day)).toBe(false);
    expect(recentFailures(await phoneHistory(phone), configuration, noon + 50 * day)).toEqual({ all: 9, short: 9 });
    expect(recentFailures(await phoneHistory(phone), configuration, noon + 50 * day + 1)).toEqual({ all: 0, short: 0 });
    const parallel = await charge(phone, 40, true, noon + 50 * day + 1);
    expect(allowed(parallel)).toBe(9);
  });

  it('X03: still allows what is left of the budget on the last instant of the 30 days', async () => {
    const phone = digestOf('the last instant');
    await charge(phone, 4, true, noon);
    expect(await guesses.recordFailure(phone, true, noon + 30 * day)).toBe(true);
    expect((await phoneHistory(phone)).shortFailures).toBe(5);
  });

  it('F17: counts what deletion by TTL has not removed, and keeps it longer than it counts', async () => {
    const phone = digestOf('kept');
    await guesses.recordFailure(phone, true, noon);
    const item = await itemAt<PhoneHistory & { ttl: number }>(started.table, phoneHistoryKey(phone));
    expect((item?.ttl ?? 0) * second).toBeGreaterThan(noon + 30 * day);
  });
});

describe('reading the histories', () => {
  it('knows nothing of who never came', async () => {
    const empty = await startTable();
    const read = await storesOn(empty.table).histories.read(digestOf('nobody'), digestOf('nowhere'));
    await empty.stop();
    expect(read).toEqual({ phone: unknownPhone, caller: unknownCaller, global: nobody });
  });
});

describe('noting wrong answers', () => {
  it('keeps of an address the latest first, as many as the limits need and at most twice as many', async () => {
    const from = digestOf('192.0.2.99');
    for (let i = 0; i < 40; i++) {
      const told = await guesses.noteFailureFrom(from, noon + i);
      const { failures } = (await histories.read(digestOf('x'), from)).caller;
      expect(told).toEqual({ caller: failures });
      expect(failures.slice(0, 11)).toEqual(Array.from({ length: Math.min(i + 1, 11) }, (_, ago) => noon + i - ago));
      expect(failures.length).toBeLessThanOrEqual(22);
    }
  });

  it('F17: keeps an address longer than a day', async () => {
    const item = await itemAt<{ ttl: number; failures: number[] }>(
      started.table,
      callerHistoryKey(digestOf('192.0.2.99')),
    );
    expect((item?.ttl ?? 0) * second).toBeGreaterThan((item?.failures[0] ?? Number.NaN) + day);
  });

  it('X28: believes short codes of an address until six came within a day, however many come at once', async () => {
    const from = digestOf('192.0.2.98');
    const believed = async (now: number) => (await started.table.transact(guesses.toBelieve(from, now))).ok;
    await Promise.all(Array.from({ length: 5 }, (_, i) => guesses.noteFailureFrom(from, noon + i)));
    expect(await believed(noon + minute)).toBe(true);
    await Promise.all(Array.from({ length: 40 }, () => guesses.noteFailureFrom(from, noon + minute)));
    expect(await believed(noon + minute + day - 1)).toBe(false);
    expect(await believed(noon + minute + day)).toBe(true);
  });
});
