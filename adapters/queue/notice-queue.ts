/** The queue of one channel: the appointments with a message due over it, for whoever sends over that channel. */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { AppointmentName } from '../../core/practice/practice.ts';
import { timeouts } from '../sdk-client.ts';

/** SQS takes so many with one call. */
export const mostAtOnce = 10;

export class NoticeQueue {
  readonly #url: string;
  readonly #client = new SQSClient(timeouts);

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * Puts them on the queue, `mostAtOnce` at most; one that is there twice is sent once.
   * @returns those that did not get there
   * @throws what the SDK throws when nobody can say which did
   */
  async send<Name extends AppointmentName>(names: readonly Name[]): Promise<Name[]> {
    const { Failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#url,
        Entries: names.map(({ practiceId, id }, n) => ({
          Id: String(n),
          MessageBody: JSON.stringify({ practiceId, appointmentId: id }),
        })),
      }),
    );
    return Failed.flatMap(({ Id }) => names[Number(Id)] ?? []);
  }
}
