/** Limits of the deployed code: its size, and the time in which a cold start reads it. */
import { attachesCalendar } from '../../../lib/rights/rights.ts';
import type { Target } from '../targets.ts';
import type { Bundle } from './bundles.ts';

const largest = (bundles: readonly Bundle[]) => Math.max(...bundles.map(({ kilobytes }) => kilobytes));

/** @param usual what most teams would deploy, imported in the same run */
export function bundleTargets(deployed: readonly Bundle[], usual: Pick<Bundle, 'importMs'>): Target[] {
  const { with: calendars = [], without: others = [] } = Object.groupBy(deployed, ({ name }) =>
    attachesCalendar(name) ? 'with' : 'without',
  );
  return [
    { what: 'largest bundle', figure: largest(others), unit: 'kB', most: 460 },
    { what: 'largest bundle that attaches a calendar', figure: largest(calendars), unit: 'kB', most: 600 },
    {
      what: 'slowest import of a bundle, of what the usual one takes',
      figure: (100 * Math.max(...deployed.map(({ importMs }) => importMs))) / usual.importMs,
      unit: '%',
      most: 60,
    },
  ];
}
