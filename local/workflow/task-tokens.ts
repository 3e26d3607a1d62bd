/** Task tokens: the task behind each, and the answers of Step Functions about it. */
import { randomBytes } from 'node:crypto';
import { ServiceError } from '../aws/service-error.ts';
import type { Json } from '../json.ts';
import { Recent } from '../recent.ts';

/** The error of a task, under the name that Retry and Catch match. */
export class TaskError extends Error {
  constructor(name: string, cause = '') {
    super(cause);
    this.name = name;
  }
}

interface Waiting {
  readonly succeed: (output: Json) => void;
  readonly fail: (error: Error) => void;
}

export class TaskTokens {
  readonly #waiting = new Map<string, Waiting>();
  /** A token forgotten here is answered like one never seen. */
  readonly #over = new Recent<string>(20_000);

  /** A new token that nobody can guess. */
  draw(): string {
    return randomBytes(48).toString('base64url');
  }

  /** @returns the output of the callback that brings the token back. @throws TaskError of a failing callback. */
  wait(token: string): Promise<Json> {
    return new Promise((succeed, fail) => this.#waiting.set(token, { succeed, fail }));
  }

  /** @throws ServiceError TaskTimedOut, TaskDoesNotExist or InvalidToken, as Step Functions does. */
  succeed(token: string, output: Json): void {
    this.#take(token).succeed(output);
  }

  /** @throws ServiceError as `succeed` does. */
  fail(token: string, error: Error): void {
    this.#take(token).fail(error);
  }

  /** Ends a wait whose execution is aborted; a task that is not waiting yet has nothing to end. */
  abandon(token: string, error: Error): void {
    this.#waiting.get(token)?.fail(error);
    this.expire(token);
  }

  /** The task is over without its token; a later callback finds it timed out. */
  expire(token: string): void {
    this.#waiting.delete(token);
    this.#over.add(token);
  }

  #take(token: string): Waiting {
    const waiting = this.#waiting.get(token);
    if (waiting !== undefined) {
      this.expire(token);
      return waiting;
    }
    if (this.#over.has(token))
      throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    if (/^[\w-]{64}$/.test(token))
      throw new ServiceError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
    throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  }
}
