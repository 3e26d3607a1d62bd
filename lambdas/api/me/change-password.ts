/** PUT /api/me/password: another password; every other session ends, and the owner is told (requirements P1, H4, G1). */
import { randomBytes } from 'node:crypto';
import type { PasswordStore } from '../../../adapters/dynamodb/account/password-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import { hashPassword } from '../../../adapters/password/argon2.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import { noticesOfChange } from '../../../core/account/account-notice.ts';
import { passwordChanged } from '../../../core/account/notice-contents.ts';
import { objectionable } from '../../../core/account/objection.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { prolonged, wasProvenSince } from '../../../core/session/step-up.ts';
import { readPassword } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { accountJobs, devices, orders, passwords, sessions } from '../../runtime/stores/account-stores.ts';
import { carryOutNow, type JobDependencies } from '../../services/account/carry-out-job.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends JobDependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch' | 'endAll'>;
  readonly passwords: Pick<PasswordStore, 'owner' | 'change'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const changePassword =
  (dependencies: Dependencies) =>
  async ({ body, now }: CallWith<typeof requests.changePassword>, session: Session): Promise<Reply> => {
    const { configuration, passwords } = dependencies;
    const { accountId, id, deviceHash } = session;
    const { account, credential } = await passwords.owner(accountId);
    if (!account || !credential) return accountProblem('not_signed_in');
    if (!wasProvenSince(session, credential.changedAt, configuration)) return accountProblem('step_up_required');
    const { phone, email } = account;
    const password = readPassword(body.password, { phone, email, serviceName: configuration.service.name });
    if (!password.ok) return invalidInput(password.error);

    const hash = await hashPassword(password.value, configuration.password);
    const job = endSessionsJob(accountId, { keepSession: id, forgetDevicesBut: deviceHash }, randomBytes, now);
    const changed = objectionable(account, 'password', randomBytes, configuration, now);
    const notices = noticesOfChange(account, passwordChanged(now), changed, randomBytes, now);
    // Whoever knows the new password has proven it: the next change need not ask again.
    const change = { hash, session: prolonged(session, configuration, now), job, notices, changed };
    if (!(await passwords.change(credential, change, now))) return accountProblem('step_up_required');
    await Promise.all([carryOutNow(dependencies)(job), orderNotices(dependencies)(notices)]);
    return { status: 204 };
  };

export const handler = sessionRoute(
  requests.changePassword,
  changePassword,
  () => ({
    configuration: configuration(),
    sessions: sessions(),
    passwords: passwords(),
    jobs: accountJobs(),
    devices: devices(),
    orders: orders(),
  }),
  { stepUp: true },
);
