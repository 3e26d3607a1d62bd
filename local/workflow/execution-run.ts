/** Follows the interpreter through one execution: keeps its history and tells those who watch. */
import type { EventEmitter } from 'node:events';
import type { Execution } from './execution.ts';
import type { RunEvent, WorkflowEvents } from './workflow-events.ts';

/** Settles when the execution has closed, its record complete. */
export async function followRun(
  execution: Execution,
  events: AsyncGenerator<RunEvent>,
  emitter: EventEmitter<WorkflowEvents>,
): Promise<void> {
  for await (const event of events) {
    execution.history.push(event);
    note(execution, event);
    tell(execution.name, event, emitter);
  }
  execution.stoppedAt = Date.now();
}

function note(execution: Execution, event: RunEvent): void {
  switch (event.type) {
    case 'StateEntered':
      execution.transitions += 1;
      execution.at = { state: event.state.name, input: event.state.input };
      break;
    case 'ExecutionSucceeded':
      execution.status = 'SUCCEEDED';
      execution.output = JSON.stringify(event.output);
      break;
    case 'ExecutionFailed':
      execution.status = 'FAILED';
      execution.error = event.Error;
      execution.cause = String(event.Cause ?? '');
      break;
    case 'ExecutionAborted':
      execution.status = 'ABORTED';
      break;
  }
}

function tell(execution: string, event: RunEvent, emitter: EventEmitter<WorkflowEvents>): void {
  switch (event.type) {
    case 'StateEntered': {
      const { name: state, type, input } = event.state;
      emitter.emit('entered', { execution, state, type, input });
      break;
    }
    case 'StateExited':
      emitter.emit('left', { execution, state: event.state.name, output: event.state.output ?? null });
      break;
    case 'StateFailed':
      emitter.emit('failed', {
        execution,
        state: event.state.name,
        error: event.Error,
        cause: String(event.Cause ?? ''),
      });
      break;
    case 'StateRetried':
      emitter.emit('retried', { execution, state: event.state.name, attempt: event.retry.attempt });
      break;
    case 'StateCaught':
      emitter.emit('caught', { execution, state: event.state.name, next: event.catch.catcher.Next });
      break;
  }
}
