/** The rules of a sign-up as conditions of its writes, against the real engine. */

import { dueKeys } from '../../../adapters/dynamodb/due/due-keys.ts';
import { emailMarkerKey, phoneHistoryKey, phoneMarkerKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { Item } from '../../../adapters/dynamodb/rows/row.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { consentTo, digestOf, makeSignUp } from '../../support/sign-up.ts';
import { itemAt, putSignUp, reservationFor, type StartedTable, startTable, storesOn } from '../../support/table.ts';

let started: StartedTable;
let stores: ReturnType<typeof storesOn>;
beforeAll(async () => {
  started = await startTable();
  stores = storesOn(started.table);
});
afterAll(() => started.stop());

const answerable = (overrides: Partial<SignUp> = {}): SignUp => {
  const signUp = makeSignUp({ status: 'awaiting_code', ...overrides });
  return { ...signUp, code: { ...signUp.code, expiresAt: noon + 5 * minute } };
};

const count = (signUp: SignUp, now = noon + minute, { hash = signUp.accessTokenHash, length = 3 } = {}) =>
  stores.signUps.countAttempt(signUp.id, hash, length, now);

const stored = (id: string) => itemAt<SignUp & Item>(started.table, signUpKey(id));

describe('counting an answer', () => {
  it('X01 B2: lets 3 of 1000 parallel guesses through', async () => {
    const signUp = await putSignUp(started.table, answerable());
    const counted = await Promise.all(Array.from({ length: 1000 }, () => count(signUp)));
    expect(counted.filter(({ ok }) => ok)).toHaveLength(3);
    expect((await stored(signUp.id))?.code.attempts).toBe(3);
  });

  it('X06: refuses the fourth answer, whatever it is', async () => {
    const signUp = await putSignUp(started.table, answerable());
    const passed = [await count(signUp), await count(signUp), await count(signUp), await count(signUp)];
    expect(passed.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  });

  it('F17: decides on the instant in the item, not on whether it was deleted', async () => {
    const late = await putSignUp(started.table, answerable(), { ttl: Math.floor(noon / 1000) - 30 * 24 * 3600 });
    expect((await count(late, noon + 5 * minute - 1)).ok).toBe(true);
    expect((await count(late, noon + 5 * minute)).ok).toBe(false);
    const over = await putSignUp(started.table, answerable({ expiresAt: noon + 2 * minute }));
    expect((await count(over, noon + 2 * minute - 1)).ok).toBe(true);
    expect((await count(over, noon + 2 * minute)).ok).toBe(false);
  });

  it('F17: makes nothing of a sign-up that was deleted early', async () => {
    const gone = answerable();
    expect(await count(gone)).toEqual({ ok: false, error: undefined });
    expect(await stored(gone.id)).toBeUndefined();
  });

  it('X07: counts nothing for a bearer of another token, nor for an answer of another length', async () => {
    const signUp = await putSignUp(started.table, answerable());
    expect((await count(signUp, noon, { hash: digestOf('another token') })).ok).toBe(false);
    expect((await count(signUp, noon, { length: 6 })).ok).toBe(false);
    expect((await stored(signUp.id))?.code.attempts).toBe(0);
  });

  it('counts nothing before a code was sent', async () => {
    const signUp = await putSignUp(started.table, makeSignUp());
    expect((await count(signUp)).ok).toBe(false);
  });

  it.each<Status>(['code_accepted', 'awaiting_consent', 'creating', 'completed', 'rejected', 'expired', 'abandoned'])(
    'X17: counts nothing once the sign-up is %s',
    async status => {
      const signUp = await putSignUp(started.table, answerable({ status }));
      expect((await count(signUp)).ok).toBe(false);
    },
  );
});

describe('accepting the code', () => {
  it('B3: lets one of 50 parallel right answers win', async () => {
    const signUp = await putSignUp(started.table, answerable());
    const accepted = await Promise.all(
      Array.from({ length: 50 }, () => stores.signUps.acceptCode(signUp, true, noon + minute)),
    );
    expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored(signUp.id))?.status).toBe('code_accepted');
  });

  /** A sign-up whose phone was guessed at so often, minutes ago. */
  const guessedAt = async (name: string, wrong: number, isShort = true) => {
    const signUp = answerable({ phoneDigest: digestOf(name), callerDigest: digestOf(`of ${name}`) });
    await stores.openings.open(signUp, await reservationFor(started.table, signUp, noon), noon);
    for (let guess = 0; guess < wrong; guess++) await stores.guesses.recordFailure(signUp.phoneDigest, isShort, noon);
    return signUp;
  };
  const failures = async ({ phoneDigest, callerDigest }: SignUp) =>
    (await stores.histories.read(phoneDigest, callerDigest)).phone.failures;

  it('B4: costs the phone nothing, and leaves what was guessed before as it is', async () => {
    const signUp = await guessedAt('owned', 2);
    expect(await stores.signUps.acceptCode(signUp, true, noon + minute)).toEqual({ ok: true, value: 'no_duplicates' });
    expect(await failures(signUp)).toBe(2);
  });

  it.each([
    ['phone', (signUp: SignUp) => phoneMarkerKey(signUp.phoneDigest), 'account_exists'],
    // Owned, or only claimed: that is looked at.
    ['e-mail', (signUp: SignUp) => emailMarkerKey(signUp.emailDigest), 'verified'],
  ])(
    'C2: a right code for a %s that somebody owns is accepted all the same, and the duplicate is found',
    async (what, keyOf, found) => {
      const signUp = await guessedAt(`owner of the ${what}`, 0);
      await started.table.put({ ...keyOf(signUp), accountId: 'somebody' });
      const accepted = await stores.signUps.acceptCode(signUp, true, noon + minute);
      expect(accepted).toEqual({ ok: true, value: found });
      expect((await stored(signUp.id))?.status).toBe('code_accepted');
    },
  );

  it('B4, C2: of a phone that was guessed at too often nobody learns that it is owned', async () => {
    const spent = await guessedAt('owner guessed at nine times', 9);
    await started.table.put({ ...phoneMarkerKey(spent.phoneDigest), accountId: 'somebody' });
    expect(await stores.signUps.acceptCode(spent, true, noon + minute)).toEqual({ ok: false, error: 'spent' });
    expect((await stored(spent.id))?.status).toBe('awaiting_code');
  });

  it('X33: finds three accounts a day, of any number at once, and then tells no more of those who have none', async () => {
    const phoneDigest = digestOf('a prober’s own phone');
    const accept = async (email: string, now: number) => {
      const signUp = answerable({ phoneDigest, emailDigest: digestOf(email) });
      await putSignUp(started.table, signUp);
      const accepted = await stores.signUps.acceptCode(signUp, true, now);
      return accepted.ok ? accepted.value : accepted.error;
    };
    await started.table.put({ ...emailMarkerKey(digestOf('owned')), accountId: 'somebody' });
    const found = await Promise.all(Array.from({ length: 5 }, () => accept('owned', noon + minute)));
    expect(found.filter(outcome => outcome === 'verified')).toHaveLength(3);
    const waits = { retryAfterSeconds: 24 * 3600 };
    expect(found.filter(outcome => outcome !== 'verified')).toEqual([waits, waits]);
    expect(await accept('nobody’s', noon + minute)).toEqual(waits);
    expect(await accept('nobody’s', noon + minute + day - 1)).toEqual({ retryAfterSeconds: 1 });
    expect(await accept('nobody’s', noon + minute + day)).toBe('no_duplicates');
    expect(await accept('owned', noon + minute + day)).toBe('verified');
  });

  it.each([
    ['short', 9, true],
    ['long', 100, false],
  ])(
    'B4: of a phone without guesses and without look-ups, a %s right code tells no more than a wrong one',
    async (length, wrong, isShort) => {
      const signUp = await guessedAt(`spent in both ways, ${length}`, wrong, isShort);
      const key = phoneHistoryKey(signUp.phoneDigest);
      const history = await itemAt(started.table, key);
      await started.table.put({ ...history, ...key, lookUps: [noon, noon, noon] });
      expect(await stores.guesses.recordFailure(signUp.phoneDigest, isShort, noon + minute)).toBe(false);
      expect(await stores.signUps.acceptCode(signUp, isShort, noon + minute)).toEqual({ ok: false, error: 'spent' });
      // Without its guesses, which lapse, it is told about its look-ups.
      const later = [noon + 30 * day + 1];
      await started.table.put({ ...history, ...key, lookUps: [...later, ...later, ...later] });
      const refused = await stores.signUps.acceptCode(signUp, isShort, noon + 30 * day + 1);
      expect(refused).toEqual({ ok: false, error: { retryAfterSeconds: 24 * 3600 } });
    },
  );

  it('X33: keeps no more look-ups of a phone than the limit needs', async () => {
    const signUp = answerable({ phoneDigest: digestOf('looked up often') });
    const key = phoneHistoryKey(signUp.phoneDigest);
    await started.table.put({ ...key, lookUps: [5, 4, 3, 2, 1] });
    await stores.openings.open(signUp, await reservationFor(started.table, signUp, noon), noon);
    expect(await itemAt(started.table, key)).toMatchObject({ lookUps: [5, 4, 3], version: 1 });
  });

  it('B4: counts while one more wrong guess would, and tells nothing when the phone was guessed at too often', async () => {
    const last = await guessedAt('guessed at eight times', 8);
    expect((await stores.signUps.acceptCode(last, true, noon + minute)).ok).toBe(true);
    const spent = await guessedAt('guessed at nine times', 9);
    expect(await stores.signUps.acceptCode(spent, true, noon + minute)).toEqual({ ok: false, error: 'spent' });
    expect((await stored(spent.id))?.status).toBe('awaiting_code');
    expect((await stores.signUps.acceptCode(spent, false, noon + minute)).ok).toBe(true);
    const spentLong = await guessedAt('guessed at a hundred times', 100, false);
    expect(await stores.signUps.acceptCode(spentLong, false, noon + minute)).toEqual({ ok: false, error: 'spent' });
  });

  it('X03: counts again 30 days after the last guess', async () => {
    const signUp = await guessedAt('guessed at last month', 9);
    expect((await stores.signUps.acceptCode(signUp, true, noon + 30 * day)).ok).toBe(false);
    expect((await stores.signUps.acceptCode(signUp, true, noon + 30 * day + 1)).ok).toBe(true);
  });

  it('X01 B2: of wrong and right answers at once, tells no more than the phone’s budget allows', async () => {
    const owner = await guessedAt('guessed at by a crowd', 5);
    const answers = Array.from({ length: 40 }, async (_, i) => {
      if (i % 2 === 0) return (await stores.guesses.recordFailure(owner.phoneDigest, true, noon + minute)) && 'wrong';
      const signUp = answerable({ phoneDigest: owner.phoneDigest, callerDigest: owner.callerDigest });
      await putSignUp(started.table, signUp);
      const accepted = await stores.signUps.acceptCode(signUp, true, noon + minute).catch(() => ({ ok: false }));
      return accepted.ok && 'right';
    });
    const told = await Promise.all(answers);
    expect(told.filter(answer => answer === 'wrong')).toHaveLength(4);
    expect(await failures(owner)).toBe(9);
    const late = answerable({ phoneDigest: owner.phoneDigest });
    await putSignUp(started.table, late);
    expect(await stores.signUps.acceptCode(late, true, noon + minute)).toEqual({ ok: false, error: 'spent' });
  });

  it('X07: refuses the answer to a code that was replaced meanwhile', async () => {
    const signUp = answerable();
    await putSignUp(started.table, { ...signUp, code: { ...signUp.code, id: 'another' } });
    expect(await stores.signUps.acceptCode(signUp, true, noon + minute)).toEqual({ ok: false, error: 'stale' });
    expect((await stored(signUp.id))?.status).toBe('awaiting_code');
  });
});

