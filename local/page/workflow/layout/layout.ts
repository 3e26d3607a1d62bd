/**
 * Places of the states and transitions of the workflow. dagre places the way through. Lines that lead back, and lines that
 * lead out of it from everywhere, run in lanes beside it: so many long lines would pull it apart.
 */
import { Graph, layout as place } from '@dagrejs/dagre';
import type { GraphState, Transition, WorkflowGraph } from '../../../workflow/workflow-graph.ts';
import { type Label, labelAt, slide } from './labels.ts';
import { lanesOf } from './lanes.ts';
import { bent, type Point, rounded } from './lines.ts';
import type { PlacedState } from './placed-state.ts';
import { routes } from './routes.ts';
import { labelOf, labelWidth, sizeOf } from './sizes.ts';

export interface PlacedTransition extends Transition {
  /** SVG path from the border of one state to that of the other. */
  readonly line: string;
  /** The same from its end: dashes of lines that share a lane then fall together. */
  readonly reverse: string;
  /** Where the line carries one. */
  readonly label?: Label;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
}

const margin = 14;
const key = ({ from, to, kind }: Transition): [string, string, string] => [from, to, kind];

export function layout(workflow: WorkflowGraph): Drawing {
  const lanes = lanesOf(workflow);
  const inLane = new Set(lanes.flatMap(({ transitions }) => transitions));
  const through = workflow.transitions.filter(transition => !inLane.has(transition));
  const graph = placed(workflow.states, through);
  const states = workflow.states.map(state => {
    const { x = 0, y = 0, width, height } = graph.node(state.name);
    return { ...state, x, y, width, height };
  });
  const route = routes(states, lanes);
  const straight = through.map(transition => {
    const edge = graph.edge(...key(transition));
    return { transition, points: edge.points ?? [], label: labelAt(transition, edge) };
  });
  const words = straight.flatMap(({ label = [] }) => label);
  // A word may stand further out than any line.
  const left = Math.min(route.bounds.left, ...words.map(({ x, width }) => x - width / 2));
  const right = Math.max(route.bounds.right, ...words.map(({ x, width }) => x + width / 2));
  const { bottom } = route.bounds;
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left + margin, y: point.y + margin });
  const drawn = (transition: Transition, points: Point[], draw: typeof bent, label?: Label): PlacedTransition => ({
    ...transition,
    line: draw(points.map(moved)),
    reverse: draw(points.toReversed().map(moved)),
    ...(label && { label: moved(label) }),
  });

  const taken = [...states, ...words];
  const aside = lanes.flatMap(lane =>
    lane.transitions.map(transition => {
      const { points, label } = route.along(transition, lane);
      const slid = label && slide(label, label, taken);
      if (slid) taken.push(slid);
      return drawn(transition, [...points], rounded, slid);
    }),
  );
  return {
    width: right - left + 2 * margin,
    height: bottom + 2 * margin,
    states: states.map(moved),
    transitions: [...straight.map(({ transition, points, label }) => drawn(transition, points, bent, label)), ...aside],
  };
}

function placed(states: readonly GraphState[], through: readonly Transition[]) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 16, edgesep: 12, ranksep: 34 });
  for (const state of states) graph.setNode(state.name, sizeOf(state));
  for (const transition of through) {
    const text = labelOf(transition);
    const size = text === '' ? {} : { width: labelWidth(text), height: 16, labelpos: 'c' };
    graph.setEdge(
      ...(key(transition).slice(0, 2) as [string, string]),
      { ...size, weight: weights[transition.kind] },
      transition.kind,
    );
  }
  place(graph);
  return graph;
}

/** The way of those who come through stays straight. */
const weights: Readonly<Record<Transition['kind'], number>> = { choice: 4, next: 8, default: 1, catch: 1 };
