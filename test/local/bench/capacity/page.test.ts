/** docs/capacity.md is what the functions compute: no figure of it is written by hand. */
import { readFileSync } from 'node:fs';
import { thousandSignUps } from '../../../../local/bench/capacity/monthly.ts';
import { capacityPage } from '../../../../local/bench/capacity/page.ts';

// Else: npm run capacity.
it('is the output of `npm run capacity`', () => {
  expect(readFileSync('docs/capacity.md', 'utf8')).toBe(capacityPage());
});

it.each([
  ['eu-west-1', 'Ireland'],
  ['eu-west-3', 'Paris'],
  ['eu-central-1', 'Frankfurt'],
] as const)('is what the README says of a thousand sign-ups in %s', (region, name) => {
  const { service, front } = thousandSignUps(region);
  const [, told] = new RegExp(`([0-9.]+)\\*{0,2} in ${name}`).exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(told).toBe((service + front).toFixed(2));
});
