import { de } from '../../../../core/messages/format/elision.ts';

test.each([
  ['Santé', 'de Santé'],
  ['Espace Patient', 'd’Espace Patient'],
  ['Œil', 'd’Œil'],
  ['Hospitalis', 'de Hospitalis'],
  ['Yoga Santé', 'de Yoga Santé'],
  ['Yvelines Santé', 'd’Yvelines Santé'],
])('"%s" gives "%s"', (name, words) => {
  expect(de(name)).toBe(words);
});
