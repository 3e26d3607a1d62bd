/** DELETE /api/me: erases the account; what hangs on it ends at once, and the owner is told (requirement J2). */
import { randomBytes } from 'node:crypto';
import type { ErasureStore } from '../../../adapters/dynamodb/account/erasure-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { eraseAccountJob } from '../../../core/account/account-job.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { erased } from '../../../core/account/notice-contents.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { wasProvenSince } from '../../../core/session/step-up.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { noSessionCookies } from '../../http/cookies.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { noBody } from '../../http/route.ts';
import { forgetDevice } from '../../http/session-reply.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import {
  accountJobs,
  devices,
  erasures,
  objections,
  orders,
  sessions,
  support,
} from '../../runtime/stores/account-stores.ts';
import { ownChanges } from '../../runtime/stores/own-appointments.ts';
import { appointments } from '../../runtime/stores/practice-stores.ts';
import { carryOutErasure, type ErasureDependencies } from '../../services/account/carry-out-erasure.ts';
import { orLater } from '../../services/account/carry-out-job.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends ErasureDependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch' | 'endAll'>;
  readonly erasures: Pick<ErasureStore, 'owner' | 'erase' | 'links' | 'unlink' | 'forgetTyped' | 'forgetAnswered'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const eraseAccount =
  (dependencies: Dependencies) =>
  async (call: ApiCall, session: Session): Promise<Reply> => {
    const { configuration, erasures } = dependencies;
    const { now, bearer } = call;
    return decide(async () => {
      const { account, credential } = await erasures.owner(session.accountId);
      // Erased a moment ago, from another tab.
      if (!account || !credential)
        return { ...accountProblem('not_signed_in'), ...(!bearer && { cookies: noSessionCookies() }) };
      if (!wasProvenSince(session, credential.changedAt, configuration)) return accountProblem('step_up_required');
      const { evidenceYears } = configuration.retention;
      const job = eraseAccountJob(account, randomBytes, now);
      const notices = noticesFor(account, erased(now), randomBytes, now);
      const ended = await erasures.erase({ account, credential, session }, { job, notices, evidenceYears }, now);
      if (!ended.ok) return ended.error === 'stale' ? 'stale' : accountProblem('step_up_required');
      await Promise.all([orLater(() => carryOutErasure(dependencies)(job, now)), orderNotices(dependencies)(notices)]);
      const cookies = [...noSessionCookies(), forgetDevice(call, session.deviceHash, configuration)];
      return { status: 204, ...(!bearer && { cookies }) };
    });
  };

export const handler = sessionRoute(
  noBody,
  eraseAccount,
  () => ({
    configuration: configuration(),
    sessions: sessions(),
    jobs: accountJobs(),
    devices: devices(),
    erasures: erasures(),
    objections: objections(),
    support: support(),
    appointments: appointments(),
    ownChanges: ownChanges(),
    orders: orders(),
  }),
  { stepUp: true },
);
