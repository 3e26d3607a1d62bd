/** The rules of a sign-up as conditions of its writes, against the real engine. */
import { dueKeys, emailMarkerKey, phoneMarkerKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
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
    await stores.signUps.open(signUp, await reservationFor(started.table, signUp, noon), noon);
    for (let guess = 0; guess < wrong; guess++) await stores.histories.recordFailure(signUp.phoneDigest, isShort, noon);
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
    ['phone', (signUp: SignUp) => phoneMarkerKey(signUp.phoneDigest)],
    ['e-mail', (signUp: SignUp) => emailMarkerKey(signUp.emailDigest)],
  ])(
    'C2: a right code for a %s that somebody owns is accepted all the same, and the duplicate is found',
    async (what, keyOf) => {
      const signUp = await guessedAt(`owner of the ${what}`, 0);
      await started.table.put({ ...keyOf(signUp), accountId: 'somebody' });
      const accepted = await stores.signUps.acceptCode(signUp, true, noon + minute);
      expect(accepted).toEqual({ ok: true, value: 'account_exists' });
      expect((await stored(signUp.id))?.status).toBe('code_accepted');
    },
  );

  it('B4, C2: of a phone that was guessed at too often nobody learns that it is owned', async () => {
    const spent = await guessedAt('owner guessed at nine times', 9);
    await started.table.put({ ...phoneMarkerKey(spent.phoneDigest), accountId: 'somebody' });
    expect(await stores.signUps.acceptCode(spent, true, noon + minute)).toEqual({ ok: false, error: 'spent' });
    expect((await stored(spent.id))?.status).toBe('awaiting_code');
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
      if (i % 2 === 0) return (await stores.histories.recordFailure(owner.phoneDigest, true, noon + minute)) && 'wrong';
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

describe('opening', () => {
  const open = async (signUp: SignUp, now = noon) =>
    stores.signUps.open(signUp, await reservationFor(started.table, signUp, now), now);
  const fresh = (name: string) => makeSignUp({ phoneDigest: digestOf(name), callerDigest: digestOf(`of ${name}`) });

  it('notes the sign-up, its send, and when it may be forgotten', async () => {
    const signUp = fresh('opened');
    expect(await open(signUp)).toEqual({ ok: true, value: undefined });
    expect(await stored(signUp.id)).toEqual({
      ...signUpKey(signUp.id),
      ...signUp,
      ...dueKeys(signUp.id, noon + minute),
      ttl: (signUp.expiresAt + 14 * day) / 1000,
    });
    const { phone } = await stores.histories.read(signUp.phoneDigest, signUp.callerDigest);
    expect(phone.sends).toEqual([{ at: noon, caller: signUp.callerDigest }]);
  });

  it('says that a repeated sign-up exists, and reserves nothing for it', async () => {
    const signUp = fresh('repeated');
    await open(signUp);
    expect(await open(signUp)).toEqual({ ok: false, error: 'exists' });
    expect((await stores.histories.read(signUp.phoneDigest, signUp.callerDigest)).phone.sends).toHaveLength(1);
  });

  it('says conflict when the phone’s history moved since the decision, and writes nothing', async () => {
    const [first, second] = [fresh('contended'), fresh('contended')];
    const reservation = await reservationFor(started.table, second, noon);
    await open(first);
    expect(await stores.signUps.open(second, reservation, noon)).toEqual({ ok: false, error: 'conflict' });
    expect(await stored(second.id)).toBeUndefined();
  });

  it('says conflict when the reference is another sign-up’s already, which keeps it', async () => {
    const [first, second] = [fresh('first of two'), fresh('second of two')];
    await open(first);
    expect(await open({ ...second, reference: first.reference })).toEqual({ ok: false, error: 'conflict' });
    expect((await stores.signUps.byReference(first.reference))?.id).toBe(first.id);
    expect((await open(second)).ok).toBe(true);
  });

  it('X22: never lets parallel sign-ups send more than the limit', async () => {
    const request = async () => {
      for (;;) {
        const signUp = fresh('rung by many');
        const opened = await open(signUp).catch(() => 'refused' as const);
        if (opened === 'refused') return false;
        if (opened.ok) return true;
      }
    };
    const sent = await Promise.all(Array.from({ length: 20 }, request));
    // The fifth send of the day is kept for another address.
    expect(sent.filter(Boolean)).toHaveLength(4);
  });
});

describe('ordering another send', () => {
  const order = async (signUp: SignUp, now = noon + 2 * minute) => {
    const send = { number: signUp.send.number + 1, channel: 'voice', status: 'ordered', at: now } as const;
    return stores.signUps.order(
      signUp,
      { send, code: signUp.code },
      await reservationFor(started.table, signUp, now),
      now,
    );
  };
  const resendable = (name: string) =>
    putSignUp(started.table, answerable({ phoneDigest: digestOf(name), callerDigest: digestOf(`of ${name}`) }));

  it('happens once when asked for twice at once', async () => {
    const signUp = await resendable('asked twice');
    const ordered = await Promise.all([order(signUp), order(signUp), order(signUp)]);
    expect(ordered.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored(signUp.id))?.send).toMatchObject({ number: 2, channel: 'voice', status: 'ordered' });
  });

  it('X02: is decided again after another send was ordered, so that no number is used twice', async () => {
    const signUp = await resendable('asked again');
    await order(signUp);
    expect(await order(signUp)).toEqual({ ok: false, error: 'stale' });
  });

  it('B4: is decided again after an answer was counted, so that no attempt is forgotten', async () => {
    const signUp = await resendable('guessed meanwhile');
    await count(signUp);
    expect(await order(signUp)).toEqual({ ok: false, error: 'stale' });
    expect((await stored(signUp.id))?.code.attempts).toBe(1);
  });

  it('says conflict when only the phone’s history moved, and orders nothing', async () => {
    const signUp = await resendable('rung meanwhile');
    const reservation = await reservationFor(started.table, signUp, noon);
    const other = { ...makeSignUp(), phoneDigest: signUp.phoneDigest, callerDigest: signUp.callerDigest };
    await stores.signUps.open(other, await reservationFor(started.table, other, noon), noon);
    const { send, code } = signUp;
    const ordered = await stores.signUps.order(signUp, { send: { ...send, number: 2 }, code }, reservation, noon);
    expect(ordered).toEqual({ ok: false, error: 'conflict' });
    expect((await stored(signUp.id))?.send.number).toBe(1);
  });

  it('F17: orders nothing for a sign-up whose time is over', async () => {
    const signUp = await resendable('too late');
    expect(await order(signUp, signUp.expiresAt)).toEqual({ ok: false, error: 'stale' });
  });

  it('C1: moving to another phone leaves an e-mail that was mended meanwhile', async () => {
    const signUp = await resendable('mended');
    const mended = 'camille@autre.example';
    const changed = await stores.signUps.changeEmail(
      signUp,
      { email: mended, maskedEmail: 'c•••@autre.example', emailDigest: digestOf(mended) },
      noon,
    );
    expect(changed.ok).toBe(true);
    const moved = { ...signUp, phoneDigest: digestOf('+33699999999') };
    const ordered = await stores.signUps.order(
      signUp,
      {
        send: { number: 2, channel: 'voice', status: 'ordered', at: noon },
        code: { ...signUp.code, id: 'new' },
        contact: { phone: '+33199999999', line: 'fixed_line', isCallable: true, email: 'camille@exemple.fr' },
        phoneDigest: moved.phoneDigest,
      },
      await reservationFor(started.table, moved, noon),
      noon,
    );
    expect(ordered.ok).toBe(true);
    expect(await stored(signUp.id)).toMatchObject({
      contact: { phone: '+33199999999', line: 'fixed_line', isCallable: true, email: mended },
      emailDigest: digestOf(mended),
      phoneDigest: moved.phoneDigest,
    });
  });
});

describe('mending the e-mail', () => {
  const mend = (signUp: SignUp, now = noon) =>
    stores.signUps.changeEmail(
      signUp,
      { email: 'sasha@exemple.fr', maskedEmail: 's•••@exemple.fr', emailDigest: digestOf('sasha@exemple.fr') },
      now,
    );

  it('C1: is over once the phone is proven', async () => {
    const signUp = await putSignUp(started.table, answerable({ status: 'code_accepted' }));
    expect((await mend(signUp)).ok).toBe(false);
    expect((await stored(signUp.id))?.contact?.email).toBe('camille@exemple.fr');
  });

  it('F17: is over with the sign-up', async () => {
    const signUp = await putSignUp(started.table, answerable());
    expect((await mend(signUp, signUp.expiresAt)).ok).toBe(false);
    expect((await mend(signUp, signUp.expiresAt - 1)).ok).toBe(true);
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
    await storesOn(started.table, configuration).signUps.open(signUp, reservation, noon);
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
