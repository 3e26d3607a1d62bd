/** The cost of one sign-up on AWS: the counted calls at list prices, messages apart. */
import type { OneSignUp } from './one-sign-up.ts';
import { prices } from './prices.ts';

/**
 * Milliseconds that AWS bills for, warm. They are assumed, since nobody can measure them on another machine. A call of the
 * SDK takes about 8 ms inside a region, everything else about 4 ms, and the hash about 150 ms on a whole core.
 */
const assumed = { perInvocation: 4, perCall: 8, hash: 150 };

/** Lambda writes START, END and REPORT lines of about this many bytes around each invocation. */
const platformLogBytes = 400;

export interface Cost {
  readonly part: string;
  readonly dollars: number;
}

/** @param memoryMb of each function, by its name. @returns the parts, largest first. */
export function cost(counted: OneSignUp, memoryMb: ReadonlyMap<string, number>): Cost[] {
  const { table, transitions, apiRequests, logBytes } = counted;
  const invocations = Object.values(counted.invocations).reduce((sum, times) => sum + times, 0);
  const callMs = assumed.perCall * Object.values(counted.sdkCalls).reduce((sum, calls) => sum + calls, 0);
  const ownMs = ([name, times]: [string, number]) =>
    times * (assumed.perInvocation + callMs / invocations) + (name === 'start-sign-up' ? assumed.hash : 0);
  const gigabyteSeconds = Object.entries(counted.invocations).reduce(
    (sum, entry) => sum + ((memoryMb.get(entry[0]) ?? 0) / 1024) * (ownMs(entry) / 1000),
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
