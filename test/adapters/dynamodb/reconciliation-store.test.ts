/** The sign-ups that the reconciler finds, against the real engine and its sparse index. */

import { dueKeys, dueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import { accountOf, type OpenedAccount } from '../../../core/account/account.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { minute, noon } from '../../support/clock.ts';
import { consentTo, makeSignUp } from '../../support/sign-up.ts';
import { putSignUp, type StartedTable, startTable, storesOn } from '../../support/table.ts';

let started: StartedTable;
let stores: ReturnType<typeof storesOn>;
beforeEach(async () => {
  started = await startTable();
  stores = storesOn(started.table);
});
afterEach(() => started.stop());

const dueAt = (at: number, overrides: Partial<SignUp> = {}) => {
  const signUp = makeSignUp(overrides);
  return putSignUp(started.table, signUp, dueKeys(signUp.id, at));
};
const due = (now: number, limit = 400) => stores.reconciliation.due(now, limit);

describe('what is due', () => {
  it('is what wanted reconciliation until now, in every shard', async () => {
    const ids = await Promise.all(Array.from({ length: 300 }, () => dueAt(noon).then(({ id }) => id)));
    await dueAt(noon + 1);
    await putSignUp(started.table, makeSignUp());
    expect((await due(noon)).sort()).toEqual(ids.sort());
    const shards = ids.map(id => dueKeys(id, noon).dueShard);
    expect(new Set(shards)).toEqual(new Set(dueShards));
    expect(await due(noon - 1)).toEqual([]);
  });

  it('comes the longest due first when there is more than one run can take', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => dueAt(noon - i * minute)));
    const oldest = all.map(({ id }) => id).toReversed();
    expect(await due(noon, 8)).toEqual(oldest.slice(0, 8));
  });
});

describe('looking again later', () => {
  it('is due only then', async () => {
    const signUp = await dueAt(noon);
    await stores.reconciliation.postpone(signUp, noon, noon + minute);
    expect(await due(noon + minute - 1)).toEqual([]);
    expect(await due(noon + minute)).toEqual([signUp.id]);
  });

  it('does not overrule a sign-up that moved on and set its own time', async () => {
    const moved = await dueAt(noon, { status: 'code_accepted' });
    await stores.reconciliation.postpone({ ...moved, status: 'awaiting_code' }, noon, noon + 60 * minute);
    const ordered = await dueAt(noon + minute, { status: 'awaiting_code' });
    await stores.reconciliation.postpone(ordered, noon, noon + 60 * minute);
    expect((await due(noon + minute)).sort()).toEqual([moved.id, ordered.id].sort());
  });

  it.each(['end', 'create'] as const)('I2: does not bring back a sign-up that came to its %s meanwhile', async how => {
    const privacyNotice = consentTo('privacy notice');
    const signUp = await dueAt(noon, { status: how === 'end' ? 'awaiting_code' : 'creating', privacyNotice });
    if (how === 'end') await stores.signUps.end(signUp, 'expired');
    else await stores.accounts.create(accountOf(signUp, 0) as OpenedAccount, signUp, '');
    const ended = await stores.signUps.get(signUp.id);
    expect(['expired', 'completed']).toContain(ended?.status);
    await stores.reconciliation.postpone(ended ?? signUp, noon, noon + minute);
    expect(await due(noon + 60 * minute)).toEqual([]);
  });
});
