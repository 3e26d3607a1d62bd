/** docs/capacity.md is what the functions compute: no figure of it is written by hand. */
import { readFileSync } from 'node:fs';
import { capacityPage } from '../../../../local/bench/capacity/page.ts';

// Else: npm run capacity.
it('is the output of `npm run capacity`', () => {
  expect(readFileSync('docs/capacity.md', 'utf8')).toBe(capacityPage());
});
