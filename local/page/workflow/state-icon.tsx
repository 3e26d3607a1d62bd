/** A sign for the kind of a state, so that its colour is never the only one. */
import type { StateKind } from '../../workflow/workflow-graph.ts';

interface Props {
  readonly kind: StateKind;
  readonly x?: number;
  readonly y?: number;
}

const paths: Readonly<Record<StateKind, string>> = {
  task: 'M9.2 1 3 9.200h4.200L6.6 15 13 6.600H8.600z',
  waiting:
    'M4 1h8v3.600L9.2 8 12 11.400V15H4v-3.600L6.8 8 4 4.600zm1.6 1.500v1.600L8 7l2.4-2.900V2.500zM8 9l-2.4 2.900v1.600h4.800v-1.600z',
  choice: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  pass: 'M2 7.200h8.400L7.6 4.400l1.1-1.100L13.4 8l-4.7 4.7-1.1-1.1 2.8-2.800H2z',
  wait: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M7.3 4.500v4.100l3 2 .8-1.200L8.7 7.900V4.500z',
  succeed: 'm6.3 12.4-4-4 1.2-1.2 2.8 2.8 6.2-6.2 1.2 1.200z',
  fail: 'M4.1 3 8 6.9 11.9 3 13 4.1 9.1 8l3.9 3.9-1.1 1.100L8 9.1 4.1 13 3 11.9 6.9 8 3 4.100z',
};

export const StateIcon = ({ kind, x = 0, y = 0 }: Props) => (
  <svg class="state__icon" x={x} y={y} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[kind]} />
  </svg>
);
