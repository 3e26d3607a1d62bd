/** Messages to owners whose order was lost are found by the due index, against the real engine (I2). */
import { randomBytes } from 'node:crypto';
import { AccountDueStore } from '../../../../adapters/dynamodb/account/account-due-store.ts';
import { AccountNoticeStore } from '../../../../adapters/dynamodb/account/account-notice-store.ts';
import { noticesFor } from '../../../../core/account/account-notice.ts';
import { newDevice } from '../../../../core/account/notice-contents.ts';
import { makeAccount, makeDevice } from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { type StartedTable, startTable } from '../../../support/table.ts';

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

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
