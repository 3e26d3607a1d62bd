/** Does what a request began to do to an account; doing it twice is doing it once. */
import type { AccountJobStore } from '../../../adapters/dynamodb/account/account-job-store.ts';
import type { DeviceStore } from '../../../adapters/dynamodb/account/device-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import { type EndSessionsJob, endsUntil } from '../../../core/account/account-job.ts';
import { described, log } from '../../runtime/log.ts';

export interface JobDependencies {
  readonly jobs: Pick<AccountJobStore, 'done'>;
  readonly sessions: Pick<SessionStore, 'endAll'>;
  readonly devices: Pick<DeviceStore, 'forgetAllBut'>;
}

export const carryOut =
  ({ jobs, sessions, devices }: JobDependencies) =>
  async (job: EndSessionsJob): Promise<void> => {
    const { accountId, keepSession, forgetDevicesBut } = job;
    // A part that fails keeps no other part waiting.
    const parts = await Promise.allSettled([
      sessions.endAll(accountId, { except: keepSession, openedUntil: endsUntil(job) }),
      forgetDevicesBut !== undefined && devices.forgetAllBut(accountId, forgetDevicesBut, endsUntil(job)),
    ]);
    const hindered = parts.find(({ status }) => status === 'rejected');
    if (hindered?.status === 'rejected') throw hindered.reason;
    await jobs.done(job);
  };

/** Within the request that wrote it; what fails here is due, and done a minute or two later. */
export async function orLater(carry: () => Promise<void>): Promise<void> {
  try {
    await carry();
  } catch (error) {
    log('job_postponed', described(error));
  }
}

export const carryOutNow =
  (dependencies: JobDependencies) =>
  (job: EndSessionsJob): Promise<void> =>
    orLater(() => carryOut(dependencies)(job));
