/** The rows of an account in use, and that a time which tells a stranger something misses its target. */
import { accountTargets } from '../../../../local/bench/account/account-targets.ts';
import { isReached } from '../../../../local/bench/targets.ts';

const calls = { sessionReads: 1, writes: 1, signIn: 4 };
const missed = (...given: Parameters<typeof accountTargets>) =>
  accountTargets(...given)
    .filter(target => !isReached(target))
    .map(({ what }) => what);

it('are all reached at their limits', () => {
  expect(missed(calls, { signIn: 1.2, reset: 1 }, 50)).toEqual([]);
});

it.each<[string, Parameters<typeof accountTargets>]>([
  ['for its session', [{ ...calls, sessionReads: 2 }, { signIn: 1, reset: 1 }, 50]],
  ['writes of twenty', [{ ...calls, writes: 2 }, { signIn: 1, reset: 1 }, 50]],
  ['known device', [{ ...calls, signIn: 5 }, { signIn: 1, reset: 1 }, 50]],
  ['sign-in: the slower', [calls, { signIn: 1.3, reset: 1 }, 50]],
  ['reset: the slower', [calls, { signIn: 1, reset: 0.7 }, 50]],
  ['first load', [calls, { signIn: 1, reset: 1 }, 50.1]],
])('misses “%s” alone', (words, given) => {
  expect(missed(...given)).toEqual([expect.stringContaining(words)]);
});
