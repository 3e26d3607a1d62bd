/** How large deployed code may be; told apart is what no patient waits for, so that one miss hides no other. */
import type { Bundle } from './bundles.ts';
import type { Target } from './targets.ts';

/** A practice's software sends by these: they write e-mails and calendar files on top of the rest. */
const sending: readonly string[] = ['give-appointment', 'cancel-appointment', 'remind-now'];

export function bundleTargets(deployed: readonly Bundle[]): Target[] {
  const largest = (bundles: readonly Bundle[]) => Math.max(...bundles.map(({ kilobytes }) => kilobytes));
  const isSending = ({ name }: Bundle) => sending.includes(name);
  return [
    {
      what: 'largest bundle, but for those by which a practice sends',
      figure: largest(deployed.filter(bundle => !isSending(bundle))),
      unit: 'kB',
      most: 450,
    },
    {
      what: 'largest bundle by which a practice sends',
      figure: largest(deployed.filter(isSending)),
      unit: 'kB',
      most: 450,
    },
    {
      what: 'slowest import of a bundle',
      figure: Math.max(...deployed.map(({ importMs }) => importMs)),
      unit: 'ms',
      most: 110,
    },
  ];
}
