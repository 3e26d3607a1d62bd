/** The workflow's graph, asked from the service once. */
import { useEffect, useState } from 'preact/hooks';
import type { WorkflowGraph } from '../../workflow/workflow-graph.ts';

/** @param isReady the service answers. */
export function useGraph(isReady: boolean): WorkflowGraph | undefined {
  const [graph, setGraph] = useState<WorkflowGraph>();
  useEffect(() => {
    if (!isReady || graph !== undefined) return;
    fetch('/local/workflow')
      .then(response => response.json())
      .then(setGraph, () => undefined);
  }, [isReady, graph]);
  return graph;
}
