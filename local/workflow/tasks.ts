/** The interpreter's function for each Task state of one execution. */
import { setImmediate } from 'node:timers/promises';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Json } from '../json.ts';
import type { Execution } from './execution.ts';
import { runTask, type TaskServices } from './task-resources.ts';
import { TaskError, type TaskTokens } from './task-tokens.ts';
import type { TaskEvent } from './workflow-events.ts';

interface TaskRun {
  readonly tokens: TaskTokens;
  readonly services: TaskServices;
  /** @returns why no task may start any more, if so. */
  readonly refuse: () => Error | undefined;
}

interface Task {
  readonly name: string;
  readonly resource: string;
  readonly timeoutMs: number;
}

/** @returns by state, the function that the interpreter calls with the state's evaluated Parameters. */
export function taskHandlers(
  { States }: StateMachineDefinition,
  execution: Execution,
  run: TaskRun,
): Record<string, (parameters: Json) => Promise<Json>> {
  const handlers: Record<string, (parameters: Json) => Promise<Json>> = {};
  for (const [name, state] of Object.entries(States)) {
    if (state.Type !== 'Task') continue;
    const task = { name, resource: state.Resource, timeoutMs: (state.TimeoutSeconds ?? 60) * 1000 };
    const perform = task.resource.endsWith('.waitForTaskToken') ? waitForToken : call;
    handlers[name] = async parameters => {
      const begin = async () => {
        // As on AWS, StartExecution answers and the state's entry is in the history before its function runs.
        await setImmediate();
        const refusal = run.refuse();
        if (refusal !== undefined) throw refusal;
        record(execution, 'TaskScheduled', name, parameters);
        return runTask(run.services, task.resource, parameters);
      };
      const output = await perform(task, execution, run.tokens, begin);
      record(execution, 'TaskSucceeded', name, output);
      return output;
    };
  }
  return handlers;
}

type Begin = () => Promise<Json>;

const call = (_task: Task, _execution: Execution, _tokens: TaskTokens, begin: Begin): Promise<Json> => begin();

async function waitForToken(task: Task, execution: Execution, tokens: TaskTokens, begin: Begin): Promise<Json> {
  const { token } = execution;
  if (token === undefined) throw new TaskError('States.Runtime', `${task.name} hands its token to nobody.`);
  const release = () => {
    tokens.expire(token);
    if (execution.token === token) execution.token = undefined;
  };
  // The interpreter's own timer of the same length is set after this one, so a timed out task has no valid token.
  const timer = setTimeout(release, task.timeoutMs);
  try {
    const back = tokens.wait(token);
    return await Promise.race([back, begin().then(() => back)]);
  } finally {
    clearTimeout(timer);
    release();
  }
}

function record(execution: Execution, type: TaskEvent['type'], name: string, detail: Json): void {
  execution.history.push({ type, timestamp: Date.now(), state: { name, detail } });
}
