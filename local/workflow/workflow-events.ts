/** The events of an execution, as watchers hear them and as its history shows them. */
import type { StateMachine } from 'aws-local-stepfunctions';
import type { Json } from '../json.ts';

export type RunEvent = ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer E> ? E : never;

/** A task's request and answer as Step Functions keeps them in the history, before ResultSelector cuts them. */
export interface TaskEvent {
  readonly type: 'TaskScheduled' | 'TaskSucceeded';
  readonly timestamp: number;
  readonly state: { readonly name: string; readonly detail: Json };
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** Events of the workflow's emitter: `execution` is the execution's name, which is the sign-up's id. */
export interface WorkflowEvents {
  entered: [{ execution: string; state: string; type: string; input: Json }];
  left: [{ execution: string; state: string; output: Json }];
  failed: [{ execution: string; state: string; error: string; cause: string }];
  retried: [{ execution: string; state: string; attempt: number }];
  caught: [{ execution: string; state: string; next: string }];
  closed: [{ execution: string; status: ExecutionStatus; transitions: number }];
}

/** @returns an event in the shape of GetExecutionHistory, as far as the local run knows it. */
export function historyEvent(event: RunEvent | TaskEvent, index: number): Record<string, unknown> {
  const common = { id: index + 1, previousEventId: index, timestamp: event.timestamp / 1000 };
  switch (event.type) {
    case 'ExecutionStarted':
      return { ...common, type: event.type, executionStartedEventDetails: { input: JSON.stringify(event.input) } };
    case 'ExecutionSucceeded':
      return { ...common, type: event.type, executionSucceededEventDetails: { output: JSON.stringify(event.output) } };
    case 'StateEntered':
    case 'StateExited': {
      const { name, input, output } = event.state;
      const entered = { stateEnteredEventDetails: { name, input: JSON.stringify(input) } };
      const exited = { stateExitedEventDetails: { name, output: JSON.stringify(output ?? null) } };
      const isEntry = event.type === 'StateEntered';
      return { ...common, type: `${event.state.type}${event.type}`, ...(isEntry ? entered : exited) };
    }
    case 'TaskScheduled':
      return { ...common, type: event.type, taskScheduledEventDetails: detail('parameters', event) };
    case 'TaskSucceeded':
      return { ...common, type: event.type, taskSucceededEventDetails: detail('output', event) };
    case 'StateFailed':
      return { ...common, type: 'TaskFailed', taskFailedEventDetails: { error: event.Error, cause: event.Cause } };
    case 'ExecutionFailed':
      return { ...common, type: event.type, executionFailedEventDetails: { error: event.Error, cause: event.Cause } };
    default:
      return { ...common, type: event.type };
  }
}

const detail = (field: string, { state }: TaskEvent) => ({
  resource: state.name,
  [field]: JSON.stringify(state.detail),
});
