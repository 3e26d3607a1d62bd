/** Text of all that Unicode has. */
import fc from 'fast-check';

const [surrogates, behindSurrogates, last] = [0xd800, 0xe000, 0x10ffff];
const character = fc
  .integer({ min: 0, max: last - (behindSurrogates - surrogates) })
  .map(n => String.fromCodePoint(n < surrogates ? n : n + (behindSurrogates - surrogates)));

/** As `fc.string({ unit: 'binary' })`, which first makes a map of a million characters in every file of tests. */
export const anyText = (constraints: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc.array(character, constraints).map(characters => characters.join(''));
