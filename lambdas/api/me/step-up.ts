/** POST /api/me/step-up: a fresh proof of the person, by the password or by a code (requirements H1, H2 and H4). */
import { randomBytes } from 'node:crypto';
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { SignedIn, StepUpStore } from '../../../adapters/dynamodb/account/step-up-store.ts';
import { hashLike } from '../../../adapters/password/argon2.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { addressOf, draftChallenge } from '../../../core/account/challenge-draft.ts';
import { sameSecret } from '../../../core/keyed-digest.ts';
import { callerDigest } from '../../../core/limits/caller-digest.ts';
import { normalizePassword } from '../../../core/password/composition.ts';
import type { Session } from '../../../core/session/session.ts';
import { decideSignIn, untried } from '../../../core/session/sign-in.ts';
import { type SteppedUp, steppedUp } from '../../../core/session/step-up.ts';
import { channelsFor } from '../../../core/sign-up/channels.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { sessionCookies } from '../../http/cookies.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { challenges, orders, sessions, stepUps } from '../../runtime/stores/account-stores.ts';
import { guesses } from '../../runtime/stores/stores.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import { orderOwnCode } from '../../services/account/order-code.ts';

interface Dependencies extends AnswerDependencies {
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly stepUps: Pick<StepUpStore, 'find' | 'count' | 'byPassword' | 'byCode'>;
  readonly challenges: Pick<ChallengeStore, 'countAttempt' | 'ownSends' | 'openOwn'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.stepUp>;
type Channel = Call['body']['channel'];

/** A browser has another token from then on. */
const provenReply = ({ session, token }: SteppedUp, now: number): Reply => ({
  status: 204,
  ...(token !== undefined && { cookies: sessionCookies(session, token, now) }),
});

/** A code to the phone; to the confirmed e-mail where the account has no phone. */
async function order(
  dependencies: Dependencies,
  call: Call,
  session: Session,
  { account }: SignedIn,
  channel?: Channel,
): Promise<Reply> {
  const { configuration, keys, challenges } = dependencies;
  const { now, sourceIp } = call;
  const address = account && addressOf(account);
  if (!account || !address) return accountProblem('no_other_way');
  const { line, isCallable = true, language, id: accountId } = account;
  const isReached =
    address.channel !== 'email' && line && channel && channelsFor({ line, isCallable }).includes(channel);
  if (channel && !isReached) return invalidInput([{ field: 'channel', code: 'invalid_channel' }]);
  const asked = { accountId, language, callerDigest: callerDigest(await keys(), sourceIp) };
  const to = { ...address, ...(channel && { channel }) };
  const draw = () => ({
    ...draftChallenge(asked, to, randomBytes, configuration, now),
    purpose: 'step_up' as const,
    sessionId: session.id,
  });
  return orderOwnCode(dependencies)(draw, (drawn, ownSends) => challenges.openOwn(drawn, ownSends, now), now);
}

/**
 * The password is counted before it is compared. Beyond the budget of the session's device, or on one that is known no more, a code
 * proves the person: nobody is locked out.
 */
const byPassword = (dependencies: Dependencies, call: Call, session: Session, password: string): Promise<Reply> =>
  decide(async () => {
    const { configuration, stepUps } = dependencies;
    const { now } = call;
    const found = await stepUps.find(session, now);
    const { credential, device } = found;
    if (!found.account || !credential) return accountProblem('not_signed_in');
    if (!device) return order(dependencies, call, session, found);
    const decided = decideSignIn({ ...untried, device }, configuration, now);
    if (decided.next === 'wait') return problem('too_many_requests', { retryAfterSeconds: decided.retryAfterSeconds });
    if (decided.next === 'prove_phone') return order(dependencies, call, session, found);
    if (!(await stepUps.count(device, now))) return 'stale';

    const typed = await hashLike(normalizePassword(password), credential.hash);
    if (!sameSecret(typed, credential.hash)) return accountProblem('wrong_password');
    const proven = steppedUp(session, randomBytes, configuration, now);
    // Another request of this browser was faster, or the password is another by now: asking again is told which.
    if (!(await stepUps.byPassword(session, proven.session, { device, credential })))
      return problem('too_many_requests', { retryAfterSeconds: 1 });
    return provenReply(proven, now);
  });

async function byCode(
  dependencies: Dependencies,
  { now }: Call,
  session: Session,
  { challenge: id, code }: { readonly challenge: string; readonly code: string },
): Promise<Reply> {
  const { configuration, stepUps } = dependencies;
  const bound = { accountId: session.accountId, sessionId: session.id };
  const answered = await answerChallenge(dependencies)(id, { purposes: ['step_up'], bound }, code, now);
  if (!answered.ok) return answered.error;
  const isByPhone = answered.value.destination === 'account_phone';
  const proven = steppedUp(session, randomBytes, configuration, now, isByPhone);
  const written = await stepUps.byCode(session, proven.session, answered.value, now);
  return written.ok ? provenReply(proven, now) : cameToNothing(written.error, answered.value);
}

export const stepUp =
  (dependencies: Dependencies) =>
  async (call: Call, session: Session): Promise<Reply> => {
    const { password, challenge, code, channel } = call.body;
    const isAnswer = challenge !== undefined || code !== undefined;
    const beside = (field: string, isThere: boolean) => (isThere ? [{ field, code: 'unknown_field' } as const] : []);
    const missing = (field: string, isMissing: boolean) => (isMissing ? [{ field, code: 'required' } as const] : []);
    const faults = [
      ...beside('password', password !== undefined && isAnswer),
      ...beside('channel', channel !== undefined && (isAnswer || password !== undefined)),
      ...missing('challenge', isAnswer && challenge === undefined),
      ...missing('code', isAnswer && code === undefined),
    ];
    if (faults.length > 0) return invalidInput(faults);
    if (challenge !== undefined && code !== undefined) return byCode(dependencies, call, session, { challenge, code });
    if (password !== undefined) return byPassword(dependencies, call, session, password);
    return order(dependencies, call, session, await dependencies.stepUps.find(session, call.now), channel);
  };

export const handler = sessionRoute(requests.stepUp, stepUp, () => ({
  configuration: configuration(),
  keys: keys(),
  sessions: sessions(),
  stepUps: stepUps(),
  challenges: challenges(),
  guesses: guesses(),
  orders: orders(),
}));
