/** Sizes of the drawn states and labels: estimated from their letters, since dagre must know before anything is drawn. */
import type { GraphState, Transition } from '../../../workflow/workflow-graph.ts';

const widthOf = (text: string, perLetter: number) => Math.ceil(text.length * perLetter);

export const sizeOf = ({ name, kind }: GraphState) =>
  kind === 'choice' ? { width: widthOf(name, 6.5) + 36, height: 30 } : { width: widthOf(name, 7.6) + 50, height: 38 };

export const labelWidth = (text: string): number => widthOf(text, 6.1) + 6;

/** A Catch says its errors in the list and on hover; on the drawing it stays quiet. */
export const labelOf = ({ kind, labels }: Transition): string =>
  kind === 'default' ? 'otherwise' : kind === 'choice' ? labels.join(', ') : '';
