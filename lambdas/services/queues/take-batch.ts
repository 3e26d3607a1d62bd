/** Processes the messages of a batch, some of them in parallel. A message that fails comes again and delays no other. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { described, log } from '../../runtime/log.ts';

/**
 * Enough for a sender's part of the rate, at a quarter of a second a message. All of a batch at once would keep the processor
 * so long that calls of the table time out, and nobody could tell what they did.
 */
const atOnce = 8;

/** @param failed what the log calls a message that comes again */
export async function takeBatch(
  { Records }: Pick<SQSEvent, 'Records'>,
  failed: Parameters<typeof log>[0],
  carryOut: (body: unknown) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { readonly itemIdentifier: string }[] = [];
  const next = Records.values();
  const work = async () => {
    for (const { messageId, body } of next)
      try {
        await carryOut(JSON.parse(body));
      } catch (error) {
        log(failed, described(error));
        batchItemFailures.push({ itemIdentifier: messageId });
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { batchItemFailures };
}
