/** Step Functions on this machine: executions of the sign-up's state machine, in memory. */
import { EventEmitter } from 'node:events';
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { ServiceError } from '../aws/service-error.ts';
import type { Json } from '../json.ts';
import { Recent } from '../recent.ts';
import type { Execution } from './execution.ts';
import { followRun } from './execution-run.ts';
import { statesTimeout } from './states-timeout.ts';
import type { TaskServices } from './task-resources.ts';
import { TaskTokens } from './task-tokens.ts';
import { taskHandlers } from './tasks.ts';
import type { WorkflowEvents } from './workflow-events.ts';

export const stateMachineArn = 'arn:aws:states:eu-west-3:000000000000:stateMachine:sign-up';
const executionArn = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** States.* errors match no retrier and no catcher when they carry these: the execution just ends. */
const aborted = () =>
  Object.assign(new Error('The execution was aborted.'), { isRetryable: false, isCatchable: false });

export class Workflow {
  readonly events = new EventEmitter<WorkflowEvents>();
  readonly tokens = new TaskTokens();
  readonly #definition: StateMachineDefinition;
  readonly #services: TaskServices;
  readonly #executions = new Map<string, Execution>();
  /** Closed executions: their names stay taken for long, their histories for less. */
  readonly #closed = new Recent<string>(50_000);
  readonly #withHistory = new Recent<string>(200);
  #stopped = false;

  constructor(definition: StateMachineDefinition, services: TaskServices) {
    this.#definition = definition;
    this.#services = services;
  }

  /**
   * Starts an execution; the same name and input while it runs give the same execution.
   * @throws ServiceError ExecutionAlreadyExists, InvalidExecutionInput or InvalidName.
   */
  start(name: string, input: string): Execution {
    if (!/^[\w-]{1,80}$/.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
    const known = this.#executions.get(name);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    if (known !== undefined)
      throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
    const execution: Execution = {
      arn: executionArn(name),
      name,
      input,
      status: 'RUNNING',
      startedAt: Date.now(),
      transitions: 0,
      token: undefined,
      history: [],
      closed: Promise.resolve(),
      abort: () => undefined,
    };
    const parsed = parseInput(input);
    this.#executions.set(name, execution);
    this.#run(execution, this.#definition, parsed);
    return execution;
  }

  /** Goes on from the state that failed, with its input; a Fail state just fails again, as on AWS. @throws ServiceError ExecutionNotRedrivable and others. */
  redrive(arn: string): Execution {
    const execution = this.find(arn);
    const { at } = execution;
    if (execution.status === 'RUNNING' || execution.status === 'SUCCEEDED' || at === undefined)
      throw new ServiceError('ExecutionNotRedrivable', `Execution is ${execution.status}`);
    this.#closed.delete(execution.name);
    this.#withHistory.delete(execution.name);
    execution.status = 'RUNNING';
    delete execution.stoppedAt;
    delete execution.error;
    delete execution.cause;
    this.#run(execution, { ...this.#definition, StartAt: at.state }, at.input);
    return execution;
  }

  /** @param arnOrName of the execution. @throws ServiceError ExecutionDoesNotExist. */
  find(arnOrName: string): Execution {
    const execution = this.#executions.get(arnOrName.slice(arnOrName.lastIndexOf(':') + 1));
    if (execution !== undefined) return execution;
    throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arnOrName}'`);
  }

  /** Lets the task that waits for its token time out now. @throws Error when no task waits. */
  async timeOut(name: string): Promise<void> {
    const { token } = this.find(name);
    const error = await statesTimeout();
    if (token === undefined) throw new Error(`${name} waits for no token.`);
    this.tokens.fail(token, error);
  }

  /** Aborts what runs, so that no timer keeps the process alive. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const running = [...this.#executions.values()].filter(({ status }) => status === 'RUNNING');
    for (const { abort, token } of running) {
      abort();
      if (token !== undefined) this.tokens.abandon(token, aborted());
    }
    await Promise.all(running.map(({ closed }) => closed));
  }

  #run(execution: Execution, definition: StateMachineDefinition, input: Json): void {
    const { tokens } = this;
    const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
    const handlers = taskHandlers(definition, execution, {
      tokens,
      services: this.#services,
      refuse: () => (this.#stopped ? aborted() : undefined),
    });
    const context = {
      Execution: { Id: execution.arn, Name: execution.name },
      StateMachine: { Id: stateMachineArn, Name: 'sign-up' },
      Task: {
        // One token for each time a task is entered, retries included: its end clears it.
        get Token() {
          execution.token ??= tokens.draw();
          return execution.token;
        },
      },
    };
    const run = machine.run(input, {
      overrides: { taskResourceLocalHandlers: handlers },
      context,
      noThrowOnAbort: true,
    });
    // A failure is told by the events; nobody awaits the result itself.
    run.result.catch(() => undefined);
    execution.abort = run.abort;
    execution.closed = followRun(execution, run.eventLogs, this.events).then(() => this.#close(execution));
  }

  #close(execution: Execution): void {
    const { name, status, transitions } = execution;
    // The interpreter's whole run hangs on this function.
    execution.abort = () => undefined;
    const forgotten = this.#closed.add(name);
    if (forgotten !== undefined) this.#executions.delete(forgotten);
    const shortened = this.#executions.get(this.#withHistory.add(name) ?? '');
    if (shortened !== undefined) shortened.history = [];
    this.events.emit('closed', { execution: name, status, transitions });
  }
}

function parseInput(input: string): Json {
  try {
    return JSON.parse(input);
  } catch {
    throw new ServiceError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
  }
}
