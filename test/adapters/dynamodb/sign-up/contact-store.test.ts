/** One more send, and a mended contact, as conditions of their writes, against the real engine. */
import { signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Item } from '../../../../adapters/dynamodb/rows/row.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { minute, noon } from '../../../support/clock.ts';
import { digestOf, makeSignUp } from '../../../support/sign-up.ts';
import { itemAt, putSignUp, reservationFor, type StartedTable, startTable, storesOn } from '../../../support/table.ts';

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

describe('ordering another send', () => {
  const order = async (signUp: SignUp, now = noon + 2 * minute) => {
    const send = { number: signUp.send.number + 1, channel: 'voice', status: 'ordered', at: now } as const;
    return stores.contacts.order(
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
    await stores.openings.open(other, await reservationFor(started.table, other, noon), noon);
    const { send, code } = signUp;
    const ordered = await stores.contacts.order(signUp, { send: { ...send, number: 2 }, code }, reservation, noon);
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
    const changed = await stores.contacts.changeEmail(
      signUp,
      { email: mended, maskedEmail: 'c•••@autre.example', emailDigest: digestOf(mended) },
      noon,
    );
    expect(changed.ok).toBe(true);
    const moved = { ...signUp, phoneDigest: digestOf('+33699999999') };
    const ordered = await stores.contacts.order(
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
    stores.contacts.changeEmail(
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
