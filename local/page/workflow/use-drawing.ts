/** The drawing: of the ways that patients take, and of those that a sign-up under way took; or of all of them. */
import { useMemo } from 'preact/hooks';
import type { WatchedSignUp } from '../../workflow/watched-sign-up.ts';
import type { WorkflowGraph } from '../../workflow/workflow-graph.ts';
import { type Drawing, layout } from './layout/layout.ts';
import { usualWays } from './layout/usual-ways.ts';
import { followedOf } from './use-way.ts';

export function useDrawing(
  graph: WorkflowGraph,
  signUps: readonly WatchedSignUp[],
  chosen: string | undefined,
  isWhole: boolean,
): Drawing {
  const followed = followedOf(signUps, chosen);
  const taken = signUps
    .filter(signUp => signUp.status === 'running' || signUp === followed)
    .flatMap(({ path }) => path.slice(1).map(({ state: to }, index) => ({ from: path[index]?.state ?? to, to })));
  const ways = [...new Set(taken.map(({ from, to }) => `${from} ${to}`))].sort().join();
  // The drawing stands still while nobody goes another way.
  return useMemo(() => layout(isWhole ? graph : usualWays(graph, taken)), [graph, isWhole, ways]);
}
