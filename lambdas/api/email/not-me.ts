/**
 * POST /api/not-me: the links "this was not me". One takes an e-mail off an account, which loses nothing else; one ends a sign-in
 * on a new device; and one takes a change of the account back.
 */
import { randomBytes } from 'node:crypto';
import type { AccountJobStore } from '../../../adapters/dynamodb/account/account-job-store.ts';
import type { DeviceStore } from '../../../adapters/dynamodb/account/device-store.ts';
import type { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import type { EmailClaimStore } from '../../../adapters/dynamodb/email/email-claim-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import { linkSubject } from '../../../core/account/account-link.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { decideDisowning } from '../../../core/account/email-claim.ts';
import { disownedDevice } from '../../../core/account/not-my-sign-in.ts';
import { emailDisowned } from '../../../core/account/notice-contents.ts';
import { objectedChange } from '../../../core/account/objection.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { type RouteDependencies, route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import {
  accountJobs,
  devices,
  emailClaims,
  objections,
  orders,
  sessions,
} from '../../runtime/stores/account-stores.ts';
import { accounts } from '../../runtime/stores/stores.ts';
import { carryOutNow, type JobDependencies } from '../../services/account/carry-out-job.ts';
import { orderNotices } from '../../services/account/order-notices.ts';
import { type ObjectionDependencies, takeObjection } from '../../services/account/take-objection.ts';

interface Dependencies extends RouteDependencies, JobDependencies, ObjectionDependencies {
  readonly keys: KeySource;
  readonly accounts: Pick<AccountStore, 'get'>;
  readonly emailClaims: Pick<EmailClaimStore, 'disown'>;
  readonly devices: Pick<DeviceStore, 'forget' | 'forgetAllBut'>;
  readonly jobs: Pick<AccountJobStore, 'toBegin' | 'done'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Device = NonNullable<ReturnType<typeof disownedDevice>>;

/** Whoever came in there may have opened more sessions since, of which nobody was told. */
async function endSignIn(dependencies: Dependencies, device: Device, now: number): Promise<Reply> {
  const { devices, jobs } = dependencies;
  const job = endSessionsJob(device.accountId, {}, randomBytes, now);
  if (await devices.forget(device, jobs.toBegin(job))) await carryOutNow(dependencies)(job);
  return { status: 204 };
}

async function disownEmail(dependencies: Dependencies, token: string, now: number): Promise<Reply | 'stale'> {
  const { keys, accounts, emailClaims } = dependencies;
  const subject = linkSubject(token);
  if (!subject) return accountProblem('token_unusable');
  const [account] = await accounts.get([subject]);
  const decided = decideDisowning(account, token, await keys());
  if (decided.next !== 'write') return decided.next === 'done' ? { status: 204 } : accountProblem('token_unusable');
  const notices = noticesFor(decided.account, emailDisowned(now), randomBytes, now);
  if (!(await emailClaims.disown(decided.account, sha256(token), notices))) return 'stale';
  await orderNotices(dependencies)(notices);
  return { status: 204 };
}

export const notMe = (dependencies: Dependencies) =>
  decideAgain(async ({ body: { token }, now }: CallWith<typeof requests.withToken>) => {
    const secrets = await dependencies.keys();
    const device = disownedDevice(token, secrets);
    if (device) return endSignIn(dependencies, device, now);
    const change = objectedChange(token, secrets);
    return change ? takeObjection(dependencies, change, now) : disownEmail(dependencies, token, now);
  });

export const handler = route(requests.withToken, notMe, () => ({
  configuration: configuration(),
  keys: keys(),
  accounts: accounts(),
  emailClaims: emailClaims(),
  objections: objections(),
  devices: devices(),
  sessions: sessions(),
  jobs: accountJobs(),
  orders: orders(),
}));
