/** Links in a text, as a telephone would find them in a text message (X34). */
import fc from 'fast-check';
import { hasLink } from '../../core/links.ts';
import { nameInGsm7, toGsm7 } from '../../core/messages/format/gsm7.ts';

it('X34: what has no link as it was typed has none in a text message', () => {
  const host = /[a-z0-9]\.[a-z]{2,}/i;
  const signs = ['.', ':', '/', '|', '·', '．', '․', '…', ' ', '^', '`', '€', '‿', '’', '\u200d', '\u0301'];
  const parts = fc.constantFrom('evil', 'example', 'http', 'www', ...signs);
  const pieces = fc.oneof({ weight: 4, arbitrary: parts }, fc.string({ unit: 'binary', maxLength: 2 }));
  const typed = fc.array(pieces, { maxLength: 8 }).map(words => words.join(''));
  fc.assert(
    fc.property(typed, text => hasLink(text) || nameInGsm7(text) === '' || !host.test(toGsm7(text))),
    { numRuns: 10_000 },
  );
});

it('X34: no character beside a dot, or in its place, makes one', () => {
  const host = /[a-z0-9]\.[a-z]{2,}/i;
  const signs = Array.from({ length: 0x1_0000 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20));
  const typed = signs.flatMap(sign => [`evil${sign}.example`, `evil.${sign}example`, `evil${sign}example`]);
  expect(typed.filter(text => !hasLink(text) && nameInGsm7(text) !== '' && host.test(toGsm7(text)))).toEqual([]);
});

it.each(['Dott.ssa.example', 'Dott.ssa/evil', 'Dott.ssa^.example', 'evil.ssa', 'mia-dott.ssa.it', 'Dott.com'])(
  'X34: a title does not hide the link in %s',
  name => expect(hasLink(name)).toBe(true),
);
