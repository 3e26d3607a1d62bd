/** Lambda on this machine: functions by name, invoked as Lambda does. Input and output cross as JSON. */
import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import type { Context } from 'aws-lambda';
import { type Json, overTheWire } from '../json.ts';
import { TaskError } from '../workflow/task-tokens.ts';
import type { Troubles } from './faults.ts';
import type { FunctionLogs } from './function-logs.ts';

export type Handler = (event: never, context: Context) => unknown;

/** Nothing here ends a function that takes longer; none of the stack's may take so long. */
const timeoutMs = 60_000;

/** @returns the context object that Lambda hands to a handler. */
function lambdaContext(functionName: string): Context {
  const endsAt = performance.now() + timeoutMs;
  const over = () => {
    throw new Error('Handlers of this runtime answer with promises.');
  };
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-3:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
    done: over,
    fail: over,
    succeed: over,
  };
}

export class Functions {
  /** By function name. */
  readonly handlers = new Map<string, Handler>();
  readonly troubles: Troubles;
  readonly #logs: FunctionLogs | undefined;
  readonly #running = new Set<Promise<unknown>>();

  /** @param logs where the functions' lines go; without it, wherever they write them. */
  constructor(troubles: Troubles, logs?: FunctionLogs) {
    this.troubles = troubles;
    this.#logs = logs;
  }

  /**
   * Invokes a function as API Gateway and the state machine do.
   * @throws TaskError under the name of the handler's error, and under Lambda's own names for an ordered fault
   */
  async invoke(name: string, event: unknown): Promise<Json> {
    const fault = await this.troubles.meet('lambda', { operation: name, input: event });
    if (fault?.code !== undefined) throw new TaskError(fault.code, fault.message);
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new TaskError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
    const call = async () => overTheWire(await handler(overTheWire(event) as never, lambdaContext(name)));
    const running = this.#report(this.#logs === undefined ? call() : this.#logs.during(call));
    this.#running.add(running);
    try {
      const result = await running;
      if (fault?.lost) throw new TaskError('Lambda.Unknown', 'The answer of the function was lost.');
      return result;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Waits until no function runs any more, for so long at most. */
  async idle(withinMs: number): Promise<void> {
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, withinMs);
    await Promise.race([Promise.allSettled(this.#running), late.promise]);
    clearTimeout(timer);
  }

  /** As under Lambda, the error's name and message cross, never the object. Lambda logs them with the stack. */
  async #report(running: Promise<Json>): Promise<Json> {
    try {
      return await running;
    } catch (error) {
      const { name, message, stack } = types.isNativeError(error) ? error : new Error(String(error));
      this.#logs?.note(JSON.stringify({ level: 'ERROR', errorType: name, errorMessage: message, stackTrace: stack }));
      throw new TaskError(name, message);
    }
  }
}
