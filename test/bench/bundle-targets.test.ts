import { bundleTargets } from '../../bench/bundle-targets.ts';
import type { Bundle } from '../../bench/bundles.ts';
import { isReached } from '../../bench/targets.ts';
import { routes } from '../../lambdas/functions.ts';

const bundle = (name: string, kilobytes: number): Bundle => ({ name, kilobytes, importMs: 50, memoryMb: 512 });
const reached = (...bundles: Bundle[]) =>
  bundleTargets([bundle('welcome', 400), bundle('remind-now', 400), ...bundles]).map(isReached);

describe('what bundles are held to', () => {
  it.each(['give-appointment', 'cancel-appointment', 'remind-now'])(
    'holds %s to 450 kB, apart from the others',
    name => {
      expect(routes.map(route => route.name)).toContain(name);
      expect(reached(bundle(name, 449))).toEqual([true, true, true]);
      expect(reached(bundle(name, 451))).toEqual([true, false, true]);
    },
  );

  it.each(['start-sign-up', 'open-reminder', 'match-reminder', 'note-record'])('holds %s to 450 kB', name => {
    expect(reached(bundle(name, 449))).toEqual([true, true, true]);
    expect(reached(bundle(name, 451))).toEqual([false, true, true]);
  });
});
