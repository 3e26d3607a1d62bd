import { bundleTargets } from '../../../../local/bench/bundles/bundle-targets.ts';
import type { Bundle } from '../../../../local/bench/bundles/bundles.ts';
import { isReached } from '../../../../local/bench/targets.ts';

const bundle = (name: string, kilobytes: number): Bundle => ({ name, kilobytes, importMs: 50, memoryMb: 512 });
const reached = (...bundles: Bundle[]) =>
  bundleTargets([bundle('read-sign-up', 300), bundle('cancel-appointment', 300), ...bundles], { importMs: 100 }).map(
    isReached,
  );

it.each(['welcome', 'start-sign-up', 'match-reminder'])('holds %s to 460 kB', name => {
  expect(reached(bundle(name, 459))).toEqual([true, true, true]);
  expect(reached(bundle(name, 461))).toEqual([false, true, true]);
});

it.each(['schedule-appointment', 'remind-now', 'send-notice-emails'])(
  'holds %s, which attaches a calendar, to 600 kB',
  name => {
    expect(reached(bundle(name, 599))).toEqual([true, true, true]);
    expect(reached(bundle(name, 601))).toEqual([true, false, true]);
  },
);

it('holds each import to six tenths of the usual one', () => {
  const slow = (importMs: number) => bundleTargets([{ ...bundle('welcome', 300), importMs }], { importMs: 100 });
  expect([slow(60), slow(61)].map(targets => targets.map(isReached).at(-1))).toEqual([true, false]);
});
