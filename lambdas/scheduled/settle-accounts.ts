/** Every minute: messages that missed their queue, waits that are over, work that a request left behind, and old records. */
import { randomBytes } from 'node:crypto';
import type { AccountDueStore, DueWork } from '../../adapters/dynamodb/account/account-due-store.ts';
import type { AccountJobStore } from '../../adapters/dynamodb/account/account-job-store.ts';
import type { ResetStore } from '../../adapters/dynamodb/account/reset-store.ts';
import type { RecordName, RecordRetentionStore } from '../../adapters/dynamodb/due/record-retention-store.ts';
import type { OrderQueue } from '../../adapters/queue/order-queue.ts';
import type { Account } from '../../core/account/account.ts';
import { noticesFor } from '../../core/account/account-notice.ts';
import type { ResetChallenge } from '../../core/account/challenge.ts';
import { resetUsable } from '../../core/account/notice-contents.ts';
import type { Configuration } from '../../core/configuration.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import {
  accountDue,
  accountJobs,
  devices,
  erasures,
  objections,
  orders,
  phoneReleases,
  resets,
  sessions,
  support,
} from '../runtime/stores/account-stores.ts';
import { ownChanges } from '../runtime/stores/own-appointments.ts';
import { appointments, recordRetention } from '../runtime/stores/practice-stores.ts';
import { carryOutErasure, type ErasureDependencies } from '../services/account/carry-out-erasure.ts';
import { carryOut } from '../services/account/carry-out-job.ts';
import { orderOf } from '../services/account/order-code.ts';
import { orderNotices } from '../services/account/order-notices.ts';
import { type ReleaseDependencies, settleRelease } from '../services/account/settle-release.ts';
import { type ForgettingDependencies, forgetRecord } from '../services/forget-record.ts';

const batch = 400;
const atOnce = 8;

interface Dependencies
  extends ReleaseDependencies,
    Omit<ErasureDependencies, keyof ReleaseDependencies>,
    Omit<ForgettingDependencies, 'configuration'> {
  readonly configuration: Configuration;
  readonly retention: ForgettingDependencies['retention'] & Pick<RecordRetentionStore, 'due' | 'putBehind'>;
  readonly due: Pick<AccountDueStore, 'due' | 'ordered' | 'putBehind'>;
  readonly jobs: Pick<AccountJobStore, 'get' | 'done'>;
  readonly resets: Pick<ResetStore, 'get' | 'owner' | 'tellUsable'>;
  readonly orders: Pick<OrderQueue, 'send'>;
  readonly clock: Clock;
}

/** The proven channel alone gets the link, and only while the account still has it. */
function provenChannels(account: Account, { reset, budgetDigest, provesDigest }: ResetChallenge) {
  const { phone, line, phoneDigest, email, emailDigest, language } = account;
  return {
    language,
    ...(phone && line && reset.proven.includes('phone') && phoneDigest === budgetDigest && { phone, line }),
    ...(email && reset.proven.includes('email') && emailDigest === provesDigest && { email }),
  };
}

async function tellUsable(
  { configuration, resets, orders }: Dependencies,
  challenge: ResetChallenge,
  now: number,
): Promise<void> {
  const { account } = await resets.owner(challenge.accountId);
  const channels = account && provenChannels(account, challenge);
  const notices = channels ? noticesFor(channels, resetUsable(challenge.id, configuration), randomBytes, now) : [];
  await resets.tellUsable(challenge, notices);
  await orderNotices({ orders })(notices);
}

/** Its wait is over; or its second code may have missed the queue, which takes an order twice and sends it once. */
async function settleReset(dependencies: Dependencies, id: string, now: number): Promise<void> {
  const { due, resets, orders } = dependencies;
  const challenge = await resets.get(id);
  if (challenge?.reset.status === 'granted') await tellUsable(dependencies, challenge, now);
  if (challenge?.reset.status !== 'proving') return;
  if (challenge.send.status === 'ordered') await orders.send(orderOf(challenge));
  await due.ordered(challenge);
}

/** A record, or work on an account. */
type Due = DueWork | ({ readonly kind: 'record' } & RecordName);

const settle =
  (dependencies: Dependencies) =>
  async (work: Due, now: number): Promise<void> => {
    const { jobs, orders } = dependencies;
    if (work.kind === 'record') return forgetRecord(dependencies)(work, now);
    if (work.kind === 'notice') return orders.send({ kind: 'notice', noticeId: work.id });
    if (work.kind === 'release') return settleRelease(dependencies)(work.id, now);
    if (work.kind === 'reset') return settleReset(dependencies, work.id, now);
    const job = await jobs.get(work.accountId, work.id);
    if (job?.kind === 'erase_account') await carryOutErasure(dependencies)(job, now);
    else if (job) await carryOut(dependencies)(job);
  };

/** It failed: whatever is due with it goes first in the next run. */
async function putBehind({ due, retention }: Dependencies, work: Due, now: number): Promise<void> {
  if (work.kind === 'record') await retention.putBehind(work, now);
  else if (work.kind !== 'notice') await due.putBehind(work, now);
}

/** Records come after what people wait for: thousands of them may have been noted on one day, years ago. */
async function dueNow({ due, retention }: Dependencies, now: number): Promise<Due[]> {
  const found = await due.due(now, batch);
  if (found.length >= batch) return found;
  const records = await retention.due(now, batch - found.length);
  return [...found, ...records.map(name => ({ kind: 'record' as const, ...name }))];
}

/** Tells how much it looked at, and with how much it failed: that is due again at the next run. */
export const settleAccounts = (dependencies: Dependencies) => async (): Promise<{ looked: number; failed: number }> => {
  const now = dependencies.clock();
  const found = await dueNow(dependencies, now);
  let failed = 0;
  const next = found.values();
  const work = async () => {
    for (const each of next)
      try {
        await settle(dependencies)(each, now);
      } catch (error) {
        failed++;
        log('settling_failed', described(error));
        // Where that fails, too, it is due as before.
        await putBehind(dependencies, each, now).catch(() => undefined);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked: found.length, failed };
};

export const handler = built(() =>
  settleAccounts({
    configuration: configuration(),
    due: accountDue(),
    jobs: accountJobs(),
    sessions: sessions(),
    devices: devices(),
    resets: resets(),
    releases: phoneReleases(),
    erasures: erasures(),
    objections: objections(),
    support: support(),
    retention: recordRetention(),
    appointments: appointments(),
    ownChanges: ownChanges(),
    orders: orders(),
    clock,
  }),
);
