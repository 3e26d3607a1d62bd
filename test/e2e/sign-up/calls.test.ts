/** The calls of AWS for a sign-up, counted to the last: each costs a patient time, and the platform money. */
import { directSignUp } from '../../../local/bench/capacity/measured.ts';
import { callsOf, countSignUps, type OneSignUp } from '../../../local/bench/cost/one-sign-up.ts';

/** How often the patient looked is no matter of the count. */
const countedOf = (counted: OneSignUp) => {
  const { 'read-sign-up': _, ...invocations } = counted.invocations;
  const { writes, writeUnits } = counted.table;
  return { calls: callsOf(counted), transitions: counted.transitions, writes, writeUnits, invocations };
};

it('asks 20 times in nine transitions, when its patient consents once asked', async () => {
  // The first one also pays for the cold start.
  const [, direct, again] = await countSignUps(Array(3).fill({ waitsToBeAsked: true }));
  expect([direct, again].map(each => each && { calls: callsOf(each), transitions: each.transitions })).toEqual(
    Array(2).fill({ calls: 20, transitions: 9 }),
  );
  expect(direct?.sdkCalls).toMatchObject({ sns: 1, ses: 1, sfn: 3 });
  // The page on capacity is computed from this: change it there, and run `npm run capacity`.
  expect(direct && countedOf(direct)).toEqual(countedOf(directSignUp));
});
