/** A sign-up on the drawing: it moves along the line to its next state. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Drawing } from './layout/layout.ts';
import type { Point } from './layout/lines.ts';
import { isAlong, type Walker } from './layout/traffic.ts';
import { isStill, stepMs } from './use-walk.ts';

interface Props {
  readonly walker: Walker;
  readonly drawing: Drawing;
  readonly isFollowed: boolean;
}

const slots = 7;

export function Token({ walker, drawing, isFollowed }: Props) {
  const { state, before, slot, isOver } = walker;
  const dot = useRef<SVGGElement>(null);
  const place = useRef<Point | undefined>(undefined);
  const target = placeIn(drawing, state, slot);
  useLayoutEffect(() => {
    const from = place.current;
    place.current = target;
    if (dot.current === null || target === undefined) return;
    const along = before && drawing.transitions.find(transition => isAlong(transition, before, state));
    return move(dot.current, from ?? target, target, from && along?.line);
  }, [target?.x, target?.y, state, drawing]);
  if (target === undefined || slot >= slots) return null;
  return (
    <g ref={dot} class={`token${isFollowed ? ' token--followed' : ''}${isOver ? ' token--over' : ''}`}>
      <circle r="6.5" />
    </g>
  );
}

/** Tokens sit in a row on the upper edge of their state. */
function placeIn({ states }: Drawing, name: string, slot: number): Point | undefined {
  const state = states.find(each => each.name === name);
  return state && { x: state.x - state.width / 2 + 16 + slot * 15, y: state.y - state.height / 2 };
}

/** @returns what stops the movement. */
function move(dot: SVGGElement, from: Point, to: Point, line: string | undefined): () => void {
  const put = ({ x, y }: Point) => dot.setAttribute('transform', `translate(${x} ${y})`);
  if (isStill() || (from.x === to.x && from.y === to.y)) {
    put(to);
    return () => undefined;
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', line ?? `M${from.x} ${from.y}L${to.x} ${to.y}`);
  const length = path.getTotalLength();
  const [start, end] = [path.getPointAtLength(0), path.getPointAtLength(length)];
  const beganAt = performance.now();
  const step = (now: number) => {
    const done = Math.min(1, Math.max(0, (now - beganAt) / (stepMs * 0.9)));
    const eased = done < 0.5 ? 2 * done * done : 1 - 2 * (1 - done) ** 2;
    const on = path.getPointAtLength(length * eased);
    // The line joins the borders of the states, the token its places beside them.
    const aside = (axis: 'x' | 'y') => (from[axis] - start[axis]) * (1 - eased) + (to[axis] - end[axis]) * eased;
    put({ x: on.x + aside('x'), y: on.y + aside('y') });
    if (done < 1) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  put(from);
  return () => cancelAnimationFrame(frame);
}
