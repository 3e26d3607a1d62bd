/**
 * POST /api/sign-ups/{id}/release: the phone that an account holds is asked for by the person who has just proved it (requirement M2).
 * Every account is answered alike.
 */
import { randomBytes } from 'node:crypto';
import type {
  AskedFor,
  PhoneReleaseStore,
  ReleaseRequest,
} from '../../../adapters/dynamodb/account/phone-release-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { type AccountNotice, noticesFor } from '../../../core/account/account-notice.ts';
import {
  releaseAsked,
  releaseDone,
  releaseRefused,
  releaseUnreachable,
} from '../../../core/account/notice-contents.ts';
import {
  decideRequest,
  hadPhoneBefore,
  isAnswered,
  mayAsk,
  type Newcomer,
  phoneFreesAt,
} from '../../../core/account/phone-release.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { randomId } from '../../../core/random.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { readEmail } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import { ownSignUp } from '../../http/access.ts';
import type { CallWith } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { orders, phoneReleases } from '../../runtime/stores/account-stores.ts';
import { signUps } from '../../runtime/stores/stores.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly releases: Pick<PhoneReleaseStore, 'find' | 'ask'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

interface Asking {
  readonly request: ReleaseRequest;
  readonly notices: readonly AccountNotice[];
}

/** Notes the request and tells the owner of it: once, and never over the phone itself. */
function planRequest(
  { account, known }: AskedFor,
  { phoneDigest, maskedPhone }: SignUp,
  newcomer: Newcomer,
  configuration: Configuration,
  now: number,
): Asking {
  const next = decideRequest(account, known, phoneDigest, configuration, now);
  if (next === 'refuse' || next === 'unreachable') {
    const answer = next === 'refuse' ? releaseRefused : releaseUnreachable;
    return { request: { next: 'refuse' }, notices: noticesFor(newcomer, answer({ maskedPhone }), randomBytes, now) };
  }
  if (next === 'join') return { request: { next, newcomer }, notices: [] };
  const release = {
    ...{ id: randomId(randomBytes), status: 'asked' as const, accountId: account.id, phoneDigest, maskedPhone },
    ...{ newcomer, askedAt: now, freesAt: phoneFreesAt(now, configuration) },
  };
  // The account has another phone than the last question was about: whoever asked for that one may have it.
  const isMoot = known?.newcomer && !isAnswered(known.status);
  return {
    request: { next, release },
    notices: [
      ...noticesFor(account, releaseAsked(release), randomBytes, now, 'sms'),
      ...(isMoot ? noticesFor(known.newcomer, releaseDone(known), randomBytes, now) : []),
    ],
  };
}

export const releasePhone = ({ configuration, signUps, releases, orders }: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.releasePhone>) => {
    const { body, now, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    const email = readEmail(body.email);
    if (!email.ok) return invalidInput(email.error);
    const found = mayAsk(signUp, now) ? await releases.find(signUp.phoneDigest) : undefined;
    if (!found || !hadPhoneBefore(found.account, signUp)) return accountProblem('not_releasable');
    const newcomer = { email: email.value.address, language };
    const { request, notices } = planRequest(found, signUp, newcomer, configuration, now);
    const asked = await releases.ask(signUp, found, request, notices, now);
    if (asked.ok) await orderNotices({ orders })(notices);
    else if (asked.error === 'stale') return 'stale';
    return { status: 202, body: { release: { silentDays: configuration.phoneRelease.silentDays } } };
  });

export const handler = route(requests.releasePhone, releasePhone, () => ({
  configuration: configuration(),
  signUps: signUps(),
  releases: phoneReleases(),
  orders: orders(),
}));
