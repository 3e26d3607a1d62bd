/** The computed limits: which quota gives way first at a load, and what to ask for. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { requests, writeUnits } from '../../../../local/bench/capacity/demand.ts';
import { exceeded, limitsOf, mostSignUps, roundUp } from '../../../../local/bench/capacity/limits.ts';
import { messageRates, messageScales, signUpScales } from '../../../../local/bench/capacity/load.ts';
import { directSignUp, patientWhoLooks } from '../../../../local/bench/capacity/measured.ts';
import { isRaised } from '../../../../local/bench/capacity/page.ts';
import { quotas } from '../../../../local/bench/capacity/quotas/quotas.ts';
import { regions } from '../../../../local/bench/capacity/regions.ts';

const loads = fc.record({
  signUps: fc.integer({ min: 0, max: 2_000 }),
  messagesADay: fc.integer({ min: 0, max: 1e7 }),
});

it('tells the quota first of which the greatest part is needed', () => {
  fc.assert(
    fc.property(loads, fc.constantFrom(...regions), (load, region) => {
      const shares = limitsOf(load, region).map(({ share }) => share);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }),
  );
});

it('asks for more than is needed, whatever is needed', () => {
  fc.assert(
    fc.property(loads, fc.constantFrom(...regions), (load, region) => {
      for (const { need, ask } of limitsOf(load, region)) expect(ask).toBeGreaterThanOrEqual(1.5 * need * (1 - 1e-9));
    }),
  );
});

it.each([
  [1, 1],
  [1.2, 2],
  [110, 200],
  [201, 500],
  [501, 1000],
])('rounds %d up to %d', (value, round) => {
  expect(roundUp(value)).toBeCloseTo(round, 6);
});

it('carries one sign-up a second as all is by default, but for what messages may cost, in every region', () => {
  const names = (region: (typeof regions)[number]) =>
    exceeded({ signUps: 1, messagesADay: 0 }, region).map(({ quota }) => quota.name);
  for (const region of regions) expect(names(region)).toEqual(Array(2).fill(expect.stringMatching(/^our own budget/)));
});

it.each([
  ['eu-west-3', 89, 'Step Functions: state transitions a second'],
  ['eu-central-1', 89, 'Step Functions: state transitions a second'],
  ['eu-west-1', 175, 'API Gateway: requests a second'],
] as const)(
  'finds that %s carries %d sign-ups a second, once what is ours and the senders are raised',
  (region, most, name) => {
    const { perSecond, quota } = mostSignUps(region, isRaised);
    expect(Math.round(perSecond)).toBe(most);
    expect(quota?.name).toBe(name);
  },
);

it('meets its own budget of texts first, and of AWS what SES takes in a day', () => {
  const names = limitsOf({ signUps: 10, messagesADay: 0 }, 'eu-west-3').map(({ quota }) => quota.name);
  expect(names[0]).toMatch(/^our own budget: US dollars of texts in an hour/);
  expect(names.find(name => !name.startsWith('our own'))).toBe('SES: e-mails a day');
});

it('counts the accounts behind the sign-ups: they are most of the requests', () => {
  const load = { signUps: 100, messagesADay: 0 };
  expect(requests(load)).toBeGreaterThan(4 * 100 * patientWhoLooks.apiRequests);
  expect(writeUnits(load)).toBeGreaterThan(2 * 100 * directSignUp.table.writeUnits);
});

it('calls twenty landlines a minute at most: seven sign-ups a second are too many', () => {
  const isStopped = (signUps: number) =>
    exceeded({ signUps, messagesADay: 0 }, 'eu-west-3').some(({ quota }) => quota.name.includes('calls a minute'));
  expect([6, 7].map(isStopped)).toEqual([false, true]);
});

it('keeps every key that many share below 300 writes a second, at a hundred sign-ups and five million messages', () => {
  const shards = quotas.filter(({ name }) => name.includes('shard'));
  expect(shards).toHaveLength(2);
  for (const { need } of shards) expect(need({ signUps: 100, messagesADay: 5_000_000 })).toBeLessThan(300);
});

it('spreads half of a day’s messages over the four hours of a morning', () => {
  const { emailsPerSecond, textsPerSecond, appointmentsPerSecond } = messageRates(1_440_000);
  expect(emailsPerSecond + textsPerSecond).toBeCloseTo(50, 6);
  expect(appointmentsPerSecond).toBeCloseTo(50 / 1.6, 6);
});

it.each(quotas)('uses $name at some scale, and says where its default is written', ({ need, source, limit }) => {
  const uses = [
    ...signUpScales.map(signUps => need({ signUps, messagesADay: 0 })),
    ...messageScales.map(messagesADay => need({ signUps: 0, messagesADay })),
  ];
  expect(Math.max(...uses)).toBeGreaterThan(0);
  if (typeof source === 'string') expect(existsSync(source)).toBe(true);
  else expect(source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  for (const region of regions) expect(limit(region)).toBeGreaterThan(0);
});
