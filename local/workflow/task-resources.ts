/** The service integrations that the state machine uses, by the resource's name. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../json.ts';
import type { Functions } from '../lambda/functions.ts';
import { TaskError } from './task-tokens.ts';

/** A message that the workflow left in a queue. */
export interface QueuedMessage {
  readonly queueUrl: string;
  readonly body: Json;
}

/** The services a task may ask for, and where queued messages lie. */
export interface TaskServices {
  readonly functions: Functions;
  readonly queue: QueuedMessage[];
}

/**
 * Calls a task's resource and returns its answer. A task that waits for its token ignores that answer.
 * @throws TaskError under the name that Step Functions would give it
 */
export async function runTask(services: TaskServices, resource: string, parameters: Json): Promise<Json> {
  const { FunctionName, Payload, QueueUrl, MessageBody } = parameters as { [key: string]: Json };
  switch (resource) {
    case 'arn:aws:states:::lambda:invoke':
    case 'arn:aws:states:::lambda:invoke.waitForTaskToken':
      return { StatusCode: 200, Payload: await services.functions.invoke(String(FunctionName), Payload ?? {}) };
    case 'arn:aws:states:::sqs:sendMessage': {
      const fault = await services.functions.troubles.meet('sqs', { operation: 'SendMessage', input: parameters });
      if (fault?.code !== undefined) throw new TaskError(`Sqs.${fault.code}`, fault.message);
      services.queue.push({ queueUrl: String(QueueUrl), body: MessageBody ?? null });
      if (fault?.lost) throw new TaskError('Sqs.SdkClientException', 'The answer of the queue was lost.');
      return { MessageId: randomUUID() };
    }
    default:
      throw new TaskError('States.Runtime', `The local run knows no resource ${resource}.`);
  }
}
