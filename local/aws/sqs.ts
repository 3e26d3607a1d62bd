/** SQS on this machine: what is put on a queue is handed to whoever takes it off, and comes again when that fails. */
import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { QueuedMessage } from '../workflow/task-resources.ts';
import { type Parameters, type Service, text } from './service.ts';

export interface LocalQueue {
  /** Takes messages off the queue. @throws when none of them could be carried out */
  readonly consume: (event: object) => Promise<unknown>;
  /** Messages that are handed over together, and how many times that is done at once. */
  readonly batchSize: number;
  readonly atOnce: number;
}

export interface LocalQueues {
  readonly service: Service;
  /** Waits until nothing is on a queue, or being carried out. */
  idle(): Promise<void>;
  /** Gives up what is on a queue: it is nobody's news once the service has stopped. */
  stop(): void;
}

interface Message {
  readonly messageId: string;
  readonly queueUrl: string;
  readonly body: string;
  receipts: number;
}

interface Failures {
  readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[];
}

const maxReceiveCount = 3;
const md5 = (body: string) => createHash('md5').update(body).digest('hex');

class RunningQueue {
  readonly #queue: LocalQueue;
  readonly #failed: QueuedMessage[];
  readonly #changed: () => void;
  readonly #waiting: Message[] = [];
  #running = 0;
  #isStopped = false;

  constructor(queue: LocalQueue, failed: QueuedMessage[], changed: () => void) {
    this.#queue = queue;
    this.#failed = failed;
    this.#changed = changed;
  }

  get isIdle(): boolean {
    return this.#running === 0 && (this.#isStopped || this.#waiting.length === 0);
  }

  put(messages: readonly Message[]): void {
    this.#waiting.push(...messages);
    this.#handOut();
  }

  stop(): void {
    this.#isStopped = true;
    this.#changed();
  }

  #handOut(): void {
    while (!this.#isStopped && this.#running < this.#queue.atOnce && this.#waiting.length > 0) {
      this.#running += 1;
      void this.#carryOut(this.#waiting.splice(0, this.#queue.batchSize)).finally(() => {
        this.#running -= 1;
        this.#handOut();
        this.#changed();
      });
    }
  }

  async #carryOut(messages: readonly Message[]): Promise<void> {
    const again = await this.#attempt(messages);
    for (const message of again) {
      message.receipts += 1;
      if (message.receipts < maxReceiveCount) this.#waiting.push(message);
      else this.#failed.push({ queueUrl: message.queueUrl, body: JSON.parse(message.body) });
    }
  }

  /** @returns those that could not be carried out */
  async #attempt(messages: readonly Message[]): Promise<readonly Message[]> {
    const Records = messages.map(({ messageId, body }) => ({
      ...{ messageId, body },
      ...{ receiptHandle: randomUUID(), eventSource: 'aws:sqs' },
    }));
    try {
      const { batchItemFailures = [] } = ((await this.#queue.consume({ Records })) ?? {}) as Failures;
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      return messages.filter(({ messageId }) => failed.has(messageId));
    } catch {
      // The function's log has its error.
      return messages;
    }
  }
}

/** @param queues by their names. @param failed where messages lie that no retry could carry out */
export function sqs(queues: Readonly<Record<string, LocalQueue>>, failed: QueuedMessage[]): LocalQueues {
  const events = new EventEmitter();
  const changed = () => events.emit('changed');
  const running = new Map(
    Object.entries(queues).map(([name, queue]) => [name, new RunningQueue(queue, failed, changed)] as const),
  );
  const put = (queueUrl: string, bodies: readonly string[]) => {
    const messages = bodies.map(body => ({ messageId: randomUUID(), queueUrl, body, receipts: 0 }));
    running.get(queueUrl.slice(queueUrl.lastIndexOf('/') + 1))?.put(messages);
    return messages.map(({ messageId, body }) => ({ MessageId: messageId, MD5OfMessageBody: md5(body) }));
  };
  const putAll = (parameters: Parameters) => {
    const entries = parameters.Entries as readonly { readonly Id: string; readonly MessageBody: string }[];
    const bodies = entries.map(({ MessageBody }) => MessageBody);
    const answers = put(text(parameters, 'QueueUrl'), bodies);
    return { Successful: answers.map((answer, n) => ({ Id: entries[n]?.Id, ...answer })), Failed: [] };
  };
  return {
    service: {
      name: 'sqs',
      wireName: 'AmazonSQS',
      operations: {
        SendMessage: parameters => ({ ...put(text(parameters, 'QueueUrl'), [text(parameters, 'MessageBody')])[0] }),
        SendMessageBatch: putAll,
      },
    },
    async idle() {
      while (![...running.values()].every(({ isIdle }) => isIdle))
        await new Promise<void>(resolve => events.once('changed', resolve));
    },
    stop() {
      for (const queue of running.values()) queue.stop();
    },
  };
}
