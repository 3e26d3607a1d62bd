/** Looks at the question whether a phone is still its account's: answered by a sign of life, or by silence (requirement M2). */
import { randomBytes } from 'node:crypto';
import type { PhoneReleaseStore } from '../../../adapters/dynamodb/account/phone-release-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { Account } from '../../../core/account/account.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import { type AccountNotice, type NoticeContent, noticesFor } from '../../../core/account/account-notice.ts';
import {
  phoneReleased,
  releaseDone,
  releaseRefused,
  releaseReminder,
  releaseUnreachable,
} from '../../../core/account/notice-contents.ts';
import {
  decideRelease,
  hasOtherChannel,
  isAnswered,
  isReminderDue,
  type PhoneRelease,
} from '../../../core/account/phone-release.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { log } from '../../runtime/log.ts';
import { carryOutNow, type JobDependencies } from './carry-out-job.ts';
import { orderNotices } from './order-notices.ts';

export interface ReleaseDependencies extends JobDependencies {
  readonly configuration: Configuration;
  readonly releases: Pick<PhoneReleaseStore, 'get' | 'owner' | 'keep' | 'free' | 'drop' | 'lookAgain'>;
  readonly sessions: Pick<SessionStore, 'of' | 'endAll'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

/** Devices are believed because they proved the phone: none of them is the one to stay. */
const noDevice = '';

const toNewcomer = ({ newcomer }: PhoneRelease, content: NoticeContent, now: number): AccountNotice[] =>
  newcomer ? noticesFor(newcomer, content, randomBytes, now) : [];

/** Over every channel but the phone itself, which another person holds. */
const toOwner = (account: Account, content: NoticeContent, now: number): AccountNotice[] =>
  noticesFor(account, content, randomBytes, now, 'sms');

async function free(dependencies: ReleaseDependencies, release: PhoneRelease, account: Account, now: number) {
  const job = endSessionsJob(account.id, { forgetDevicesBut: noDevice }, randomBytes, now);
  const notices = [...toNewcomer(release, releaseDone(release), now), ...toOwner(account, phoneReleased(release), now)];
  if (!(await dependencies.releases.free(release, { job, notices }, now))) return;
  log('release_ended', { outcome: 'freed' });
  await Promise.all([carryOutNow(dependencies)(job), orderNotices(dependencies)(notices)]);
}

/** @param end writes the end of the question, with the message. @returns nothing, whether it was written or something else was faster */
async function tellEnd(
  { orders }: ReleaseDependencies,
  outcome: 'kept' | 'moot' | 'unreachable',
  notices: readonly AccountNotice[],
  end: (notices: readonly AccountNotice[]) => Promise<boolean>,
): Promise<void> {
  if (!(await end(notices))) return;
  log('release_ended', { outcome });
  await orderNotices({ orders })(notices);
}

/** A request that changed since it was read is still due, and is decided a minute later. */
export const settleRelease =
  (dependencies: ReleaseDependencies) =>
  async (accountId: string, now: number): Promise<void> => {
    const { configuration, releases, sessions, orders } = dependencies;
    const release = await releases.get(accountId);
    if (!release || isAnswered(release.status)) return;
    const [{ account, credential }, used] = await Promise.all([releases.owner(accountId), sessions.of(accountId)]);
    if (account?.phoneDigest !== release.phoneDigest) {
      const notices = toNewcomer(release, releaseDone(release), now);
      return tellEnd(dependencies, 'moot', notices, told => releases.drop(release, told));
    }
    const signs = {
      signedInAt: account.signedInAt,
      passwordChangedAt: credential?.changedAt,
      seenAt: used.map(({ seenAt }) => seenAt),
    };
    const decided = decideRelease(release, signs, now);
    const keep = (outcome: 'kept' | 'unreachable', content: NoticeContent) =>
      tellEnd(
        dependencies,
        outcome,
        toNewcomer(release, content, now),
        async told => (await releases.keep(release, told, now)).ok,
      );
    if (decided === 'keep') return keep('kept', releaseRefused(release));
    // The e-mail was taken off meanwhile: whoever read the question was not the owner.
    if (!hasOtherChannel(account)) return keep('unreachable', releaseUnreachable(release));
    if (decided === 'free') return free(dependencies, release, account, now);
    const isReminded = isReminderDue(release, configuration, now);
    const reminder = isReminded ? toOwner(account, releaseReminder(release), now) : undefined;
    if (await releases.lookAgain(release, reminder, now)) await orderNotices({ orders })(reminder ?? []);
  };
