/** The answer of every step to an input that is not its own. */

import type { MockedAws } from '../mocked-aws.ts';
import { runStep } from './invoke.ts';

/** @param input one that the step takes */
export function itIsRefused(
  aws: MockedAws,
  handler: Parameters<typeof runStep>[0],
  input: Readonly<Record<string, string>>,
): void {
  const secret = 'marie.curie@exemple.fr';

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['an id that is none', { ...input, signUpId: secret }],
    ['a field of another step', { ...input, email: secret }],
    ['a list', [input]],
    ['a text', 'x'],
    ['null', null],
  ])('%s is refused', async (_, other) => {
    expect(await runStep(handler, other)).toEqual({ fault: '$ZodError' });
    expect(aws.operations()).toEqual([]);
    const log = JSON.stringify(aws.logged());
    expect(log).toContain('"event":"step_failed"');
    expect(log).not.toContain(secret);
  });
}
