/**
 * The part of the workflow that patients take: without errors, and without the ways back for those who were in time after all.
 * All ways at once cross each other so often that nobody can follow one.
 */
import type { Transition, WorkflowGraph } from '../../../workflow/workflow-graph.ts';

/** Re-reads the table before it gives up, and leads back to wherever a sign-up goes on. */
const wayBack = 'ClosingOutcome';

const same = (one: Transition) => (other: { readonly from: string; readonly to: string }) =>
  one.from === other.from && one.to === other.to;

/** @param taken ways that somebody went, which are shown in any case */
export function usualWays(
  { startAt, states, transitions }: WorkflowGraph,
  taken: readonly { readonly from: string; readonly to: string }[],
): WorkflowGraph {
  const isEnd = (name: string) => states.find(state => state.name === name)?.kind === 'succeed';
  const isUsual = (transition: Transition) =>
    taken.some(same(transition)) ||
    transition.kind === 'next' ||
    (transition.kind === 'choice' && transition.from !== wayBack) ||
    (transition.kind === 'default' && isEnd(transition.to));
  const usual = transitions.filter(isUsual);
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { from, to } of usual) if (from === name) reach(to);
  };
  reach(startAt);
  for (const { from, to } of taken) for (const name of [from, to]) reach(name);
  return {
    startAt,
    states: states.filter(({ name }) => reached.has(name)),
    transitions: usual.filter(({ from }) => reached.has(from)),
  };
}
