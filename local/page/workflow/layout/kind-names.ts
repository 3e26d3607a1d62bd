/** The name of each kind of state. */
import type { StateKind } from '../../../workflow/workflow-graph.ts';

export const kindNames: Readonly<Record<StateKind, string>> = {
  task: 'runs a function',
  waiting: 'waits for the patient or practice',
  choice: 'decides',
  pass: 'notes the reason',
  wait: 'waits for a while',
  succeed: 'ends',
  fail: 'fails',
};
