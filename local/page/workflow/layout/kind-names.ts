/** The name of each kind of state. */
import type { StateKind } from '../../../workflow/workflow-graph.ts';

export const kindNames: Readonly<Record<StateKind, string>> = {
  task: 'does something',
  waiting: 'waits for the patient or practice',
  choice: 'decides',
  pass: 'notes why',
  wait: 'lets time pass',
  succeed: 'ends',
  fail: 'fails',
};
