/** Follows every execution of the workflow for those who watch: the latest sign-ups, and the latest states of each. */
import { EventEmitter } from 'node:events';
import type { Json } from '../json.ts';
import { waitFor } from '../wait-for.ts';
import type { Step, WatchedSignUp } from './watched-sign-up.ts';
import type { Workflow } from './workflow.ts';
import type { ExecutionStatus } from './workflow-events.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Watched = Omit<Writable<WatchedSignUp>, 'path'> & { path: Writable<Step>[] };

const keptSignUps = 300;
const keptSteps = 40;

const statuses = { RUNNING: 'running', SUCCEEDED: 'succeeded', FAILED: 'failed', ABORTED: 'aborted' } as const;

export class Watch {
  readonly events = new EventEmitter<{ changed: [WatchedSignUp] }>();
  readonly #signUps = new Map<string, Watched>();

  constructor({ events }: Pick<Workflow, 'events'>) {
    // One listener for each page or program that reads along: nothing leaks, and Node need not warn of it.
    this.events.setMaxListeners(0);
    events.on('entered', ({ execution, state, input }) => this.#enter(execution, state, input));
    events.on('left', ({ execution, state, output }) => this.#atStep(execution, state, step => leave(step, output)));
    events.on('retried', ({ execution, state, attempt }) =>
      this.#atStep(execution, state, step => {
        step.retries = attempt;
      }),
    );
    events.on('caught', ({ execution, state }) =>
      this.#atStep(execution, state, step => {
        step.caught = true;
      }),
    );
    events.on('closed', ({ execution, status }) => this.#close(execution, status));
  }

  /** @returns those that started last first. */
  list(): WatchedSignUp[] {
    return [...this.#signUps.values()].reverse();
  }

  /**
   * @param outcome of one of its states; without it the sign-up is told as it is
   * @returns the sign-up as soon as a state has ended with that outcome or the sign-up is over, and as it is after `waitMs`;
   * undefined for one that is not watched
   */
  async whenOutcome(id: string, outcome: string | undefined, waitMs: number): Promise<WatchedSignUp | undefined> {
    const look = () => {
      const signUp = this.#signUps.get(id);
      const isThere = signUp?.status !== 'running' || signUp.path.some(step => step.outcome === outcome);
      return isThere ? signUp : undefined;
    };
    if (outcome === undefined || !this.#signUps.has(id)) return this.#signUps.get(id);
    return (await waitFor(this.events, 'changed', look, waitMs)) ?? this.#signUps.get(id);
  }

  #enter(id: string, state: string, input: Json): void {
    const signUp = this.#signUps.get(id) ?? this.#add(id, input);
    signUp.status = 'running';
    delete signUp.outcome;
    signUp.entered += 1;
    signUp.path.push({ state, at: new Date().toISOString() });
    if (signUp.path.length > keptSteps) signUp.path.shift();
    this.events.emit('changed', signUp);
  }

  #add(id: string, input: Json): Watched {
    const signUp: Watched = { id, door: word(input, 'door') ?? 'unknown', status: 'running', entered: 0, path: [] };
    this.#signUps.set(id, signUp);
    if (this.#signUps.size > keptSignUps) this.#signUps.delete(this.#dispensable());
    return signUp;
  }

  /** The oldest that is over; if all are open, the oldest. */
  #dispensable(): string {
    const [oldest] = this.#signUps.keys();
    for (const [id, { status }] of this.#signUps) if (status !== 'running') return id;
    return oldest ?? '';
  }

  #atStep(id: string, state: string, change: (step: Writable<Step>) => void): void {
    const signUp = this.#signUps.get(id);
    const step = signUp?.path.at(-1);
    if (signUp === undefined || step?.state !== state) return;
    change(step);
    this.events.emit('changed', signUp);
  }

  #close(id: string, status: ExecutionStatus): void {
    const signUp = this.#signUps.get(id);
    if (signUp === undefined) return;
    signUp.status = statuses[status];
    signUp.outcome = status === 'SUCCEEDED' ? outcomeOf(signUp.path) : signUp.status;
    this.events.emit('changed', signUp);
  }
}

function leave(step: Writable<Step>, output: Json): void {
  const isOfThisStep = typeof output === 'object' && output !== null && !Array.isArray(output);
  const outcome = isOfThisStep ? word(output.step ?? null, 'outcome') : undefined;
  if (outcome !== undefined) step.outcome = outcome;
}

/** The last step before the closing ones tells the outcome. The closing ones only say that they closed. */
function outcomeOf(path: readonly Step[]): string {
  const end = path.at(-1)?.state.toLowerCase() ?? '';
  return path.findLast(({ outcome = 'closed' }) => outcome !== 'closed' && end === 'closed')?.outcome ?? end;
}

/** A field of a state's data if it is a word; nothing else of them is ever passed on. */
function word(data: Json, field: string): string | undefined {
  const value = typeof data === 'object' && data !== null && !Array.isArray(data) ? data[field] : undefined;
  return typeof value === 'string' && /^[a-z_]{1,40}$/i.test(value) ? value : undefined;
}
