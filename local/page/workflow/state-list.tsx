/** The drawing in words: each state, its task, the number of sign-ups in it, and the states after it. */
import type { StateKind, Transition, WorkflowGraph } from '../../workflow/workflow-graph.ts';
import { kindNames } from './layout/kind-names.ts';
import { StateIcon } from './state-icon.tsx';

interface Props {
  readonly graph: WorkflowGraph;
  readonly counts: ReadonlyMap<string, number>;
}

const isEnd = (kind: StateKind) => kind === 'succeed' || kind === 'fail';

export const StateList = ({ graph: { states, transitions }, counts }: Props) => (
  <details class="state-list">
    <summary>The same in words: {states.length} states</summary>
    <ul>
      {states.map(({ name, kind, comment }) => {
        const count = counts.get(name) ?? 0;
        return (
          <li key={name}>
            <h3>
              <StateIcon kind={kind} />
              {name} <span class="state-list__kind">{kindNames[kind]}</span>
              {count > 0 && (
                <span class="state-list__count">{isEnd(kind) ? `${count} ended here` : `${count} here`}</span>
              )}
            </h3>
            {comment && <p>{comment}</p>}
            <ul>
              {transitions
                .filter(({ from }) => from === name)
                .map(transition => (
                  <li key={`${transition.kind} ${transition.to}`}>{told(transition)}</li>
                ))}
            </ul>
          </li>
        );
      })}
    </ul>
  </details>
);

function told({ kind, to, labels }: Transition): string {
  if (kind === 'choice') return `${labels.join(', ')} → ${to}`;
  if (kind === 'default') return `otherwise → ${to}`;
  if (kind === 'catch') return `on ${labels.join(', ')} → ${to}`;
  return `→ ${to}`;
}
