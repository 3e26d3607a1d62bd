/** Orders the code of a challenge within the budget that follows a right password: no stranger can use it up (requirement H1). */
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { Challenge } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { type OwnSends, withOwnSend } from '../../../core/limits/own-sends.ts';
import { presentChallenge } from '../../contract/present-challenge.ts';
import type { Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { problem } from '../../http/problems/problem.ts';

export interface OrderDependencies {
  readonly configuration: Configuration;
  readonly challenges: Pick<ChallengeStore, 'ownSends'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const orderOf = ({ id, send }: Challenge) =>
  ({ kind: 'code', challengeId: id, sendNumber: send.number }) as const;

/**
 * @param draw makes the challenge anew for each try to write it
 * @param write false when the sends were not as they were read any more: decides again
 * @param present the challenge as the answer shows it
 */
export const orderOwn =
  ({ configuration, challenges, orders }: OrderDependencies) =>
  <C extends Challenge>(
    draw: () => C,
    write: (challenge: C, ownSends: OwnSends) => Promise<boolean>,
    present: (challenge: C, configuration: Configuration) => object,
    now: number,
  ): Promise<Reply> =>
    decide(async () => {
      const challenge = draw();
      const known = await challenges.ownSends(challenge.budgetDigest);
      const ownSends = withOwnSend(known, configuration, now);
      if (!ownSends.ok) return problem('too_many_codes', ownSends.error);
      if (!(await write(challenge, ownSends.value))) return 'stale';
      await orders.send(orderOf(challenge));
      return { status: 202, body: present(challenge, configuration) };
    });

export const orderOwnCode =
  (dependencies: OrderDependencies) =>
  (
    draw: () => Challenge,
    write: (challenge: Challenge, ownSends: OwnSends) => Promise<boolean>,
    now: number,
  ): Promise<Reply> =>
    orderOwn(dependencies)(draw, write, presentChallenge, now);
