/** What is due, over all shards: everything once and the oldest first, however it is spread and cut into pages. */
import fc from 'fast-check';
import { dueItems } from '../../../../adapters/dynamodb/due/due-items.ts';
import type { Table } from '../../../../adapters/dynamodb/table.ts';

interface Placed {
  readonly shard: number;
  readonly dueAt: number;
}

const placed = fc.record({ shard: fc.nat({ max: 7 }), dueAt: fc.nat({ max: 1000 }) });
const shards = Array.from({ length: 8 }, (_, n) => `notice-${n}`);

/** The index as DynamoDB keeps it: each shard in the order of time, handed out a page at a time. */
function indexOf(all: readonly Placed[]): Pick<Table, 'page'> {
  const rows = all.map(({ shard, dueAt }, n) => ({
    shard: `notice-${shard}`,
    row: { pk: `${n}`, sk: 'APPOINTMENT', dueAt: new Date(dueAt).toISOString() },
  }));
  const page = async ({ ExpressionAttributeValues: values, Limit, after }: Parameters<Table['page']>[0]) => {
    const due = rows
      .filter(({ shard, row }) => shard === values[':shard'] && row.dueAt <= String(values[':now']))
      .map(({ row }) => row)
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const from = Number(after?.from ?? 0);
    const rest = due.length > from + Limit;
    return { items: due.slice(from, from + Limit), malformed: 0, after: rest ? { from: from + Limit } : undefined };
  };
  return { page } as unknown as Pick<Table, 'page'>;
}

async function found(all: readonly Placed[], now: number, pageSize: number): Promise<{ pk: string; dueAt: string }[]> {
  const rows = [];
  for await (const row of dueItems(indexOf(all), shards, now, pageSize)) rows.push(row);
  return rows;
}

it('is every item until now, once, in the order of time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(placed, { maxLength: 60 }),
      fc.nat({ max: 1000 }),
      fc.integer({ min: 1, max: 7 }),
      async (all, now, pageSize) => {
        const rows = await found(all, now, pageSize);
        const due = all.flatMap(({ dueAt }, n) => (dueAt <= now ? [`${n}`] : []));
        expect(rows.map(({ pk }) => pk).toSorted()).toEqual(due.toSorted());
        expect(rows.map(({ dueAt }) => dueAt)).toEqual(rows.map(({ dueAt }) => dueAt).toSorted());
      },
    ),
  );
});

it('begins with what waits longest, although one shard has more than a run can take', async () => {
  const crowd = Array.from({ length: 100 }, () => ({ shard: 0, dueAt: 500 }));
  const oldest = { shard: 7, dueAt: 1 };
  const [first] = await found([...crowd, oldest], 1000, 50);
  expect(first?.pk).toBe('100');
});
