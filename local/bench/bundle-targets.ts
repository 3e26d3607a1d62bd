/** How large deployed code may be, and how long a cold start may take to read it. */
import type { Bundle } from './bundles.ts';
import type { Target } from './targets.ts';

export function bundleTargets(deployed: readonly Bundle[]): Target[] {
  return [
    {
      what: 'largest bundle',
      figure: Math.max(...deployed.map(({ kilobytes }) => kilobytes)),
      unit: 'kB',
      most: 460,
    },
    {
      what: 'slowest import of a bundle',
      figure: Math.max(...deployed.map(({ importMs }) => importMs)),
      unit: 'ms',
      most: 110,
    },
  ];
}
