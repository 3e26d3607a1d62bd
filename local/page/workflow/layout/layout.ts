/**
 * Where each state and transition of the workflow is drawn. dagre places the way through; what leads back, and what
 * leads out of it from everywhere, runs in lanes beside it, since so many long lines would pull it apart.
 */
import { Graph, layout as place } from '@dagrejs/dagre';
import type { GraphState, Transition, WorkflowGraph } from '../../../workflow/workflow-graph.ts';
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
  /** Middle of the label, where the line carries one. */
  readonly label?: Point & { readonly text: string; readonly width: number };
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
  const inLane = new Map(lanes.flatMap(lane => lane.transitions.map(transition => [transition, lane] as const)));
  const through = workflow.transitions.filter(transition => !inLane.has(transition));
  const graph = placed(workflow.states, through);
  const states = workflow.states.map(state => {
    const { x = 0, y = 0, width, height } = graph.node(state.name);
    return { ...state, x, y, width, height };
  });
  const route = routes(states, lanes);
  const { left, right, bottom } = route.bounds;
  const moved = ({ x, y }: Point): Point => ({ x: x - left + margin, y: y + margin });
  return {
    width: right - left + 2 * margin,
    height: bottom + 2 * margin,
    states: states.map(state => ({ ...state, ...moved(state) })),
    transitions: workflow.transitions.map(transition => {
      const lane = inLane.get(transition);
      const edge = lane ? route.along(transition, lane) : graph.edge(...key(transition));
      const points = (edge.points ?? []).map(moved);
      const draw = lane ? rounded : bent;
      const text = labelOf(transition);
      const { x, y } = edge;
      const label = text !== '' &&
        x !== undefined &&
        y !== undefined && { text, width: labelWidth(text), ...moved({ x, y }) };
      return { ...transition, line: draw(points), reverse: draw(points.toReversed()), ...(label && { label }) };
    }),
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
