/** The workflow, as those see it who start it and answer it. */
import {
  ExecutionAlreadyExists,
  ExecutionNotRedrivable,
  InvalidToken,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { CallbackOutcome } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { timeouts } from '../sdk-client.ts';

export class Workflow {
  readonly #stateMachineArn: string;
  readonly #client = new SFNClient(timeouts);

  constructor(stateMachineArn: string) {
    this.#stateMachineArn = stateMachineArn;
  }

  /** Starts the sign-up's one execution. @returns false when it already ran and ended */
  async start({ id, door }: Pick<SignUp, 'id' | 'door'>): Promise<boolean> {
    const input = JSON.stringify({ signUpId: id, door });
    try {
      await this.#client.send(new StartExecutionCommand({ stateMachineArn: this.#stateMachineArn, name: id, input }));
      return true;
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return false;
      throw error;
    }
  }

  /** Takes an execution that failed up again where it failed. @returns false when it did not fail, or so long ago that nothing can be */
  async redrive(id: string): Promise<boolean> {
    const executionArn = `${this.#stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
    try {
      await this.#client.send(new RedriveExecutionCommand({ executionArn }));
      return true;
    } catch (error) {
      if (error instanceof ExecutionNotRedrivable) return false;
      throw error;
    }
  }

  /**
   * Gives the waiting task its outcome.
   * @returns false when that task waits no more: its timeout branch reads the table, where the answer already is
   */
  async callBack(token: string, outcome: CallbackOutcome): Promise<boolean> {
    try {
      await this.#client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ outcome }) }));
      return true;
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
        return false;
      throw error;
    }
  }
}
