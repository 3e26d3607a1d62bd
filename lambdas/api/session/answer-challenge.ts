/** POST /api/challenges/{id}/code: the phone is proven, and a session opened on a device that is known from now on. */

import { randomBytes } from 'node:crypto';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { SignInStore } from '../../../adapters/dynamodb/account/sign-in-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import type { Challenge } from '../../../core/account/challenge.ts';
import { newDevice } from '../../../core/account/notice-contents.ts';
import { sameSecret } from '../../../core/keyed-digest.ts';
import { type Opening, openingOf } from '../../../core/session/opening.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { mayBeGivenCookies } from '../../http/cookies.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { route } from '../../http/route.ts';
import { rememberDevice, sessionReply } from '../../http/session-reply.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { challenges, orders, sessions, signIns } from '../../runtime/stores/account-stores.ts';
import { guesses } from '../../runtime/stores/stores.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import { orderNotices } from '../../services/account/order-notices.ts';
import { endReplaced } from '../../services/account/replaced-session.ts';

interface Dependencies extends AnswerDependencies {
  readonly signIns: Pick<SignInStore, 'owner' | 'openProven' | 'rememberProven'>;
  readonly sessions: Pick<SessionStore, 'get' | 'end'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.answerChallenge>;
type SignIn = Extract<Challenge, { purpose: 'sign_in' | 'prove_phone' }>;

const purposes = ['sign_in', 'prove_phone'] as const;
const isSignIn = (challenge: Challenge): challenge is SignIn =>
  (purposes as readonly string[]).includes(challenge.purpose);

/** The phone is proven, the password was wrong: the device is known now, and tries again without another code. */
async function remember(
  { configuration, signIns }: Dependencies,
  call: Call,
  challenge: SignIn,
  { device, deviceToken }: Opening,
): Promise<Reply> {
  const remembered = await signIns.rememberProven(challenge, { ...device, hasPhoneAlone: true }, call.now);
  if (!remembered.ok) return cameToNothing(remembered.error, challenge);
  if (challenge.client === 'bearer') return accountProblem('wrong_credentials', { deviceToken });
  return { ...accountProblem('wrong_credentials'), cookies: [rememberDevice(call, deviceToken, configuration)] };
}

export const answerSignIn =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const { configuration, signIns } = dependencies;
    const { body, now } = call;
    const answered = await answerChallenge(dependencies)(pathId(call), { purposes }, body.code, now);
    if (!answered.ok) return answered.error;
    const challenge = answered.value;
    if (!isSignIn(challenge)) return accountProblem('unknown_challenge');
    const { accountId, client, deviceName } = challenge;
    if (client === 'cookie' && !mayBeGivenCookies(call, configuration)) return accountProblem('foreign_origin');
    const { account, credential } = await signIns.owner(accountId);
    if (!account || !credential) return accountProblem('already_answered');

    const opening = openingOf({ accountId, client, deviceName }, randomBytes, configuration, now);
    const isRight =
      challenge.purpose === 'sign_in'
        ? credential.version === challenge.credentialVersion
        : sameSecret(challenge.typedHash ?? '', credential.hash);
    if (!isRight)
      return challenge.purpose === 'sign_in'
        ? accountProblem('already_answered')
        : remember(dependencies, call, challenge, opening);
    // The owner is told of every sign-in on a new device, and where to end it.
    const notices = noticesFor(account, newDevice(opening.device, now), randomBytes, now);
    const opened = await signIns.openProven(challenge, opening, credential.version, notices);
    if (!opened.ok) return cameToNothing(opened.error, challenge);
    await Promise.all([orderNotices(dependencies)(notices), endReplaced(dependencies, call)]);
    return sessionReply(call, opening, configuration);
  };

export const handler = route(requests.answerChallenge, answerSignIn, () => ({
  configuration: configuration(),
  keys: keys(),
  challenges: challenges(),
  guesses: guesses(),
  signIns: signIns(),
  sessions: sessions(),
  orders: orders(),
}));
