import { bundleTargets } from '../../../local/bench/bundle-targets.ts';
import type { Bundle } from '../../../local/bench/bundles.ts';
import { isReached } from '../../../local/bench/targets.ts';

const bundle = (name: string, kilobytes: number): Bundle => ({ name, kilobytes, importMs: 50, memoryMb: 512 });
const reached = (...bundles: Bundle[]) => bundleTargets([bundle('welcome', 300), ...bundles]).map(isReached);

it.each(['schedule-appointment', 'start-sign-up', 'match-reminder'])('holds %s to 460 kB', name => {
  expect(reached(bundle(name, 459))).toEqual([true, true]);
  expect(reached(bundle(name, 461))).toEqual([false, true]);
});
