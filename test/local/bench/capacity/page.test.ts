/** docs/capacity.md is what the functions compute: no figure of it is written by hand. */
import { readFileSync } from 'node:fs';
import { capacityPage } from '../../../../local/bench/capacity/page.ts';
import { quotas } from '../../../../local/bench/capacity/quotas/quotas.ts';
import { withCosts } from '../../../../local/bench/capacity/readme-costs.ts';

// Else: npm run capacity.
it('is the output of `npm run capacity`', () => {
  expect(readFileSync('docs/capacity.md', 'utf8')).toBe(capacityPage());
});

it('is written from the figures that the README’s tables of costs are written from', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withCosts(readme)).toBe(readme);
  expect(() => withCosts(readme.replace('| item | US dollars |', '| item | euros |'))).toThrow(RangeError);
});

it('is what the README says of transitions and calls before the first command', () => {
  const readme = readFileSync('README.md', 'utf8');
  const limitOf = (name: string) => quotas.find(quota => quota.name.startsWith(name))?.limit('eu-west-3');
  expect(readme).toContain(`Paris takes ${limitOf('Step Functions: state transitions')} transitions a second`);
  expect([limitOf('End User Messaging: calls'), limitOf('End User Messaging: parts'), limitOf('SNS: texts')]).toEqual([
    20, 10, 20,
  ]);
  expect(readme).toMatch(/Ten a second from a sender id, twenty in all[\s\S]*Twenty calls a minute/);
});
