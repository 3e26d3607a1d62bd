/** The queue of orders: what is on it is sent, however long that takes. */
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Order } from '../../core/account/order.ts';
import { timeouts } from '../sdk-client.ts';

export class OrderQueue {
  readonly #url: string;
  readonly #client = new SQSClient(timeouts);

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws what the SDK throws when nobody can say that it is on the queue; an order twice is sent once */
  async send(order: Order): Promise<void> {
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#url, MessageBody: JSON.stringify(order) }));
  }
}
