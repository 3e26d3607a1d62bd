/** One execution of the workflow: its state, and the answers of Step Functions about it. */
import type { Json } from '../json.ts';
import type { ExecutionStatus, RunEvent, TaskEvent } from './workflow-events.ts';

export interface Execution {
  readonly arn: string;
  readonly name: string;
  /** JSON, compared as text when the same name is started again. */
  readonly input: string;
  status: ExecutionStatus;
  startedAt: number;
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
  /** States entered so far: AWS bills these. */
  transitions: number;
  /** The state entered last and its input: where a redrive goes on. */
  at?: { readonly state: string; readonly input: Json };
  /** Token of the task that is being entered or waits. */
  token: string | undefined;
  history: (RunEvent | TaskEvent)[];
  /** Settles when the execution is closed. */
  closed: Promise<void>;
  abort: () => void;
}

/** @returns the execution in the shape of DescribeExecution. */
export function describe(execution: Execution): Record<string, unknown> {
  const { arn, name, input, status, startedAt, stoppedAt, output, error, cause } = execution;
  return {
    executionArn: arn,
    stateMachineArn: arn.replace(':execution:', ':stateMachine:').replace(/:[^:]*$/, ''),
    name,
    status,
    input,
    startDate: startedAt / 1000,
    ...(stoppedAt !== undefined && { stopDate: stoppedAt / 1000 }),
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}
