/** Names as practices write them, and what must not pass for one. */
import { name } from '../../../lambdas/contract/field.ts';

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
  ['101 characters', 'a'.repeat(101)],
])('A1: %s is none', (_, typed) => {
  expect(accepts(typed)).toBe(false);
});
