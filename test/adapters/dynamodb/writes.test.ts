/** Writes as DynamoDB takes them: what it refuses before it looks at an item, the local engine may take. */
import { is, isAbsent, isPresent } from '../../../adapters/dynamodb/expression.ts';
import { check, put, remove, update } from '../../../adapters/dynamodb/writes.ts';
import { refusalsOf } from '../../support/handlers/dynamodb-refusals.ts';

const key = { pk: 'A', sk: 'A' };
const faults = (...writes: readonly ReturnType<typeof check>[]) =>
  refusalsOf({ TransactItems: writes.map(write => write('table')) });

it.each([
  ['a check that needs no value', check(key, isAbsent('pk'))],
  ['a check with a value', check(key, is('a', 1), isPresent('pk'))],
  ['an item that must be new', put({ ...key, a: 1 }, isAbsent('pk'))],
  ['an item that must be there', remove(key, isPresent('pk'))],
  ['an update that only removes', update(key, { remove: ['a'], when: [isPresent('pk')] })],
  ['an update', update(key, { set: { 'a.b': 1, 'a.c': 2 }, when: [is('d', 1)] })],
])('%s is taken', (_, write) => {
  expect(faults(write)).toEqual([]);
});

it.each([
  ['two writes to one item', [check(key, is('a', 1)), remove(key)]],
  ['a path and one below it', [update(key, { set: { a: {}, 'a.b': 1 } })]],
  ['an empty set', [update(key, { add: { a: new Set<string>() } })]],
])('%s are seen by these tests', (_, writes) => {
  expect(faults(...writes)).toHaveLength(1);
});
