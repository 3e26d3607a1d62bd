/** Names as practices write them, and texts that must not pass for one. */

import { code, name } from '../../../lambdas/contract/field.ts';
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
  'J. R. Tilleul',
  'J.R. Tilleul',
  'Cabinet no.3',
  'St. Anne',
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
  ['101 characters', 'a'.repeat(101)],
  ['a link', 'Dr https://evil.example'],
  ['a link without a scheme', 'Dr www.evil'],
  ['a host', 'Dr evil.example'],
  ['a host in capitals', 'EVIL.EXAMPLE/x'],
  ['a host of another script', 'пример.испытание'],
  ['a short host', 'Dr Tilleul bit.ly/3'],
  ['a host behind a mark', 'evil\u200b.example'],
])('A1, X34: %s is none', (_, typed) => {
  expect(accepts(typed)).toBe(false);
});

it.each([
  ['a turned direction', 'Mar\u202etin\u202c', 'Martin'],
  ['an isolate', '\u2066Martin\u2069', 'Martin'],
  ['a space without width', 'Mar\u200btin', 'Martin'],
  ['a hyphen that does not show', 'Mar\u00adtin', 'Martin'],
  ['a mark of byte order', '\ufeffMartin', 'Martin'],
  ['a letter without shape', 'Martin\u3164', 'Martin'],
  ['a tag', 'Martin\u{e0041}', 'Martin'],
  ['blanks around it', ' Martin\t\n', 'Martin'],
])('A1: %s is dropped', (_, typed, read) => {
  expect(name.parse(typed)).toBe(read);
});

it.each(['488', '٤٨٨', '۴۸۸', '४८८', '４８８', ' 4 8 8 ', '\u200e488\u200f'])('reads the code %j', typed => {
  expect(code.parse(typed)).toBe('488');
});

it.each(['48', '4 8', '123456789', '48a', '4-8-8', '', '٤٨', '1'.repeat(65)])('%j is no code', typed => {
  expect(code.safeParse(typed).success).toBe(false);
});

it('A1: a body full of letters is refused as soon as a name', async () => {
  const read = () => expect(accepts(`${'a'.repeat(60_000)}\n`)).toBe(false);
  expect(await processorTime(read)).toBeLessThan(1000);
});
