/** Takes practices off their queue, and tells each what patients booked, cancelled and moved (requirement I1). */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { DigestStore } from '../../adapters/dynamodb/booking/digest-store.ts';
import { practiceKey } from '../../adapters/dynamodb/keys.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { sendEmail } from '../runtime/email.ts';
import { described, log } from '../runtime/log.ts';
import { digests } from '../runtime/stores/digests.ts';
import { practices } from '../runtime/stores/practice-stores.ts';
import { type SendDigest, sendDigest } from '../services/booking/send-digest.ts';
import type { Turn } from '../services/queues/pacer.ts';
import { paceOf } from '../services/queues/sender-pace.ts';
import { takeBatch } from '../services/queues/take-batch.ts';

const text = z.string().check(z.minLength(1));
const ordered = z.strictObject({ practiceId: text, lines: z.array(text) });

interface Dependencies {
  /** Begins the pace of one run. */
  readonly pace: () => Turn;
  readonly digests: Pick<DigestStore, 'offQueue'>;
  readonly sendDigest: SendDigest;
  readonly clock: Clock;
}

export const takeDigests =
  ({ pace, digests, sendDigest, clock }: Dependencies) =>
  async (event: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const turn = pace();

    async function carryOut({ practiceId, lines }: z.output<typeof ordered>): Promise<void> {
      // The next run of the dispatcher puts what had no turn, or failed, on the queue once more.
      if (!(await turn())) return digests.offQueue(practiceId);
      const { pk } = practiceKey(practiceId);
      try {
        await sendDigest({ practiceId, keys: lines.map(sk => ({ pk, sk })) }, clock());
      } catch (error) {
        log('digest_failed', described(error));
        await digests.offQueue(practiceId);
      }
    }

    return takeBatch(event, 'digest_failed', body => carryOut(ordered.parse(body)));
  };

export const handler = built(() =>
  takeDigests({
    pace: paceOf(configuration().booking.digestsPerSecond, clock),
    digests: digests(),
    sendDigest: sendDigest({
      configuration: configuration(),
      practices: practices(),
      digests: digests(),
      sendEmail: sendEmail(),
    }),
    clock,
  }),
);
