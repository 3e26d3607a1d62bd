/** `npm run bench:against -- <folder>`: the processor time of a sign-up without its hash, beside that of another checkout. */
import { against } from './service/against.ts';
import { median } from './statistics.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-')) {
  process.stderr.write(
    'Usage: npm run bench:against -- <folder of another checkout, with its dependencies installed>\n',
  );
  process.exit(2);
}

// A server runs in a group of its own, which no Ctrl-C reaches: only an exit that is told ends it.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));

const { here, there, ratio } = await against(folder);
const listed = (figures: readonly number[]) =>
  `${median(figures).toFixed(1)} ms (${figures.map(each => each.toFixed(1)).join(', ')})`;
process.stdout.write(
  `here   ${listed(here)}\nthere  ${listed(there)}\nratio  ${ratio.toFixed(2)}, the median of the rounds\n`,
);
