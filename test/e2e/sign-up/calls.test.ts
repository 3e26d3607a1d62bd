/** The calls of AWS for a sign-up, counted to the last: each costs a patient time, and the platform money. */
import { callsOf, countSignUps } from '../../../local/bench/cost/one-sign-up.ts';

it('asks 19 times in nine transitions, when its patient consents once asked', async () => {
  // The first one also pays for the cold start.
  const [, direct, again] = await countSignUps(Array(3).fill({ waitsToBeAsked: true }));
  expect([direct, again].map(each => each && { calls: callsOf(each), transitions: each.transitions })).toEqual(
    Array(2).fill({ calls: 19, transitions: 9 }),
  );
  expect(direct?.sdkCalls).toMatchObject({ sns: 1, ses: 1, sfn: 3 });
});
