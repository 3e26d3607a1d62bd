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
   * Puts them on the queue, `mostAtOnce` at most; who takes them off must bear one that is there twice.
   * @returns those that did not get there
   * @throws what the SDK throws when nobody can say which did
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
