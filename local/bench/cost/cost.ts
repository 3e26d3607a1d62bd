/** The cost of one sign-up on AWS: the counted calls at list prices, messages apart. */
import type { OneSignUp } from './one-sign-up.ts';
import { type Prices, pricesOf } from './prices.ts';

/**
 * Milliseconds that AWS bills for, warm. They are assumed, since nobody can measure them on another machine. A call of the
 * SDK takes about 8 ms inside a region, everything else about 4 ms, and the hash about 150 ms on a whole core.
 */
const assumed = { perInvocation: 4, perCall: 8, hash: 150 };

/** Lambda writes START, END and REPORT lines of about this many bytes around each invocation. */
export const platformLogBytes = 400;

export interface Cost {
  readonly part: string;
  readonly dollars: number;
}

/** Seconds that each function runs, by its name. */
function durations({ invocations, sdkCalls }: Pick<OneSignUp, 'invocations' | 'sdkCalls'>): [string, number][] {
  const times = Object.values(invocations).reduce((sum, each) => sum + each, 0);
  const callMs = assumed.perCall * Object.values(sdkCalls).reduce((sum, calls) => sum + calls, 0);
  return Object.entries(invocations).map(([name, own]) => [
    name,
    (own * (assumed.perInvocation + callMs / times) + (name === 'start-sign-up' ? assumed.hash : 0)) / 1000,
  ]);
}

/** Seconds that the functions run of something that was counted as sums alone. */
export const secondsOfCalls = (counted: {
  readonly invocations: number;
  readonly sdkCalls: number;
  readonly hashes: number;
}): number =>
  (counted.invocations * assumed.perInvocation + counted.sdkCalls * assumed.perCall + counted.hashes * assumed.hash) /
  1000;

/** Seconds that the functions of one sign-up run, together. */
export const secondsOf = (counted: OneSignUp): number =>
  durations(counted).reduce((sum, [, seconds]) => sum + seconds, 0);

/** @param memoryMb of each function, by its name. @returns the parts, largest first. */
export function cost(
  counted: OneSignUp,
  memoryMb: ReadonlyMap<string, number>,
  prices: Prices = pricesOf['eu-west-1'],
): Cost[] {
  const { table, transitions, apiRequests, logBytes } = counted;
  const invocations = Object.values(counted.invocations).reduce((sum, times) => sum + times, 0);
  const gigabyteSeconds = durations(counted).reduce(
    (sum, [name, seconds]) => sum + ((memoryMb.get(name) ?? 0) / 1024) * seconds,
    0,
  );
  const parts = [
    { part: 'Step Functions transitions', dollars: transitions * prices.stateTransition },
    {
      part: 'DynamoDB request units',
      dollars: table.writeUnits * prices.writeRequestUnit + table.readUnits * prices.readRequestUnit,
    },
    {
      part: 'Lambda time and requests',
      dollars: gigabyteSeconds * prices.lambdaGigabyteSecond + invocations * prices.lambdaRequest,
    },
    { part: 'API Gateway requests', dollars: apiRequests * prices.httpApiRequest },
    { part: 'Logs', dollars: ((logBytes + invocations * platformLogBytes) / 1e9) * prices.logGigabyte },
  ];
  return parts.toSorted((a, b) => b.dollars - a.dollars);
}
