/** `npm run capacity`: writes docs/capacity.md and the tables of costs in the README, and prints the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { capacityPage } from './capacity/page.ts';
import { withCosts } from './capacity/readme-costs.ts';

const root = new URL('../../', import.meta.url);
const readme = new URL('README.md', root);
const page = capacityPage();
writeFileSync(new URL('docs/capacity.md', root), page);
writeFileSync(readme, withCosts(readFileSync(readme, 'utf8')));
process.stdout.write(page);
