/**
 * The route of a transition in its lane: down into the gap below its state, along the gap to the lane, along the lane, and
 * through the gap above the other state into it. Gaps hold no states, so no line runs behind one.
 */
import type { Transition } from '../../../workflow/workflow-graph.ts';
import { type Label, labelAt, type Run } from './labels.ts';
import type { Lane } from './lanes.ts';
import type { Point } from './lines.ts';
import type { PlacedState } from './placed-state.ts';

interface Route {
  readonly points: readonly Point[];
  /** With the part of the line that it may slide along. */
  readonly label?: Label & Run;
}

const laneWidth = 13;
const tallest = 19;

export function routes(states: readonly PlacedState[], lanes: readonly Lane[]) {
  const byName = new Map(states.map(state => [state.name, state]));
  const edges = { left: Math.min(...states.map(leftOf)), right: Math.max(...states.map(rightOf)) };
  const width = (side: Lane['side']) => (lanes.filter(lane => lane.side === side).length + 1) * laneWidth;
  const bounds = {
    left: edges.left - width('left'),
    right: edges.right + width('right'),
    bottom: Math.max(...states.map(({ y }) => y)) + tallest + 4,
  };

  function along(transition: Transition, { side, place }: Lane): Route {
    const from = byName.get(transition.from) as PlacedState;
    const to = byName.get(transition.to) as PlacedState;
    const outwards = side === 'left' ? -1 : 1;
    const lane = edges[side] + outwards * (place + 1) * laneWidth;
    const start = from.x + outwards * from.width * 0.3;
    const end = to.x + outwards * to.width * 0.3;
    const below = from.y + tallest + 6 + place * 4;
    const above = to.y - tallest - 9 - place * 2;
    const points = [
      { x: start, y: from.y + from.height / 2 },
      { x: start, y: below },
      { x: lane, y: below },
      { x: lane, y: above },
      { x: end, y: above },
      { x: end, y: to.y - to.height / 2 },
    ];
    const label = labelOn(transition, lanes, outwards, points);
    return { points, ...(label && { label }) };
  }

  return { bounds, along };
}

/** Ways out are named at their lane; ways back at the state that decides, or, where that sends many back, at the other. */
function labelOn(transition: Transition, lanes: readonly Lane[], outwards: number, points: readonly Point[]) {
  const isBack = outwards < 0;
  const siblings = lanes.flatMap(({ side, transitions }) => (side === 'left' ? transitions : []));
  const isOneOfMany = isBack && siblings.filter(({ from }) => from === transition.from).length > 2;
  const [corner, other] = (isOneOfMany ? [4, 3] : isBack ? [1, 2] : [2, 1]).map(index => points[index] as Point);
  const label = labelAt(transition, corner as Point);
  if (label === undefined || corner === undefined || other === undefined) return undefined;
  // The corners are round, and the word stands clear of them.
  const clear = label.width / 2 + 8;
  const run = { from: Math.min(corner.x, other.x) + clear, to: Math.max(corner.x, other.x) - clear };
  return { ...label, x: corner.x - clear, ...run };
}

const leftOf = ({ x, width }: PlacedState) => x - width / 2;
const rightOf = ({ x, width }: PlacedState) => x + width / 2;
