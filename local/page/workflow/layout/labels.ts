/** Words on lines: one that would be printed over another slides along its own line, to where there is room. */
import type { Transition } from '../../../workflow/workflow-graph.ts';
import type { Point } from './lines.ts';
import { labelOf, labelWidth } from './sizes.ts';

/** Middle and size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Label extends Box {
  readonly text: string;
}

/** The distance that the middle of a label may slide. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const labelHeight = 16;
const step = 4;

/** @returns the label around this point; none where the line carries no word */
export function labelAt(transition: Transition, { x, y }: Partial<Point>): Label | undefined {
  const text = labelOf(transition);
  if (text === '' || x === undefined || y === undefined) return undefined;
  return { text, x, y, width: labelWidth(text), height: labelHeight };
}

export const overlaps = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Lines that share a lane share a word where they meet. */
export const isSame = (a: Label, b: Box): boolean => 'text' in b && b.text === a.text && b.x === a.x && b.y === a.y;

/** @returns the label in the nearest place where it covers nothing, or where it was if there is none */
export function slide(label: Label, run: Run, others: readonly Box[]): Label {
  const places = [label.x];
  for (let distance = step; distance <= run.to - run.from; distance += step)
    places.push(...[label.x - distance, label.x + distance].filter(x => run.from <= x && x <= run.to));
  const isFree = (place: Label) => others.every(other => !overlaps(place, other) || isSame(place, other));
  return places.map(x => ({ ...label, x })).find(isFree) ?? label;
}
