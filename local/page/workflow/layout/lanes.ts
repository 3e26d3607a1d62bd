/** The lanes beside the way through: one for each state that much leads back to (left) or out to (right). */
import type { Transition, WorkflowGraph } from '../../../workflow/workflow-graph.ts';

export interface Lane {
  readonly to: string;
  readonly side: 'left' | 'right';
  /** Place from the inside out. */
  readonly place: number;
  readonly transitions: readonly Transition[];
}

/** A line that leads further than this many states is out of the way. */
const far = 4;

export function lanesOf({ states, transitions }: WorkflowGraph): Lane[] {
  // The file tells the states in the order of the way through.
  const order = new Map(states.map(({ name }, index) => [name, index]));
  const length = ({ from, to }: Transition) => (order.get(to) ?? 0) - (order.get(from) ?? 0);
  const goesOn = (name: string) => transitions.some(({ from }) => from === name);
  const isOut = (transition: Transition) =>
    (transition.kind === 'default' || transition.kind === 'catch') && length(transition) > far && goesOn(transition.to);
  const back = Map.groupBy(
    transitions.filter(transition => length(transition) < 0),
    ({ to }) => to,
  );
  const out = Map.groupBy(transitions.filter(isOut), ({ to }) => to);
  // Short ways inside, long ones around them: then they cross least.
  const nearest = (to: string) => -(order.get(to) ?? 0);
  const lane =
    (side: Lane['side']) =>
    ([to, ways]: [string, Transition[]], place: number): Lane => ({
      to,
      side,
      place,
      transitions: ways,
    });
  return [
    ...[...back].sort(([a], [b]) => nearest(a) - nearest(b)).map(lane('left')),
    ...[...out].sort(([a], [b]) => nearest(b) - nearest(a)).map(lane('right')),
  ];
}
