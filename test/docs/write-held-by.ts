/** `npm run requirements`: writes the column of docs/requirements.md that lists the tests of each requirement. */
import { readFileSync, writeFileSync } from 'node:fs';
import { document, heldBy, inTests, requirementIn } from './citations.ts';

const tests = inTests();
const written = readFileSync(document, 'utf8').replace(/^\|.*\|$/gm, line => {
  const requirement = requirementIn(line);
  return requirement
    ? `${line.slice(0, line.lastIndexOf('|', line.length - 2))}| ${heldBy(requirement.number, tests).join(', ')} |`
    : line;
});
writeFileSync(document, written);
