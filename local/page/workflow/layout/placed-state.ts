/** A state of the workflow where it is drawn: its middle, and its size. */
import type { GraphState } from '../../../workflow/workflow-graph.ts';
import type { Point } from './lines.ts';

export interface PlacedState extends GraphState, Point {
  readonly width: number;
  readonly height: number;
}
