/** POST /api/password-resets/{id}/code: proves the phone, maybe the e-mail too, and grants the reset at once or after a wait. */
import { randomBytes } from 'node:crypto';
import type { ResetStore } from '../../../adapters/dynamodb/account/reset-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { Account } from '../../../core/account/account.ts';
import { linkToken } from '../../../core/account/account-link.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import type { ResetChallenge } from '../../../core/account/challenge.ts';
import { drawnCode, emailAddressOf } from '../../../core/account/challenge-draft.ts';
import { resetWaiting } from '../../../core/account/notice-contents.ts';
import { afterProof, type Proof, whenUnreachable } from '../../../core/account/password-reset.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { described, log } from '../../runtime/log.ts';
import { challenges, orders, resets } from '../../runtime/stores/account-stores.ts';
import { guesses } from '../../runtime/stores/stores.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import { orderOf } from '../../services/account/order-code.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends AnswerDependencies {
  readonly resets: Pick<ResetStore, 'get' | 'owner' | 'nextCode' | 'grant'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.answerReset>;

/** A reset between two steps, and what is known by now. */
interface Step {
  readonly challenge: ResetChallenge;
  /** Absent where nobody has the identifier. */
  readonly account: Account | undefined;
  readonly proven: readonly Proof[];
  /** A right code leads here. */
  readonly isProven: boolean;
}

/** A code for the confirmed e-mail; where there is none it goes nowhere, and nobody is told (requirement C2). */
async function orderSecondCode(
  { configuration, resets, orders }: Dependencies,
  { challenge, account, proven, isProven }: Step,
  now: number,
): Promise<Reply> {
  const { provesDigest } = (account && emailAddressOf(account)) ?? { provesDigest: challenge.budgetDigest };
  const change = {
    destination: 'account_email',
    provesDigest,
    code: drawnCode(randomBytes, configuration, now),
    send: { number: challenge.send.number + 1, channel: 'email', status: 'ordered', at: now },
    expiresAt: now + 1000 * configuration.challenge.lifeSeconds,
    reset: { ...challenge.reset, proven, isSecondCode: true },
  } as const;
  const ordered = await resets.nextCode(challenge, change, isProven, now);
  if (!ordered.ok) return cameToNothing(ordered.error, challenge);
  // One that misses its queue is due, and goes out a minute or two later.
  await orders.send(orderOf({ ...challenge, ...change })).catch(error => log('order_lost', described(error)));
  return { status: 200, body: { next: 'email' } };
}

/** Where it must wait, every channel is told, and can cancel it. */
async function grant(
  dependencies: Dependencies,
  { challenge, account, proven, isProven }: Step,
  { usableAt, usableUntil }: { readonly usableAt: number; readonly usableUntil: number },
  now: number,
): Promise<Reply> {
  const { keys, resets } = dependencies;
  const { id } = challenge;
  const waits = usableAt > now;
  const notices = account && waits ? noticesFor(account, resetWaiting(id, usableAt), randomBytes, now) : [];
  const reset = { ...challenge.reset, status: 'granted', proven, usableAt, usableUntil } as const;
  const granted = await resets.grant(challenge, reset, { isProven, notices }, now);
  if (!granted.ok) return cameToNothing(granted.error, challenge);
  await orderNotices(dependencies)(notices);
  const resetToken = linkToken(await keys(), 'use-reset', id);
  if (!waits) return { status: 200, body: { resetToken } };
  return { status: 202, body: { availableAt: new Date(usableAt).toISOString(), resetToken } };
}

async function prove(dependencies: Dependencies, call: Call, code: string): Promise<Reply> {
  const { configuration, resets } = dependencies;
  const { now } = call;
  const answered = await answerChallenge(dependencies)(pathId(call), { purposes: ['reset'] }, code, now);
  if (!answered.ok) return answered.error;
  const challenge = answered.value;
  const { account, credential } = await resets.owner(challenge.accountId);
  if (!account || credential?.version !== challenge.reset.credentialVersion) return accountProblem('reset_unusable');
  const proof: Proof = challenge.destination === 'account_email' ? 'email' : 'phone';
  const proven = [...challenge.reset.proven, proof];
  const step = { challenge, account, proven, isProven: true };
  const after = afterProof({ ...challenge.reset, proven }, account.emailStatus === 'confirmed', configuration, now);
  if (after.next === 'prove_email') return orderSecondCode(dependencies, step, now);
  return after.next === 'grant' ? grant(dependencies, step, after, now) : accountProblem('no_other_way');
}

/** The code cannot be read where it went: the e-mail comes next, and in the end a wait where something is proven. */
async function goAnotherWay(dependencies: Dependencies, call: Call): Promise<Reply> {
  const { configuration, resets } = dependencies;
  const { now } = call;
  const challenge = await resets.get(pathId(call));
  if (!challenge || challenge.expiresAt <= now) return accountProblem('unknown_reset');
  if (challenge.reset.status !== 'proving') return accountProblem('already_answered');
  const { account, credential } = await resets.owner(challenge.accountId);
  if (account && credential?.version !== challenge.reset.credentialVersion) return accountProblem('reset_unusable');
  const step = { challenge, account, proven: challenge.reset.proven, isProven: false };
  const after = whenUnreachable(challenge.reset, configuration, now);
  if (after.next === 'prove_email') return orderSecondCode(dependencies, step, now);
  return after.next === 'grant' ? grant(dependencies, step, after, now) : accountProblem('no_other_way');
}

export const answerReset =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const { code, unreachable } = call.body;
    if (code !== undefined && unreachable) return invalidInput([{ field: 'unreachable', code: 'unknown_field' }]);
    if (code !== undefined) return prove(dependencies, call, code);
    return unreachable ? goAnotherWay(dependencies, call) : invalidInput([{ field: 'code', code: 'required' }]);
  };

export const handler = route(requests.answerReset, answerReset, () => ({
  configuration: configuration(),
  keys: keys(),
  challenges: challenges(),
  guesses: guesses(),
  resets: resets(),
  orders: orders(),
}));
