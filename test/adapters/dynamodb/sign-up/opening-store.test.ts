/** A new sign-up and its first send, all or nothing, against the real engine. */

import { dueKeys } from '../../../../adapters/dynamodb/due/due-keys.ts';
import { signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Item } from '../../../../adapters/dynamodb/rows/row.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { digestOf, makeSignUp } from '../../../support/sign-up.ts';
import { itemAt, reservationFor, type StartedTable, startTable, storesOn } from '../../../support/table.ts';

let started: StartedTable;
let stores: ReturnType<typeof storesOn>;
beforeAll(async () => {
  started = await startTable();
  stores = storesOn(started.table);
});
afterAll(() => started.stop());

const stored = (id: string) => itemAt<SignUp & Item>(started.table, signUpKey(id));

describe('opening', () => {
  const open = async (signUp: SignUp, now = noon) =>
    stores.openings.open(signUp, await reservationFor(started.table, signUp, now), now);
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
    expect(await stores.openings.open(second, reservation, noon)).toEqual({ ok: false, error: 'conflict' });
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
    // The address has one of its own, and shares five.
    expect(sent.filter(Boolean)).toHaveLength(6);
  });
});
