/** The commands of the runbook: an operator at night copies them as they are. */
import { read } from './markdown.ts';

const blocks = [...read('docs/operating.md').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
/** One a line, its continuations with it. */
const commands = blocks
  .flatMap(block => block.replaceAll('\\\n', ' ').split('\n'))
  .filter(line => /\baws [a-z]/.test(line));

it('has commands', () => {
  expect(commands.length).toBeGreaterThan(15);
});

it.each(commands)('names the region of: %s', command => {
  expect(command).toMatch(/--region \$|aws:amz:\$REGION/);
});
