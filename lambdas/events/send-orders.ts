/** Takes orders off the queue and sends what they order; one that fails comes again, and the others with it do not. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Order } from '../../core/account/order.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { sendEmail } from '../runtime/email.ts';
import { keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { sendCode } from '../runtime/send-code.ts';
import { sendSms } from '../runtime/sms.ts';
import { accountNotices, challenges, recipients } from '../runtime/stores/account-stores.ts';
import { histories } from '../runtime/stores/stores.ts';
import { type SendChallengeDependencies, sendChallenge } from '../services/account/send-challenge.ts';
import { type SendNoticeDependencies, sendNotice } from '../services/account/send-notice.ts';
import { noShortCodes, reserve } from '../services/reserve-send.ts';

const id = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const order = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), challengeId: id, sendNumber: z.int().check(z.positive()) }),
  z.strictObject({ kind: z.literal('notice'), noticeId: id }),
]) satisfies z.ZodMiniType<Order>;

interface Dependencies extends SendChallengeDependencies, SendNoticeDependencies {
  readonly clock: Clock;
}

export const sendOrders = (dependencies: Dependencies) => {
  const sendOf = { code: sendChallenge(dependencies), notice: sendNotice(dependencies) };
  const carryOut = (ordered: Order) =>
    ordered.kind === 'code'
      ? sendOf.code(ordered.challengeId, ordered.sendNumber, dependencies.clock())
      : sendOf.notice(ordered.noticeId, dependencies.clock());

  return async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(Records.map(async ({ body }) => carryOut(order.parse(JSON.parse(body)))));
    const batchItemFailures = outcomes.flatMap((outcome, index) => {
      if (outcome.status === 'fulfilled') return [];
      log('order_failed', described(outcome.reason));
      return [{ itemIdentifier: Records[index]?.messageId ?? '' }];
    });
    return { batchItemFailures };
  };
};

export const handler = built(() =>
  sendOrders({
    configuration: configuration(),
    keys: keys(),
    challenges: challenges(),
    notices: accountNotices(),
    recipients: recipients(),
    histories: histories(),
    reserve: reserve({ configuration: configuration(), histories: histories(), proven: noShortCodes }),
    sendCode: sendCode(),
    sendEmail: sendEmail(),
    sendSms: sendSms(),
    clock,
  }),
);
