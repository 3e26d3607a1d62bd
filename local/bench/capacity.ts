/** `npm run capacity`: writes docs/capacity.md, and prints it. */
import { writeFileSync } from 'node:fs';
import { capacityPage } from './capacity/page.ts';

const page = capacityPage();
writeFileSync(new URL('../../docs/capacity.md', import.meta.url), page);
process.stdout.write(page);
