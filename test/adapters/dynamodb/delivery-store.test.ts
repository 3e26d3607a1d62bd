/** One message for one order, however often and concurrently a step runs, against the real engine. */
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { Item } from '../../../adapters/dynamodb/rows/row.ts';
import type { Send } from '../../../core/sign-up/send.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { minute, noon, second } from '../../support/clock.ts';
import { makeSignUp } from '../../support/sign-up.ts';
import { itemAt, putSignUp, type StartedTable, startTable, storesOn } from '../../support/table.ts';

let started: StartedTable;
let deliveries: ReturnType<typeof storesOn>['deliveries'];
beforeAll(async () => {
  started = await startTable();
  deliveries = storesOn(started.table).deliveries;
});
afterAll(() => started.stop());

const put = (overrides: Partial<SignUp> = {}) => putSignUp(started.table, makeSignUp(overrides));
const stored = (id: string) => itemAt<SignUp & Item>(started.table, signUpKey(id));
const claim = ({ id }: SignUp, now: number, token = 'token') => deliveries.claimCode(id, token, now);
async function claimed(signUp: SignUp, now: number): Promise<SignUp> {
  const claiming = await claim(signUp, now);
  if (!claiming.ok) throw new Error(`Not claimed: ${claiming.error}`);
  return claiming.value;
}

const sent: Send = { message: 'code', channel: 'sms', at: noon, outcome: 'sent', messageId: 'm-1' };
const failed: Send = { message: 'code', channel: 'sms', at: noon, outcome: 'failed' };

describe('claiming the code', () => {
  it('starts its life, notes who waits, and hands out the order', async () => {
    const order = await claimed(await put(), noon + second);
    expect(order).toMatchObject({
      task: { state: 'DeliverCode', token: 'token' },
      code: { expiresAt: noon + second + 5 * minute, attempts: 0 },
      send: { number: 1, status: 'sending', at: noon + second },
    });
  });

  it('I1 F01: is for one of 20 that try at once', async () => {
    const signUp = await put();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(signUp, noon)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    for (const refused of claims) if (!refused.ok) expect(refused.error).toBe('in_progress');
  });

  it('F01: sends nothing again, but notes the token of who waits now', async () => {
    const signUp = await put();
    await deliveries.codeSent(await claimed(signUp, noon), sent);
    expect(await claim(signUp, noon + minute, 'second token')).toEqual({ ok: false, error: 'sent' });
    const now = await stored(signUp.id);
    expect(now?.task?.token).toBe('second token');
    expect(now?.code.expiresAt).toBe(noon + 5 * minute);
  });

  it('sends nothing that is held back, and notes the token for the patient who asks for it', async () => {
    const signUp = await put({ status: 'matching', door: 'reminder' });
    await deliveries.holdCode(signUp);
    expect(await claim(signUp, noon)).toEqual({ ok: false, error: 'sent' });
    expect(await stored(signUp.id)).toMatchObject({
      status: 'awaiting_code',
      task: { state: 'DeliverCode', token: 'token' },
      send: { number: 1, status: 'held' },
      code: signUp.code,
    });
  });

  it('holds nothing back that is on its way', async () => {
    const signUp = await put({ status: 'matching', door: 'reminder' });
    await claimed(signUp, noon);
    await deliveries.holdCode(signUp);
    expect(await stored(signUp.id)).toMatchObject({ status: 'matching', send: { status: 'sending' } });
  });

  it('I2: is waited for from a reminder too, whose status says "matching" until the code is out', async () => {
    const signUp = await put({ status: 'matching', door: 'reminder' });
    await claimed(signUp, noon);
    expect(await claim(signUp, noon + second)).toEqual({ ok: false, error: 'in_progress' });
  });

  it('I2: passes to another once whoever was sending is taken for dead, not before', async () => {
    const signUp = await put();
    await claimed(signUp, noon);
    expect(await claim(signUp, noon + 45 * second)).toEqual({ ok: false, error: 'in_progress' });
    const after = await claim(signUp, noon + 45 * second + 1);
    expect(after.ok).toBe(true);
    // The same code, in its first life: the patient may hold the message already.
    expect(after.ok && after.value.code).toEqual({ ...signUp.code, expiresAt: noon + 5 * minute });
  });

  it('may be had again at once when the message was not handed over', async () => {
    const signUp = await put();
    await deliveries.releaseCode(await claimed(signUp, noon), false, failed);
    expect((await claim(signUp, noon + second)).ok).toBe(true);
  });

  it.each<Status>(['code_accepted', 'awaiting_consent', 'creating', 'completed', 'rejected', 'expired', 'abandoned'])(
    'is over when the sign-up is %s',
    async status => {
      const signUp = await put({ status });
      expect(await claim(signUp, noon)).toEqual({ ok: false, error: 'over' });
      expect((await stored(signUp.id))?.task).toBeUndefined();
    },
  );

  it('F17: is over with the life of the sign-up, and for one that was deleted', async () => {
    const signUp = await put();
    expect(await claim(signUp, signUp.expiresAt)).toEqual({ ok: false, error: 'over' });
    expect(await claim(makeSignUp(), noon)).toEqual({ ok: false, error: 'over' });
  });
});

