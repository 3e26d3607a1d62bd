/** Sign-ups and accounts at every scale of docs/capacity.md: the quotas that it names break the load, and no others do. */
import { limitsOf } from '../../local/bench/capacity/limits.ts';
import { Bucket } from './bucket.ts';
import { busyMinutes } from './busy-minutes.ts';
import { flowsOf, type Takes, wholeSignUp } from './flows.ts';
import { atScale, holds, scaleReport, toRaise } from './scales.ts';

// `npm run simulate` plays every scale in every region for a quarter of an hour, and leaves out each quota that is to be raised.
it.each([
  [10, 'eu-west-3'],
  [100, 'eu-west-1'],
] as const)('%d sign-ups a second in %s hold once what the page says to raise is raised', (signUps, region) => {
  const outcome = atScale(signUps, region, { seconds: 60 });
  expect(outcome).toMatchObject({ ended: outcome.begun });
  expect(holds(outcome)).toBe(true);
});

it.each([
  [10, 'End User Messaging: parts of texts a second from one sender id'],
  [1_000, 'Step Functions: state transitions a second'],
  [1_000, 'API Gateway: requests a second'],
])('%d sign-ups a second do not hold while nobody raised %s', (signUps, left) => {
  expect(toRaise(signUps, 'eu-west-3')).toContain(left);
  expect(holds(atScale(signUps, 'eu-west-3', { left }))).toBe(false);
});

it('tells what is raised, what is left, and whether it holds', () => {
  const left = 'SES: e-mails a second';
  const outcome = atScale(10, 'eu-west-3', { left });
  expect(scaleReport(outcome, 'Paris')).toBe(`  without more of ${left}: breaks`);
  expect(scaleReport({ ...outcome, longestWait: 0, ended: outcome.begun }, 'Paris')).toMatch(/holds all the same$/);
  const stuck = { signUps: 10, begun: 2_000, ended: 1, longestWait: 31, heldUpBy: left };
  expect(scaleReport(stuck, 'Paris')).toContain('1,999 held up by SES');
  expect(scaleReport(atScale(1, 'eu-west-3', { seconds: 60 }), 'Paris')).toMatch(
    /^1 sign-ups a second in Paris: [\d,]+ begun, all ended; the longest wait \d+ s$/,
  );
});

it('breaks at no quota that the page does not name, at the most that Paris carries', () => {
  const names = limitsOf({ signUps: 88, messagesADay: 0 }, 'eu-west-3')
    .filter(({ quota, share }) => share <= 1 && quota.counts)
    .map(({ quota }) => quota.name);
  expect(names).toContain('Step Functions: state transitions a second');
  expect(holds(atScale(88, 'eu-west-3', { seconds: 60 }))).toBe(true);
});

it('lets the steps of a sign-up take together what the whole was counted to take', () => {
  const [byText, byCall] = flowsOf(1);
  const sum = (flow: typeof byText) => {
    const total: Record<string, number> = {};
    for (const { takes } of flow?.steps ?? [])
      for (const [resource, amount] of Object.entries(takes)) total[resource] = (total[resource] ?? 0) + amount;
    return total as Takes;
  };
  for (const [resource, amount] of Object.entries(wholeSignUp))
    expect([sum(byText)[resource as keyof Takes], sum(byCall)[resource as keyof Takes]]).toEqual(
      Array(2).fill(expect.closeTo(amount, 6)),
    );
  expect([sum(byText).texts, sum(byText).calls]).toEqual([1, undefined]);
  expect([sum(byCall).texts, sum(byCall).calls]).toEqual([undefined, 1]);
});

it('refuses beyond the bucket, and lets through what it fills with', () => {
  const bucket = new Bucket({ name: 'a', resource: 'texts', perSecond: 10, atOnce: 20 });
  expect(bucket.lets(30, 1)).toBe(20);
  bucket.take(20);
  expect(bucket.lets(30, 1)).toBe(0);
  bucket.fill(0.5);
  expect([bucket.lets(30, 1), bucket.lets(30, 2), bucket.lets(30, 0)]).toEqual([5, 2, 30]);
  bucket.fill(60);
  expect(bucket.lets(30, 1)).toBe(20);
});

it('lets those who wait longest go first, and loses nobody', () => {
  const flows = [{ name: 'all at once', perSecond: 100, steps: [{ after: 0, takes: { texts: 1 } }] }];
  const quotas = [{ name: 'a', resource: 'texts', perSecond: 50, atOnce: 50 } as const];
  const outcome = busyMinutes({ flows, quotas, seconds: 5, mostWait: 60, seed: 1 });
  expect(outcome.ended).toBe(outcome.begun);
  // Five seconds at twice the rate take ten.
  expect(outcome.longestWait).toBeGreaterThan(2);
  expect(outcome.longestWait).toBeLessThan(9);
  expect(outcome.heldUpBy).toBe('a');
});
