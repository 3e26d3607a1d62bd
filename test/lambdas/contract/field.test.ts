/** Names as practices write them, and texts that must not pass for one. */

import { name } from '../../../lambdas/contract/field.ts';
import { processorTime } from '../../support/speed.ts';

const accepts = (typed: unknown) => name.safeParse(typed).success;

it.each([
  'Ng',
  "d'Artagnan",
  'de La Tour',
  'Éléonore-Martin',
  '王小明',
  'Żółć',
  'علي',
  'Cabinet 3',
  'Dr. Tilleul (Paris)',
  // A joiner that Persian needs, a mark of direction, and the variant of a character that a family writes.
  'علی\u200cرضا',
  'Levi\u200e',
  '葛\u{e0100}城',
])('%j is a name', typed => {
  expect(accepts(typed)).toBe(true);
});

it.each([
  ['nothing to be seen', '\u200b\u200d'],
  ['marks alone', '--'],
  ['a line break', 'Martin\nBcc: x'],
  ['a line separator', 'Martin\u2028x'],
  ['a turned direction', 'Martin\u202enitraM'],
  ['an isolate', 'Martin\u2066x\u2069'],
  ['a space without width', 'Mar\u200btin'],
  ['a hyphen that does not show', 'Mar\u00adtin'],
  ['a mark of byte order', '\ufeffMartin'],
  ['a letter without shape', 'Martin\u3164'],
  ['a tag', 'Martin\u{e0041}'],
  ['101 characters', 'a'.repeat(101)],
])('A1: %s is none', (_, typed) => {
  expect(accepts(typed)).toBe(false);
});

it('A1: a body full of letters is refused as soon as a name', async () => {
  const read = () => expect(accepts(`${'a'.repeat(60_000)}\n`)).toBe(false);
  expect(await processorTime(read)).toBeLessThan(1000);
});
