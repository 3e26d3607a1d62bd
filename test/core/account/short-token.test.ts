import fc from 'fast-check';
import { longToken, shortToken } from '../../../core/account/short-token.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

test.each([
  [64, 43],
  [32, 22],
])('%i hexadecimal digits fit %i letters and digits, and come back', (length, longest) => {
  const edges = ['0'.repeat(length), 'f'.repeat(length), '0'.repeat(length - 1).concat('1')];
  fc.assert(
    fc.property(hex(length), token => {
      expect(shortToken(token)).toMatch(new RegExp(`^[0-9A-Za-z]{1,${longest}}$`));
      expect(longToken(shortToken(token), length)).toBe(token);
    }),
    { examples: edges.map(edge => [edge]) },
  );
});

test.each(['f'.repeat(64), 'x'.repeat(65), '', 'a-b', 'é'])('%j is left as it is', token => {
  expect(longToken(token, 64)).toBe(token);
});
