/** The interpreter's own timeout error, which Retry and Catch tell from every other by its class. */
import { StateMachine } from 'aws-local-stepfunctions';

/** @returns a new error as the interpreter makes it when a task exceeds its TimeoutSeconds. */
export async function statesTimeout(): Promise<Error> {
  const machine = new StateMachine(
    { StartAt: 'Never', States: { Never: { Type: 'Task', Resource: 'never', TimeoutSeconds: 0.001, End: true } } },
    { validationOptions: { noValidate: true } },
  );
  // The class is not exported: one task that takes too long shows it.
  const run = machine.run(
    {},
    { overrides: { taskResourceLocalHandlers: { Never: () => new Promise(() => undefined) } } },
  );
  try {
    await run.result;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Error) return error.cause;
  }
  throw new Error('The interpreter let a task exceed its time.');
}
