import { cost } from '../../../../local/bench/cost/cost.ts';
import type { OneSignUp } from '../../../../local/bench/cost/one-sign-up.ts';
import { pricesOf } from '../../../../local/bench/cost/prices.ts';

const prices = pricesOf['eu-west-1'];

const counted = (override: Partial<OneSignUp> = {}): OneSignUp => ({
  transitions: 0,
  table: { reads: 0, writes: 0, readUnits: 0, writeUnits: 0 },
  sdkCalls: {},
  invocations: {},
  apiRequests: 0,
  logBytes: 0,
  ...override,
});

const dollars = (what: Partial<OneSignUp>, part: RegExp, memoryMb = new Map<string, number>()) =>
  cost(counted(what), memoryMb).find(each => part.test(each.part))?.dollars;

describe('what a sign-up costs', () => {
  it('bills a transition, a request unit and a request at their prices', () => {
    expect(dollars({ transitions: 11 }, /transitions/)).toBeCloseTo(11 * prices.stateTransition, 12);
    const table = { reads: 1, writes: 1, readUnits: 3, writeUnits: 40 };
    expect(dollars({ table }, /DynamoDB/)).toBeCloseTo(3 * prices.readRequestUnit + 40 * prices.writeRequestUnit, 12);
    expect(dollars({ apiRequests: 4 }, /Gateway/)).toBeCloseTo(4 * prices.httpApiRequest, 12);
  });

  it('bills twice the memory twice as much, the requests aside', () => {
    const what = { invocations: { welcome: 2 }, sdkCalls: { dynamodb: 4 } };
    const time = (megabytes: number) =>
      (dollars(what, /Lambda/, new Map([['welcome', megabytes]])) ?? 0) - 2 * prices.lambdaRequest;
    expect(time(512)).toBeGreaterThan(0);
    expect(time(1024)).toBeCloseTo(2 * time(512), 12);
  });

  it('names the largest part first', () => {
    expect(cost(counted({ transitions: 11, apiRequests: 1 }), new Map())[0]?.part).toMatch(/transitions/);
  });
});
