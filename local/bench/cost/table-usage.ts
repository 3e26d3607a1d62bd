/** The table's operations, counted by the engine itself: request units as DynamoDB counts them, its index included. */

export interface TableUsage {
  reads: number;
  writes: number;
  readUnits: number;
  writeUnits: number;
}

interface ConsumedCapacity {
  readonly CapacityUnits?: number;
  readonly ReadCapacityUnits?: number;
  readonly WriteCapacityUnits?: number;
}

const operationOf = (init: RequestInit | undefined): string | undefined =>
  /^DynamoDB_\d+\.(\w+)$/.exec(new Headers(init?.headers).get('x-amz-target') ?? '')?.[1];

const isRead = (operation: string) => /Get|Query/.test(operation);

/**
 * Watches the calls that a local run with `watchTable` hands on to its engine, and asks for the consumed units of each.
 * @returns the sums so far, which go on counting
 */
export function watchTableUsage(): TableUsage {
  const usage = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0 };
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const operation = operationOf(init);
    if (operation === undefined) return plainFetch(input, init);
    const body = JSON.stringify({ ...JSON.parse(String(init?.body)), ReturnConsumedCapacity: 'INDEXES' });
    const response = await plainFetch(input, { ...init, body });
    const { ConsumedCapacity } = (await response.clone().json()) as { ConsumedCapacity?: unknown };
    const units = sum([ConsumedCapacity ?? []].flat() as ConsumedCapacity[]);
    usage[isRead(operation) ? 'reads' : 'writes'] += 1;
    usage[isRead(operation) ? 'readUnits' : 'writeUnits'] += units;
    return response;
  };
  return usage;
}

const sum = (parts: readonly ConsumedCapacity[]) =>
  parts.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
