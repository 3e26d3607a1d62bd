/** Attackers who come back every day, through the real limits and the real engine, under a fake clock. */
import { reserveSend } from '../../../core/limits/reserve.ts';
import { randomId } from '../../../core/random.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { digestOf, makeSignUp } from '../../support/sign-up.ts';
import { type StartedTable, startTable, storesOn } from '../../support/table.ts';

const configuration = makeConfiguration();
let started: StartedTable;
let stores: ReturnType<typeof storesOn>;
beforeAll(async () => {
  started = await startTable();
  stores = storesOn(started.table, configuration);
});
afterAll(() => started.stop());

let drawn = 0;
const bytes = (size: number) => Buffer.alloc(size).fill(digestOf(String(drawn++)));

/** One sign-up of the phone from the caller. @returns undefined when a limit refuses it */
async function signUpFrom(caller: string, phoneDigest: string, now: number): Promise<SignUp | undefined> {
  const callerDigest = digestOf(caller);
  const id = randomId(bytes);
  const known = await stores.histories.read(phoneDigest, callerDigest);
  const decided = reserveSend(known, { signUpId: id, caller: callerDigest }, configuration, now);
  if (!decided.ok) return undefined;
  const { length } = decided.value;
  const code = { id: randomId(bytes), length, attempts: 0, drawnAt: now };
  const signUp = makeSignUp({ id, phoneDigest, callerDigest, createdAt: now, code });
  await stores.histories.charge(callerDigest, known, decided.value.charge, now);
  await stores.openings.open(signUp, decided.value, now);
  const claimed = await stores.deliveries.claimCode(id, 'token', now);
  return claimed.ok ? claimed.value : undefined;
}

/** Guesses until the code is dead. @returns how many guesses were compared with the code */
async function guess({ id, accessTokenHash, phoneDigest, callerDigest, code }: SignUp, now: number): Promise<number> {
  let compared = 0;
  for (let i = 0; i < 4; i++) {
    const counted = await stores.signUps.countAttempt(id, accessTokenHash, code.length, now);
    if (!counted.ok) break;
    const isShort = code.length < configuration.code.escalatedLength;
    if (!(await stores.guesses.recordFailure(phoneDigest, isShort, now))) continue;
    compared++;
    await stores.guesses.noteFailureFrom(callerDigest, now);
  }
  return compared;
}

/** As much as the limits allow on one day, in the hours that suit the attacker. */
async function attackFor(phone: string, from: number, addresses: readonly string[]) {
  let [short, all] = [0, 0];
  for (const [i, caller] of addresses.entries()) {
    const now = from + i * hour;
    const signUp = await signUpFrom(caller, phone, now);
    if (!signUp) continue;
    const compared = await guess(signUp, now + minute);
    all += compared;
    if (signUp.code.length < configuration.code.escalatedLength) short += compared;
  }
  return { short, all };
}

describe('guessing at one phone', () => {
  const phone = digestOf('+33600000001');

  it('X02 X03: allows 9 guesses at short codes in 30 days of attacks from ever new addresses', async () => {
    const days = [];
    for (let i = 0; i < 30; i++) {
      const addresses = Array.from({ length: 7 }, (_, n) => `198.51.100.${i}-${n}`);
      days.push(await attackFor(phone, noon + i * day, addresses));
    }
    expect(days.reduce((sum, { short }) => sum + short, 0)).toBe(9);
    expect(days.reduce((sum, { all }) => sum + all, 0)).toBe(100);
    expect(days[0]).toEqual({ short: 9, all: 21 });
  });

  it('X03: after the budget is spent only 30 quiet days bring it back, and then no more than before', async () => {
    const quiet = noon + 70 * day;
    const first = await attackFor(phone, quiet, ['a', 'b', 'c', 'd', 'e']);
    const second = await attackFor(phone, quiet + day + hour, ['f', 'g', 'h', 'i', 'j']);
    expect([first, second].map(({ short }) => short)).toEqual([9, 0]);
  });

  it.each([
    ['one caller', () => 'stranger'],
    ['many addresses', (i: number) => `stranger ${i}`],
  ])('X22: leaves the owner a send, and a code to answer, on the day of an attack from %s', async (name, caller) => {
    const owned = digestOf(name);
    await attackFor(
      owned,
      noon,
      Array.from({ length: 4 }, (_, i) => caller(i)),
    );
    const now = noon + 7 * hour;
    const own = await signUpFrom('home', owned, now);
    if (!own) throw new Error('The owner was refused');
    expect(await guess(own, now + minute)).toBe(3);
  });
});