describe('consent', () => {
  const notice = consentTo('privacy notice', noon + second);
  const give = (signUp: SignUp, hash = signUp.accessTokenHash, now = noon) =>
    stores.signUps.giveConsent(signUp.id, hash, notice, now);

  it.each<[Status, boolean]>([
    ['received', false],
    ['awaiting_code', false],
    ['code_accepted', true],
    ['awaiting_consent', true],
    ['creating', false],
    ['completed', false],
    ['rejected', false],
    ['expired', false],
    ['abandoned', false],
  ])('X16 X17: given while %s counts: %s', async (status, counts) => {
    const signUp = await putSignUp(started.table, answerable({ status }));
    expect((await give(signUp)).ok).toBe(counts);
    expect((await stored(signUp.id))?.status).toBe(counts ? 'creating' : status);
  });

  it('X07 F17: is taken from the bearer alone, and in time', async () => {
    const signUp = await putSignUp(started.table, answerable({ status: 'awaiting_consent' }));
    expect((await give(signUp, digestOf('another'))).ok).toBe(false);
    expect((await give(signUp, signUp.accessTokenHash, signUp.expiresAt)).ok).toBe(false);
    expect((await give(signUp, signUp.accessTokenHash, signUp.expiresAt - 1)).ok).toBe(true);
  });

  it('keeps the text that was accepted first', async () => {
    const signUp = await putSignUp(started.table, answerable({ status: 'awaiting_consent' }));
    await give(signUp);
    const again = await stores.signUps.giveConsent(signUp.id, signUp.accessTokenHash, consentTo('other text'), noon);
    expect(again.ok).toBe(false);
    expect((await stored(signUp.id))?.privacyNotice).toEqual(notice);
  });

  it('F06: is not waited for when it came first', async () => {
    const signUp = await putSignUp(started.table, answerable({ status: 'code_accepted' }));
    await give(signUp);
    expect((await stores.signUps.awaitConsent(signUp.id, 'token', noon)).ok).toBe(false);
    expect((await stored(signUp.id))?.task).toBeUndefined();
  });
});

