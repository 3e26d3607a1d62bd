/** The workflow as a graph to be drawn: derived from the state machine's file, so that the drawing cannot be out of date. */

/** The look of a state: its kind of task, and for a task whether somebody outside ends it. */
export type StateKind = 'task' | 'waiting' | 'choice' | 'pass' | 'wait' | 'succeed' | 'fail';

export interface GraphState {
  readonly name: string;
  readonly kind: StateKind;
  readonly comment?: string;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  /** `choice`: a rule of a Choice said so · `default`: none did · `catch`: an error led here · `next`: always. */
  readonly kind: 'next' | 'choice' | 'default' | 'catch';
  /** Outcome words of the rules, or names of the errors; several that lead the same way share one transition. */
  readonly labels: readonly string[];
}

export interface WorkflowGraph {
  readonly startAt: string;
  readonly states: readonly GraphState[];
  readonly transitions: readonly Transition[];
}

interface Rule {
  readonly StringEquals?: string;
  readonly Next?: string;
}

/** The part of the Amazon States Language that decides where a sign-up goes. */
interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly Rule[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export function workflowGraph({ StartAt, States }: Definition): WorkflowGraph {
  const states = Object.entries(States);
  return {
    startAt: StartAt,
    states: states.map(([name, state]) => ({
      name,
      kind: kindOf(state),
      ...(state.Comment !== undefined && { comment: state.Comment }),
    })),
    transitions: states.flatMap(([name, state]) => merged(transitionsOf(name, state))),
  };
}

function kindOf({ Type, Resource }: State): StateKind {
  if (Type !== 'Task') return Type.toLowerCase() as StateKind;
  return Resource?.endsWith('.waitForTaskToken') ? 'waiting' : 'task';
}

function* transitionsOf(from: string, state: State): Generator<Transition> {
  for (const { StringEquals, Next } of state.Choices ?? [])
    if (Next !== undefined)
      yield { from, to: Next, kind: 'choice', labels: StringEquals === undefined ? [] : [StringEquals] };
  if (state.Default !== undefined) yield { from, to: state.Default, kind: 'default', labels: [] };
  if (state.Next !== undefined) yield { from, to: state.Next, kind: 'next', labels: [] };
  for (const { ErrorEquals, Next } of state.Catch ?? []) yield { from, to: Next, kind: 'catch', labels: ErrorEquals };
}

/** One line between two states a kind, however many rules lead along it. */
function merged(transitions: Iterable<Transition>): Transition[] {
  const byWay = new Map<string, Transition>();
  for (const transition of transitions) {
    const way = `${transition.kind} ${transition.to}`;
    const known = byWay.get(way);
    byWay.set(way, known ? { ...known, labels: [...known.labels, ...transition.labels] } : transition);
  }
  return [...byWay.values()];
}
