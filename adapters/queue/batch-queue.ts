/** A queue that takes work in batches: each piece is one message. */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { timeouts } from '../sdk-client.ts';

/** SQS takes so many with one call. */
export const mostAtOnce = 10;

export class BatchQueue<Work> {
  readonly #url: string;
  readonly #bodyOf: (work: Work) => object;
  readonly #client = new SQSClient(timeouts);

  constructor(url: string, bodyOf: (work: Work) => object) {
    this.#url = url;
    this.#bodyOf = bodyOf;
  }

  /**
   * Puts the works on the queue, at most `mostAtOnce`. The receiver must tolerate duplicates.
   * @returns the works that did not arrive
   * @throws the error of the SDK when nobody can tell which works arrived
   */
  async send<Each extends Work>(works: readonly Each[]): Promise<Each[]> {
    const { Failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#url,
        Entries: works.map((work, n) => ({ Id: String(n), MessageBody: JSON.stringify(this.#bodyOf(work)) })),
      }),
    );
    return Failed.flatMap(({ Id }) => works[Number(Id)] ?? []);
  }
}
