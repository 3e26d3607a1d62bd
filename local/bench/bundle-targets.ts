/** How large deployed code may be, and how long a cold start may take to read it. */
import { attachesCalendar } from '../../lib/rights/rights.ts';
import type { Bundle } from './bundles.ts';
import type { Target } from './targets.ts';

const largest = (bundles: readonly Bundle[]) => Math.max(...bundles.map(({ kilobytes }) => kilobytes));

export function bundleTargets(deployed: readonly Bundle[]): Target[] {
  const { with: calendars = [], without: others = [] } = Object.groupBy(deployed, ({ name }) =>
    attachesCalendar(name) ? 'with' : 'without',
  );
  return [
    { what: 'largest bundle', figure: largest(others), unit: 'kB', most: 460 },
    { what: 'largest bundle that attaches a calendar', figure: largest(calendars), unit: 'kB', most: 600 },
    {
      what: 'slowest import of a bundle',
      figure: Math.max(...deployed.map(({ importMs }) => importMs)),
      unit: 'ms',
      most: 110,
    },
  ];
}
