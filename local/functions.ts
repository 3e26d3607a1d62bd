/** Lambda on this machine: functions by name, invoked as Lambda does, with what goes in and out crossing JSON. */
import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import type { Context } from 'aws-lambda';
import type { Troubles } from './faults.ts';
import type { FunctionLogs } from './function-logs.ts';
import { type Json, overTheWire } from './json.ts';
import { TaskError } from './task-tokens.ts';

export type Handler = (event: never, context: Context) => unknown;

export interface Functions {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly troubles: Troubles;
  /** Where the functions' lines go; without it, wherever they write them. */
  readonly logs?: FunctionLogs;
}

/** API Gateway gives up after 30 s, and no function of the stack has longer. */
const timeoutMs = 30_000;

/** @returns the context object that Lambda hands to a handler. */
export function lambdaContext(functionName: string): Context {
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

/**
 * Invokes a function as API Gateway and the state machine do.
 * @throws TaskError under the name of what the handler threw; under Lambda's own names for an ordered fault.
 */
export async function invoke({ handlers, troubles, logs }: Functions, name: string, event: unknown): Promise<Json> {
  const fault = await troubles.meet('lambda', { operation: name, input: event });
  if (fault?.code !== undefined) throw new TaskError(fault.code, fault.message);
  const handler = handlers.get(name);
  if (handler === undefined) throw new TaskError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
  const call = () => handler(overTheWire(event) as never, lambdaContext(name));
  const result = await settle(logs === undefined ? call : () => logs.during(call), logs);
  if (fault?.lost) throw new TaskError('Lambda.Unknown', 'The answer of the function was lost.');
  return result;
}

/** Only what Lambda reports crosses: the error's name and message, never the object. It logs them with the stack. */
async function settle(call: () => unknown, logs: FunctionLogs | undefined): Promise<Json> {
  try {
    return overTheWire(await call());
  } catch (error) {
    const { name, message, stack } = types.isNativeError(error) ? error : new Error(String(error));
    logs?.note(JSON.stringify({ level: 'ERROR', errorType: name, errorMessage: message, stackTrace: stack }));
    throw new TaskError(name, message);
  }
}