describe('after the claim', () => {
  it('a code that died before it could be sent is replaced, with the attempts it had', async () => {
    const signUp = await put();
    const dead = { ...signUp, code: { ...signUp.code, attempts: 2, expiresAt: noon } };
    await putSignUp(started.table, dead);
    const order = await claimed(dead, noon + minute);
    const code = await deliveries.renewCode(order, 'fresh', noon + minute);
    expect(code).toEqual({ ...dead.code, id: 'fresh', expiresAt: noon + 6 * minute });
    expect((await stored(signUp.id))?.code).toEqual(code);
  });

  it('the sign-up awaits its code, and needs attention only at its end', async () => {
    const order = await claimed(await put(), noon);
    await deliveries.codeSent(order, sent);
    expect(await stored(order.id)).toMatchObject({
      status: 'awaiting_code',
      send: { number: 1, status: 'sent' },
      dueAt: new Date(order.expiresAt).toISOString(),
    });
  });

  it('F10: a late confirmation says nothing about an order that came since', async () => {
    const order = await claimed(await put(), noon);
    const next = { ...order, send: { number: 2, channel: 'voice', status: 'ordered', at: noon + minute } } as const;
    await putSignUp(started.table, next);
    await deliveries.codeSent(order, sent);
    await deliveries.releaseCode(order, false, failed);
    expect((await stored(order.id))?.send).toEqual(next.send);
  });

  it('I2: a late confirmation does not undo a code that was accepted meanwhile', async () => {
    const order = await claimed(await put(), noon);
    await storesOn(started.table).signUps.acceptCode(order, true, noon + second);
    await deliveries.codeSent(order, sent);
    expect((await stored(order.id))?.status).toBe('code_accepted');
  });
});

describe('what was sent', () => {
  it('is kept in order, with what failed', async () => {
    const signUp = await put();
    await deliveries.releaseCode(await claimed(signUp, noon), false, failed);
    await deliveries.codeSent(await claimed(signUp, noon + second), sent);
    const welcome: Send = {
      message: 'welcome',
      channel: 'email',
      at: noon + minute,
      outcome: 'sent',
      messageId: 'm-2',
    };
    await deliveries.claimMessage(signUp.id, 'welcome', noon + minute);
    await deliveries.messageSent(signUp.id, 'welcome', welcome);
    expect((await stored(signUp.id))?.sends).toEqual([failed, sent, welcome]);
  });

  it('is kept too when the patient was faster than the note of it', async () => {
    const order = await claimed(await put(), noon);
    await storesOn(started.table).signUps.acceptCode(order, true, noon + second);
    await deliveries.codeSent(order, sent);
    await deliveries.releaseCode(order, false, failed);
    expect((await stored(order.id))?.sends).toEqual([sent, failed]);
  });

  it('F17: makes nothing of a sign-up that was deleted', async () => {
    const gone = makeSignUp();
    await deliveries.codeSent(gone, sent);
    expect(await stored(gone.id)).toBeUndefined();
  });
});

describe('e-mails', () => {
  it.each(['welcome', 'ownerNotice'] as const)('I1: the %s is for one of 20 that try at once', async mail => {
    const { id } = await put({ status: 'completed' });
    const claims = await Promise.all(Array.from({ length: 20 }, () => deliveries.claimMessage(id, mail, noon)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await deliveries.claimMessage(id, mail, noon)).toEqual({ ok: false, error: 'in_progress' });
    await deliveries.messageSent(id, mail, sent);
    expect(await deliveries.claimMessage(id, mail, noon + 60 * minute)).toEqual({ ok: false, error: 'sent' });
  });

  it('can be had again after a failure, and after a crash once the lease lapsed', async () => {
    const { id } = await put({ status: 'completed' });
    await deliveries.claimMessage(id, 'welcome', noon);
    await deliveries.releaseMessage(id, 'welcome', failed);
    expect((await deliveries.claimMessage(id, 'welcome', noon)).ok).toBe(true);
    expect((await deliveries.claimMessage(id, 'welcome', noon + 45 * second)).ok).toBe(false);
    expect((await deliveries.claimMessage(id, 'welcome', noon + 45 * second + 1)).ok).toBe(true);
  });

  it('a late failure does not take back what was sent', async () => {
    const { id } = await put({ status: 'completed' });
    await deliveries.claimMessage(id, 'welcome', noon);
    await deliveries.messageSent(id, 'welcome', sent);
    await deliveries.releaseMessage(id, 'welcome', failed);
    expect(await deliveries.claimMessage(id, 'welcome', noon)).toEqual({ ok: false, error: 'sent' });
  });

  it('F17: make nothing of a sign-up that was deleted', async () => {
    const { id } = makeSignUp();
    expect(await deliveries.claimMessage(id, 'welcome', noon)).toEqual({ ok: false, error: 'over' });
    expect(await stored(id)).toBeUndefined();
  });
});
