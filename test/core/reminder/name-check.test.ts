import fc from 'fast-check';
import { initials, sameInitials } from '../../../core/reminder/name-check.ts';

const names = [
  ['Martin', 'MAR'],
  ['Ng', 'NG'],
  ['Y', 'Y'],
  ['O’Brien', 'OBR'],
  ["O'Brien", 'OBR'],
  ['O\u02bcBrien', 'OBR'],
  ["d'Artagnan", 'DAR'],
  ['de La Tour', 'DEL'],
  ['Le-Goff', 'LEG'],
  ['Éléonore', 'ELE'],
  ['E\u0301le\u0301onore', 'ELE'],
  ['ß', 'SS'],
  ['Straße', 'STR'],
  ['Groß', 'GRO'],
  ['Voß', 'VOS'],
  ['GROẞ', 'GRO'],
  ['İnönü', 'INO'],
  ['ınönü', 'INO'],
  ['王小明', '王小明'],
  ['王', '王'],
  ['Żółć', 'ZOL'],
  ['Øster', 'OST'],
  ['Đorđević', 'DOR'],
  ['Æbelø', 'AEB'],
  ['Œuvrard', 'OEU'],
  ['Þórsson', 'THO'],
  ['Иванов', 'ИВА'],
  ['Παππάς', 'ΠΑΠ'],
  ['ﬁlip', 'FIL'],
  ['𝒟urand', 'DUR'],
  ['  Durand ', 'DUR'],
  ['', ''],
  ['-- 42 ’', ''],
] as const;

describe('initials (A4)', () => {
  it.each(names)('of %j are %j', (lastName, expected) => {
    expect(initials(lastName)).toBe(expected);
  });

  it('are at most three upper-case letters and their own initials, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const letters = initials(name);
        expect([...letters].length).toBeLessThanOrEqual(3);
        expect(letters).toMatch(/^\p{L}*$/u);
        expect(initials(letters)).toBe(letters);
      }),
    );
  });
});

describe('the name check (A4)', () => {
  it.each([
    ['Zolc', 'Żółć'],
    ['żół', 'Żółć'],
    ['Żółć', 'Zolc'],
    ['zoł', 'Żółć'],
    ['gro', 'Groß'],
    ['groß', 'Gross'],
    ['GROẞ', 'Groß'],
    ['ino', 'İnönü'],
    ['ınö', 'İnönü'],
    ['İNÖ', 'inonu'],
    ['ost', 'Øster'],
    ['oes', 'Øster'],
    ['øst', 'Oester'],
    ['dor', 'Đorđević'],
    ['aeb', 'Æbelø'],
    ['æb', 'Aebelø'],
    ['œuv', 'Oeuvrard'],
    ['tho', 'Þórsson'],
    ['mul', 'Müller'],
    ['mue', 'Müller'],
    ['mül', 'Mueller'],
    ['mu\u0308l', 'Mueller'],
    ['Aakesson', 'Åkesson'],
    ['o b r', 'O’Brien'],
    ['D’A r', "d'Artagnan"],
    ['del', 'de La Tour'],
    ['王小明', '王小明'],
  ])('passes %j for %s', (typed, lastName) => {
    expect(sameInitials(typed, lastName)).toBe(true);
  });

  it.each([
    ['', 'Martin'],
    ['', ''],
    ['...', '-'],
    ['   ', 'Ng'],
    ['Ma', 'Martin'],
    ['N', 'Ng'],
    ['Ngu', 'Ng'],
    ['Tou', 'de La Tour'],
    ['Mut', 'Müller'],
    ['王', '王小明'],
    ['%%%', 'Martin'],
    ['M_r', 'Martin'],
  ])('refuses %j for %j', (typed, lastName) => {
    expect(sameInitials(typed, lastName)).toBe(false);
  });

  const separator = fc.constantFrom('', ' ', '-', "'", '’', '.', '\u00a0', '\u02bc', '\u0301');
  const typing = fc.record({
    name: fc.constantFrom(...names.map(([name]) => name).filter(name => initials(name) !== '')),
    decompose: fc.boolean(),
    unaccented: fc.boolean(),
    letterCase: fc.constantFrom('as it is', 'lower', 'upper'),
    separators: fc.array(separator, { minLength: 40, maxLength: 40 }),
  });

  it('passes every real name typed whole: any case, accents or none, blanks and apostrophes anywhere', () => {
    fc.assert(
      fc.property(typing, ({ name, decompose, unaccented, letterCase, separators }) => {
        const spelt = unaccented ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;
        const cased = { 'as it is': spelt, lower: spelt.toLowerCase(), upper: spelt.toUpperCase() }[letterCase];
        const typed = [...cased.normalize(decompose ? 'NFD' : 'NFC')]
          .map((letter, at) => letter + separators[at])
          .join('');
        expect(sameInitials(typed, name)).toBe(true);
      }),
    );
  });

  it('passes the initials themselves, and no others', () => {
    const latin = fc.stringMatching(/^[A-Za-zéèçàñšžł' -]{1,20}$/).filter(name => initials(name) !== '');
    fc.assert(
      fc.property(latin, fc.stringMatching(/^[a-z]{1,3}$/), (name, guess) => {
        expect(sameInitials(initials(name), name)).toBe(true);
        expect(sameInitials(guess, name)).toBe(guess.toUpperCase() === initials(name));
      }),
    );
  });
});
