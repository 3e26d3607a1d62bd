/** Where each state and transition of the workflow is drawn; dagre finds the places, the sizes are ours. */
import { Graph, layout as place } from '@dagrejs/dagre';
import type { GraphState, Transition, WorkflowGraph } from '../../../local/workflow-graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedState extends GraphState, Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedTransition extends Transition {
  /** SVG path from the border of one state to that of the other. */
  readonly line: string;
  /** Middle of the label, where the line carries one. */
  readonly label?: Point & { readonly text: string; readonly width: number };
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
}

const widthOf = (text: string, perCharacter: number) => Math.ceil(text.length * perCharacter);

const sizeOf = ({ name, kind }: GraphState) =>
  kind === 'choice' ? { width: widthOf(name, 6.6) + 44, height: 30 } : { width: widthOf(name, 7.6) + 56, height: 38 };

/** A Catch says its errors in the list and on hover; on the drawing it stays quiet. */
export const labelOf = ({ kind, labels }: Transition): string =>
  kind === 'default' ? 'otherwise' : kind === 'choice' ? labels.join(', ') : '';

const key = ({ kind }: Transition) => kind;

export function layout({ states, transitions }: WorkflowGraph): Drawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 26, edgesep: 14, ranksep: 26, marginx: 16, marginy: 18 });
  for (const state of states) graph.setNode(state.name, sizeOf(state));
  for (const transition of transitions) {
    const text = labelOf(transition);
    const size = text === '' ? {} : { width: widthOf(text, 6.4) + 8, height: 16, labelpos: 'c' };
    // The way of those who come through stays straight.
    const weight = { choice: 6, next: 8, default: 1, catch: 1 }[transition.kind];
    graph.setEdge(transition.from, transition.to, { ...size, weight }, key(transition));
  }
  place(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    states: states.map(state => ({ ...state, ...(graph.node(state.name) as Omit<PlacedState, keyof GraphState>) })),
    transitions: transitions.map(transition => {
      const { points, x, y, width: labelWidth } = graph.edge(transition.from, transition.to, key(transition));
      const text = labelOf(transition);
      const label =
        text !== '' && x !== undefined && y !== undefined ? { x, y, text, width: labelWidth ?? 0 } : undefined;
      return { ...transition, line: curve(points ?? []), ...(label && { label }) };
    }),
  };
}

/** A line through the middles between the points, bent towards the points: soft corners, no overshoot. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
