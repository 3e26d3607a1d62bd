/** The meaning of outlines and lines in the drawing. */
import type { StateKind } from '../../workflow/workflow-graph.ts';
import { kindNames } from './layout/kind-names.ts';
import { StateIcon } from './state-icon.tsx';

const kinds: readonly StateKind[] = ['task', 'waiting', 'choice', 'pass', 'wait', 'succeed', 'fail'];

export const Legend = () => (
  <ul class="legend" aria-label="Legend">
    {kinds.map(kind => (
      <li key={kind}>
        <StateIcon kind={kind} />
        {kindNames[kind]}
      </li>
    ))}
    <li>
      <svg class="legend__line" viewBox="0 0 28 8" aria-hidden="true">
        <path d="M0 4h28" />
      </svg>
      on an error
    </li>
    <li>
      <svg class="legend__token" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
      </svg>
      a sign-up
    </li>
  </ul>
);
