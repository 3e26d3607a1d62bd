/** POST /api/phone-releases/keep: one touch of the owner keeps the phone; touching it twice is touching it once (requirement M2). */
import { randomBytes } from 'node:crypto';
import type { PhoneReleaseStore } from '../../../adapters/dynamodb/account/phone-release-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { isLinkToken, linkSubject } from '../../../core/account/account-link.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { releaseRefused } from '../../../core/account/notice-contents.ts';
import type { Configuration } from '../../../core/configuration.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { orders, phoneReleases } from '../../runtime/stores/account-stores.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly releases: Pick<PhoneReleaseStore, 'get' | 'keep'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const keepPhone = ({ keys, releases, orders }: Dependencies) =>
  decideAgain(async ({ body: { token }, now }: CallWith<typeof requests.withToken>) => {
    const accountId = linkSubject(token);
    const release = accountId && (await releases.get(accountId));
    if (!release || !isLinkToken(token, await keys(), 'keep-phone', accountId, release.id))
      return accountProblem('token_unusable');
    if (release.status === 'kept') return { status: 204 };
    if (release.status === 'released') return accountProblem('token_unusable');
    const { newcomer } = release;
    const notices = newcomer ? noticesFor(newcomer, releaseRefused(release), randomBytes, now) : [];
    const kept = await releases.keep(release, notices, now);
    if (!kept.ok) return kept.error === 'stale' ? 'stale' : accountProblem('token_unusable');
    await orderNotices({ orders })(notices);
    return { status: 204 };
  });

export const handler = route(requests.withToken, keepPhone, () => ({
  configuration: configuration(),
  keys: keys(),
  releases: phoneReleases(),
  orders: orders(),
}));
