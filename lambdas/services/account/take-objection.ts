/** The owner says that a change was somebody else's: what was before is back, and everybody is signed out (requirement H4). */
import { randomBytes } from 'node:crypto';
import type { Answerable, Objection, ObjectionStore } from '../../../adapters/dynamodb/details/objection-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { emailHolder } from '../../../core/account/email-holder.ts';
import { changeUndone, emailTaken } from '../../../core/account/notice-contents.ts';
import type { Objectionable } from '../../../core/account/objection.ts';
import type { Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { carryOutNow, type JobDependencies } from './carry-out-job.ts';
import { orderNotices } from './order-notices.ts';

export interface ObjectionDependencies extends JobDependencies {
  readonly objections: Pick<ObjectionStore, 'find' | 'object' | 'emailHolder'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

/** No device is to stay: whoever changed it may have made one known. */
const noDevice = '';

export async function takeObjection(
  dependencies: ObjectionDependencies,
  name: Pick<Objectionable, 'accountId' | 'id'>,
  now: number,
): Promise<Reply | 'stale'> {
  const { objections } = dependencies;
  const found = await objections.find(name);
  if (!found || found.change.objectUntil <= now) return accountProblem('token_unusable');
  if (found.change.objectedAt !== undefined) return { status: 204 };
  const { account, change } = found;
  const job = endSessionsJob(account.id, { forgetDevicesBut: noDevice }, randomBytes, now);
  // Whoever has the account now is told, too: the reader of the message may be the one who is not its owner.
  const notices = noticesFor(account, changeUndone(now), randomBytes, now);
  const brought = { job, notices: change.detail === 'password' ? [] : notices };
  const written = await objections.object(found, brought, true, now);
  if (!written.ok && written.error === 'stale') return 'stale';
  const done = written.ok ? brought : await fromItsHolder(dependencies, found, brought, now);
  if (done === 'stale') return 'stale';
  await Promise.all([carryOutNow(dependencies)(job), orderNotices(dependencies)(done.notices)]);
  return { status: 204 };
}

/** Somebody else has the old phone or e-mail by now. One who only typed the e-mail gives it back, and is told by text. */
async function fromItsHolder(
  { objections }: ObjectionDependencies,
  found: Answerable,
  { job, notices }: Objection,
  now: number,
): Promise<Objection | 'stale'> {
  const { change, account } = found;
  const digest = change.detail === 'email' ? change.before?.emailDigest : undefined;
  const holder = digest === undefined ? undefined : emailHolder(await objections.emailHolder(digest), account.id);
  if (holder?.is === 'free') return 'stale';
  const claimant = holder?.is === 'claimed' ? holder.claimant : undefined;
  // From anybody else nothing is taken. The sessions end all the same.
  const brought: Objection = claimant
    ? { job, notices: [...notices, ...noticesFor(claimant, emailTaken, randomBytes, now, 'email')], claimant }
    : { job, notices: [] };
  const written = await objections.object(found, brought, claimant !== undefined, now);
  return written.ok ? brought : 'stale';
}
