/** POST /api/challenges/{id}/resend: the same code once more, or a new one when nobody can answer it any longer. */

import { randomBytes } from 'node:crypto';
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { type Challenge, sendsOf } from '../../../core/account/challenge.ts';
import { drawnCode } from '../../../core/account/challenge-draft.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { withOwnSend } from '../../../core/limits/own-sends.ts';
import { isSentAgain, nextChannel } from '../../../core/verification-code/resending.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentChallenge } from '../../contract/present-challenge.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { challenges, orders } from '../../runtime/stores/account-stores.ts';
import { orderOf } from '../../services/account/order-code.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly challenges: Pick<ChallengeStore, 'get' | 'ownSends' | 'order'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

/** Which of them reaches the phone, the function that sends knows; a request must not learn it (requirement C2). */
const channelsOf = ({ destination }: Challenge) =>
  destination === 'account_email' || destination === 'new_email' ? (['email'] as const) : (['sms', 'voice'] as const);

/** A change of phone or e-mail is asked for anew instead: its send is charged elsewhere. A reset has steps of its own. */
const isResent = ({ purpose }: Challenge): boolean =>
  purpose === 'sign_in' || purpose === 'prove_phone' || purpose === 'step_up';

export const resendChallenge = ({ configuration, challenges, orders }: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.resendChallenge>) => {
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
    const isOwn = sendsOf[challenge.purpose] === 'own';
    const known = isOwn ? await challenges.ownSends(challenge.budgetDigest) : undefined;
    const ownSends = known && withOwnSend(known, configuration, now);
    if (ownSends && !ownSends.ok) return problem('too_many_codes', ownSends.error);
    const { send, code } = challenge;
    const change = {
      send: { number: send.number + 1, channel: channel.value, status: 'ordered', at: now },
      code: isSentAgain(challenge, configuration, now) ? code : drawnCode(randomBytes, configuration, now),
    } as const;
    const ordered = await challenges.order(challenge, change, ownSends?.value, now);
    if (!ordered.ok) return 'stale';
    await orders.send(orderOf(ordered.value));
    return { status: 202, body: presentChallenge(ordered.value, configuration) };
  });

export const handler = route(requests.resendChallenge, resendChallenge, () => ({
  configuration: configuration(),
  challenges: challenges(),
  orders: orders(),
}));
