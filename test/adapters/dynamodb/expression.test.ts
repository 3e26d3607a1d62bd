/** Expressions as DynamoDB understands them, read back from the real engine. */
import { type Change, either, is, isAbove, isAbsent, isBelow, isOneOf } from '../../../adapters/dynamodb/expression.ts';
import { itemAt, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

let keys = 0;
async function itemAfter(...changes: Change[]) {
  const key = { pk: `ITEM#${keys++}`, sk: 'ITEM' };
  for (const change of changes) await started.table.update(key, change);
  const { pk: _, sk: __, ...item } = (await itemAt<Record<string, unknown>>(started.table, key)) ?? {};
  return item;
}

describe('a change', () => {
  it('sets paths, reserved words included, and leaves undefined ones alone', async () => {
    const before = { set: { send: { status: 'a', number: 1 }, name: 'x' } };
    expect(await itemAfter(before, { set: { 'send.status': 'b', name: undefined } })).toEqual({
      send: { status: 'b', number: 1 },
      name: 'x',
    });
  });

  it('sets where nothing is yet', async () => {
    expect(await itemAfter({ setIfAbsent: { a: 1 } }, { setIfAbsent: { a: 2, b: 3 } })).toEqual({ a: 1, b: 3 });
  });

  it('does everything at once', async () => {
    const before = { set: { gone: 1, count: 1, from: {}, grown: new Set(['x']), kept: new Set(['x', 'y']) } };
    const change = {
      set: { a: 1 },
      count: { count: 2, 'from.nothing': 1 },
      add: { grown: new Set(['z']) },
      remove: ['gone'],
      deleteFrom: { kept: new Set(['x']) },
    };
    expect(await itemAfter(before, change)).toEqual({
      a: 1,
      count: 3,
      from: { nothing: 1 },
      grown: new Set(['x', 'z']),
      kept: new Set(['y']),
    });
  });
});

describe('a condition', () => {
  const item = { set: { a: 1, b: { c: 'x' } } };
  it.each([
    ['is', [is('b.c', 'x')], true],
    ['is another', [is('b.c', 'y')], false],
    ['is one of', [isOneOf('a', [0, 1])], true],
    ['is none of', [isOneOf('a', [2, 3])], false],
    ['is below', [isBelow('a', 2)], true],
    ['is not below itself', [isBelow('a', 1)], false],
    ['is above', [isAbove('a', 0)], true],
    ['is not above itself', [isAbove('a', 1)], false],
    ['what is absent is neither below nor above', [either(isBelow('z', 9), isAbove('z', 0))], false],
    ['is absent', [isAbsent('z')], true],
    ['is present', [isAbsent('a')], false],
    ['either', [either(is('a', 2), is('b.c', 'x'))], true],
    ['all, of which one fails', [is('a', 1), either(is('a', 2), is('a', 3))], false],
  ])('%s', async (_, when, holds) => {
    expect(await itemAfter(item, { set: { met: true }, when })).toEqual({ ...item.set, ...(holds && { met: true }) });
  });
});
