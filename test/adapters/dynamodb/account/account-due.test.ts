/** Work on accounts that is due, by the due index, against the real engine (I2): messages whose order was lost, and jobs. */
import { randomBytes } from 'node:crypto';
import { AccountDueStore } from '../../../../adapters/dynamodb/account/account-due-store.ts';
import { AccountJobStore } from '../../../../adapters/dynamodb/account/account-job-store.ts';
import { AccountNoticeStore } from '../../../../adapters/dynamodb/account/account-notice-store.ts';
import { endSessionsJob } from '../../../../core/account/account-job.ts';
import { noticesFor } from '../../../../core/account/account-notice.ts';
import { newDevice } from '../../../../core/account/notice-contents.ts';
import { makeAccount, makeDevice } from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { type StartedTable, startTable } from '../../../support/table.ts';

let started: StartedTable;
beforeEach(async () => {
  started = await startTable();
});
afterEach(() => started.stop());

it('once their queue had its time, in every shard, until they are out', async () => {
  const notices = new AccountNoticeStore(started.table);
  const due = new AccountDueStore(started.table);
  const dueAt = async (now: number) => (await due.due(now, 400)).map(({ id }) => id).sort();
  const told = Array.from({ length: 16 }, () =>
    noticesFor(makeAccount(), newDevice(makeDevice(), noon), randomBytes, noon),
  ).flat();
  expect(await started.table.transact(notices.toOrder(told))).toMatchObject({ ok: true });
  const ids = told.map(({ id }) => id).sort();
  expect(await dueAt(noon + minute - 1)).toEqual([]);
  expect(await dueAt(noon + minute)).toEqual(ids);

  const [claimed = '', released = '', ...rest] = ids;
  for (const id of ids) expect(await notices.claim(id, noon + minute)).toMatchObject({ id });
  expect(await dueAt(noon + minute)).toEqual([]);
  await notices.release(released, noon + minute);
  for (const id of rest) await notices.sent(id);
  // One whose sender died comes again with the one that could not be sent.
  expect(await dueAt(noon + day)).toEqual([claimed, released]);
});

describe('work that fails', () => {
  it('lets the others go first, and is due again before the next run', async () => {
    const { table } = started;
    const due = new AccountDueStore(table);
    const jobs = new AccountJobStore(table);
    const all = Array.from({ length: 3 }, (_, n) =>
      endSessionsJob('account', {}, () => new Uint8Array(16).fill(4, 0, n + 1), noon + n),
    );
    await table.transact(Object.fromEntries(all.map(job => [job.id, jobs.toBegin(job)])));
    const firstOf = async (now: number) => (await due.due(now, 1)).map(({ id }) => id);
    const [bad, next, last] = all.map(({ id }) => id);
    expect(await firstOf(noon + 5 * minute)).toEqual([bad]);
    for (const id of [bad, next])
      await due.putBehind({ kind: 'job', accountId: 'account', id: id ?? '' }, noon + 5 * minute);
    expect(await firstOf(noon + 5 * minute)).toEqual([last]);
    await jobs.done({ accountId: 'account', id: last ?? '' });
    expect(await firstOf(noon + 5 * minute)).toEqual([]);
    expect((await due.due(noon + 6 * minute, 400)).map(({ id }) => id).sort()).toEqual([bad, next].sort());
    await due.putBehind({ kind: 'job', accountId: 'account', id: last ?? '' }, noon + 6 * minute);
    expect(await jobs.get('account', last ?? '')).toBeUndefined();
  });
});