describe('the end', () => {
  it.each(['rejected', 'expired', 'abandoned'] as const)('J2: %s keeps nothing of what was typed', async status => {
    const task = { state: 'DeliverCode', token: 'task token' } as const;
    const open = await putSignUp(started.table, answerable({ task }), dueKeys('00', noon));
    expect((await stores.signUps.end(open, status, 'undeliverable')).ok).toBe(true);
    const kept = await stored(open.id);
    expect(kept).toMatchObject({ status, rejectionReason: 'undeliverable' });
    for (const secret of ['+33612345678', 'camille@exemple.fr', 'argon2id', 'task token', 'attention'])
      expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('does not come to a sign-up that moved on meanwhile', async () => {
    const signUp = await putSignUp(started.table, answerable());
    await stores.signUps.acceptCode(signUp, true, noon);
    expect((await stores.signUps.end(signUp, 'expired')).ok).toBe(false);
    expect((await stored(signUp.id))?.contact).toEqual(signUp.contact);
  });

  it.each<Status>(['creating', 'completed', 'rejected', 'expired'])('cannot be abandoned once %s', async status => {
    const signUp = await putSignUp(started.table, answerable({ status }));
    expect((await stores.signUps.end(signUp, 'abandoned')).ok).toBe(false);
  });

  it('is forgotten after the retention that the platform chose', async () => {
    const configuration = makeConfiguration({ retention: { signUpDays: 1 } });
    const signUp = makeSignUp({ phoneDigest: digestOf('brief'), callerDigest: digestOf('brief'), createdAt: noon });
    const reservation = await reservationFor(started.table, signUp, noon);
    await storesOn(started.table, configuration).openings.open(signUp, reservation, noon);
    expect((await stored(signUp.id))?.ttl).toBe((noon + hour + day) / 1000);
  });

  it('is looked at again as it is now, later, and not at all once it ended', async () => {
    const task = { state: 'DeliverCode', token: 'a newer token' } as const;
    const open = await putSignUp(started.table, answerable({ task }), dueKeys('ab', noon));
    expect(await stores.signUps.lookAgain(open.id, noon)).toMatchObject({ id: open.id, task });
    expect((await stored(open.id))?.dueAt).toBe(new Date(noon + minute).toISOString());
    const over = await putSignUp(started.table, answerable({ status: 'rejected' }));
    expect(await stores.signUps.lookAgain(over.id, noon)).toBeUndefined();
    expect(await stored(over.id)).not.toHaveProperty('dueAt');
  });
});
