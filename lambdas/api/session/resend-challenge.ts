/** POST /api/challenges/{id}/resend: the same code once more, or a new one when nobody can answer it any longer. */

import { randomBytes } from 'node:crypto';
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { type Challenge, sendsOf } from '../../../core/account/challenge.ts';
import { drawnCode } from '../../../core/account/challenge-draft.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sendCost } from '../../../core/limits/code-cost.ts';
import { withOwnSend } from '../../../core/limits/own-sends.ts';
import { err, type Result } from '../../../core/result.ts';
import { isSentAgain, nextChannel } from '../../../core/verification-code/resending.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentChallenge } from '../../contract/present-challenge.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { challenges, orders } from '../../runtime/stores/account-stores.ts';
import { histories } from '../../runtime/stores/stores.ts';
import { orderOf } from '../../services/account/order-code.ts';
import { noShortCodes, type Reserve, refused, reserve } from '../../services/reserve-send.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly challenges: Pick<ChallengeStore, 'get' | 'ownSends' | 'order' | 'orderReserved'>;
  readonly reserve: Reserve;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Sending = Pick<Challenge, 'send' | 'code'>;

/** Which of them reaches the phone, the function that sends knows; a request must not learn it (requirement C2). */
const channelsOf = ({ destination }: Challenge) =>
  destination === 'account_email' || destination === 'new_email' ? (['email'] as const) : (['sms', 'voice'] as const);

/** A reset, and the proof of a sign-up's e-mail, have steps of their own. */
const isResent = ({ purpose }: Challenge): boolean => purpose !== 'reset' && purpose !== 'sign_up_email';

/** A code to a new phone is charged to that phone, and to the caller, as a sign-up is. */
async function orderReserved(
  { configuration, challenges, reserve }: Dependencies,
  challenge: Challenge,
  sending: Sending,
  now: number,
): Promise<Result<Challenge, Reply | 'stale'>> {
  const { id: signUpId, provesDigest: phoneDigest, callerDigest, code } = challenge;
  const cost = sendCost(
    challenge.purpose === 'phone_change' ? challenge.newPhone : undefined,
    sending.send.channel,
    configuration,
  );
  const request = { signUpId, phoneDigest, callerDigest, keepsLength: code.length, cost };
  const ordered = await reserve(request, now, reservation =>
    challenges.orderReserved(challenge, sending, reservation, now),
  );
  if (ordered.ok) return ordered;
  return err(ordered.error === 'stale' ? ordered.error : refused(ordered.error));
}

/** The budget that no stranger can use up bears it; or, where strangers may ask, the phone's own, when it goes out. */
async function order(
  { configuration, challenges }: Dependencies,
  challenge: Challenge,
  sending: Sending,
  now: number,
): Promise<Result<Challenge, Reply | 'stale'>> {
  const isOwn = sendsOf[challenge.purpose] === 'own';
  const known = isOwn ? await challenges.ownSends(challenge.budgetDigest) : undefined;
  const ownSends = known && withOwnSend(known, configuration, now);
  if (ownSends && !ownSends.ok) return err(problem('too_many_codes', ownSends.error));
  return challenges.order(challenge, sending, ownSends?.value, now);
}

export const resendChallenge = (dependencies: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.resendChallenge>) => {
    const { configuration, challenges, orders } = dependencies;
    const { now, body } = call;
    const challenge = await challenges.get(pathId(call));
    if (!challenge || !isResent(challenge) || challenge.expiresAt <= now) return accountProblem('unknown_challenge');
    if (challenge.status === 'proven') return accountProblem('already_answered');
    const channel = nextChannel(challenge, channelsOf(challenge), body.channel, configuration, now);
    if (!channel.ok) {
      const { code } = channel.error;
      if (code === 'invalid_channel') return invalidInput([{ field: 'channel', code }]);
      const untilItEnds = { retryAfterSeconds: Math.ceil((challenge.expiresAt - now) / 1000) };
      return problem(code, { ...untilItEnds, ...channel.error });
    }
    const sending: Sending = {
      send: { number: challenge.send.number + 1, channel: channel.value, status: 'ordered', at: now },
      code: isSentAgain(challenge, configuration, now) ? challenge.code : drawnCode(randomBytes, configuration, now),
    };
    const by = sendsOf[challenge.purpose] === 'reserved' ? orderReserved : order;
    const ordered = await by(dependencies, challenge, sending, now);
    if (!ordered.ok) return ordered.error;
    await orders.send(orderOf(ordered.value));
    return { status: 202, body: presentChallenge(ordered.value, configuration) };
  });

export const handler = route(requests.resendChallenge, resendChallenge, () => ({
  configuration: configuration(),
  challenges: challenges(),
  reserve: reserve({ configuration: configuration(), histories: histories(), proven: noShortCodes }),
  orders: orders(),
}));
