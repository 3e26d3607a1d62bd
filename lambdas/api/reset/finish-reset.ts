/** POST /api/password-resets/{id}/password: the new password, once; every session ends, and the owner is told (requirement P3). */
import { randomBytes } from 'node:crypto';
import type { ResetStore } from '../../../adapters/dynamodb/account/reset-store.ts';
import { hashPassword } from '../../../adapters/password/argon2.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { Account } from '../../../core/account/account.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import { isLinkToken } from '../../../core/account/account-link.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { passwordReset } from '../../../core/account/notice-contents.ts';
import { whyUnusable } from '../../../core/account/password-reset.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { randomToken } from '../../../core/random.ts';
import { rememberedDevice } from '../../../core/session/device.ts';
import { deviceName } from '../../../core/session/device-name.ts';
import { readPassword } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { mayBeGivenCookies } from '../../http/cookies.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { rememberDevice } from '../../http/session-reply.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { accountJobs, devices, orders, resets, sessions } from '../../runtime/stores/account-stores.ts';
import { carryOutNow, type JobDependencies } from '../../services/account/carry-out-job.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends JobDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly resets: Pick<ResetStore, 'get' | 'owner' | 'use'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.finishReset>;

/** A new password makes this device known from now on, and no other. */
function consequences(account: Account, call: Call, configuration: Configuration) {
  const { now } = call;
  const deviceToken = randomToken(randomBytes);
  const tokenHash = sha256(deviceToken);
  const name = deviceName(call.userAgent);
  return {
    deviceToken,
    device: rememberedDevice({ accountId: account.id, tokenHash, name }, undefined, configuration, now),
    job: endSessionsJob(account.id, { forgetDevicesBut: tokenHash }, randomBytes, now),
    notices: noticesFor(account, passwordReset(now), randomBytes, now),
  };
}

export const finishReset =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const { configuration, keys, resets } = dependencies;
    const { body, now } = call;
    const id = pathId(call);
    if (!isLinkToken(body.resetToken, await keys(), 'use-reset', id)) return accountProblem('unknown_reset');
    const challenge = await resets.get(id);
    if (!challenge) return accountProblem('unknown_reset');
    const { account, credential } = await resets.owner(challenge.accountId);
    if (!account || !credential) return accountProblem('reset_unusable');
    const why = whyUnusable(challenge.reset, credential.version, now);
    if (why === 'unusable') return accountProblem('reset_unusable');
    const { usableAt = now } = challenge.reset;
    if (why) return accountProblem('reset_not_yet', { retryAfterSeconds: Math.ceil((usableAt - now) / 1000) });
    // Looked at before anything is used up: a password that is refused costs nobody the reset.
    const { phone, email } = account;
    const password = readPassword(body.password, { phone, email, serviceName: configuration.service.name });
    if (!password.ok) return invalidInput(password.error);

    const hash = await hashPassword(password.value, configuration.password);
    const { deviceToken, ...brought } = consequences(account, call, configuration);
    if (!(await resets.use(challenge, { hash, ...brought }, now))) return accountProblem('reset_unusable');
    await Promise.all([carryOutNow(dependencies)(brought.job), orderNotices(dependencies)(brought.notices)]);
    const isOurPage = mayBeGivenCookies(call, configuration);
    return { status: 204, ...(isOurPage && { cookies: [rememberDevice(call, deviceToken, configuration)] }) };
  };

export const handler = route(requests.finishReset, finishReset, () => ({
  configuration: configuration(),
  keys: keys(),
  resets: resets(),
  jobs: accountJobs(),
  sessions: sessions(),
  devices: devices(),
  orders: orders(),
}));
