import fc from 'fast-check';
import { isValidPhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { stages } from '../../../bin/stages.ts';
import { maskPhone, parsePhone } from '../../../core/contact/phone.ts';
import { processorTime } from '../../support/speed.ts';
import { anyText } from '../any-text.ts';

const served = stages.production;
const separator = fc.constantFrom('', ' ', '.', '-', '/', '\u00a0', '\u202f', '\u2009', '  ');
const fullWidth = (text: string) => text.replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)));

describe('X09: one number', () => {
  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    ' 0612345678 ',
    '06\u00a012\u00a034\u00a056\u00a078',
    '06\u202f12\u202f34\u202f56\u202f78',
    '06\u200912\u200934\u200956\u200978',
    '０６１２３４５６７８',
    '+33612345678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '+33(0)612345678',
    '(+33) 6 12 34 56 78',
    '+(33) 6 12345678',
    '+33 06 12 34 56 78',
    '＋３３ ６ １２ ３４ ５６ ７８',
    '0033612345678',
    '00 33 6 12 34 56 78',
    '0033 (0)6 12 34 56 78',
    '(0033) 6-12-34-56-78',
    '\u202d06 12 34 56 78\u202c',
    '\u200e+33 6 12 34 56 78\u200f',
    '06\u200b12\u200b34\u200b56\u200b78',
    '06\u00ad12345678\ufeff',
    '06\u201012\u201134\u201256\u201378',
    '06\u201412\u221234\ufe6356\uff0d78',
    '06·12·34·56·78',
    '06, 12, 34, 56, 78,',
    'tel:+33612345678',
    'tel:+33-6-12-34-56-78',
    'Tél. : 06 12 34 56 78',
    'Mobile\u00a0: 06 12 34 56 78.',
    '06 12 34 56 78 (domicile)',
    '(perso) 06 12 34 56 78',
    '☎ 06 12 34 56 78',
    '0612345678\n',
    '\t0612345678\r\n',
    '٠٦١٢٣٤٥٦٧٨',
    '۰۶ ۱۲ ۳۴ ۵۶ ۷۸',
    '०६१२३४५६७८',
    '+٣٣٦١٢٣٤٥٦٧٨',
    'Mobile 1 : 06 12 34 56 78',
    'Portable (2): +33 6 12 34 56 78',
    'Handy n°3\u00a0: 0612345678',
    'tel:%2B33612345678',
    'tel:06%2012%2034%2056%2078',
    'sms:%2B33%206%2012%2034%2056%2078',
    '06 12 34 56 78 (après 18h)',
    '06 12 34 56 78 (18h30 - 20h).',
    '06 12 34 56 78 (bureau 2)',
    'Mobile 2 : 06 12 34 56 78 (ab 18 Uhr)',
    '06_12_34_56_78',
    '06:12:34:56:78',
    'Tél. 06:12:34:56:78',
    "06'12'34'56'78",
    '06’12’34’56’78',
    '06~12~34~56~78',
    '06・12・34・56・78',
    '06･12･34･56･78',
  ])('is met by %j', typed => {
    expect(parsePhone(typed, served)).toEqual({
      ok: true,
      value: { e164: '+33612345678', line: 'mobile', country: 'FR', isCallable: true },
    });
  });

  it('is met whatever stands between its digits', () => {
    const spelling = fc.tuple(
      fc.constantFrom('0', '+33', '0033', '+33(0)', '0033 (0)', '(+33)'),
      fc.array(separator, { minLength: 9, maxLength: 9 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(spelling, ([prefix, separators, wide]) => {
        const typed = prefix + [...'612345678'].map((digit, index) => separators[index] + digit).join('');
        const phone = parsePhone(wide ? fullWidth(typed) : typed, served);
        expect(phone).toMatchObject({ ok: true, value: { e164: '+33612345678' } });
      }),
    );
  });

  it('is met by its own E.164 form', () => {
    const national = fc.integer({ min: 0, max: 99_999_999 }).map(number => String(number).padStart(8, '0'));
    fc.assert(
      fc.property(fc.constantFrom('+336', '+337', '+331', '+4479', '+3934'), national, (prefix, rest) => {
        const first = parsePhone(prefix + rest, served);
        if (first.ok) expect(parsePhone(first.value.e164, served)).toEqual(first);
      }),
    );
  });
});

describe('A2: the plan that France shares with territories overseas', () => {
  it.each([
    ['0596 60 12 34', '+596596601234', 'fixed_line', 'MQ'],
    ['0269 61 12 34', '+262269611234', 'fixed_line', 'YT'],
    ['0262 20 12 34', '+262262201234', 'fixed_line', 'RE'],
    ['0263 10 12 34', '+262263101234', 'fixed_line', 'RE'],
    ['0590 48 12 34', '+590590481234', 'fixed_line', 'GP'],
    ['0594 30 12 34', '+594594301234', 'fixed_line', 'GF'],
    ['0508 41 12 34', '+508411234', 'fixed_line', 'PM'],
    ['0639 01 12 34', '+262639011234', 'mobile', 'YT'],
    ['0692 12 34 56', '+262692123456', 'mobile', 'RE'],
    ['0694 20 12 34', '+594694201234', 'mobile', 'GF'],
    ['0696 20 12 34', '+596696201234', 'mobile', 'MQ'],
    ['0709 01 12 34', '+590709011234', 'mobile', 'GP'],
    ['0976 01 12 34', '+590976011234', 'fixed_line', 'GP'],
    ['0976 20 12 34', '+594976201234', 'fixed_line', 'GF'],
    ['0976 22 12 34', '+262976221234', 'fixed_line', 'RE'],
  ])('%s is %s', (typed, e164, line, country) => {
    const expected = line ? { ok: true, value: { e164, line, country } } : { ok: false, error: 'invalid_phone' };
    const digits = typed.replaceAll(' ', '');
    for (const spelling of [typed, e164, `+33${digits.slice(1)}`, `0033 (0)${digits.slice(1)}`])
      expect(parsePhone(spelling, served)).toMatchObject(expected);
  });

  const anyBox = (number: string) => `^\\+(?:262|590|594|596)${number}$`;
  const territories = ['GP', 'BL', 'MF', 'GF', 'MQ', 'RE', 'YT', 'PM'] as const;
  /** Landlines, mobiles and boxes stand first, second and ninth in the metadata's list of patterns. */
  const owned = territories.flatMap(country => {
    const [callingCode, , , , , , , , , , , types] = metadata.countries[country] as readonly unknown[] as readonly [
      string,
      ...unknown[],
    ];
    const patterns = (types as readonly ([string] | 0)[] | undefined) ?? [];
    return [0, 1, 8].flatMap(index => {
      const [pattern] = patterns[index] || [];
      return pattern ? [{ callingCode, numbers: fc.stringMatching(new RegExp(`^(?:${pattern})$`)) }] : [];
    });
  });

  it('owns every number that the metadata gives to a territory, and none of them reads as +33. Some boxes belong to several', () => {
    expect(owned.length).toBeGreaterThan(20);
    for (const { callingCode, numbers } of owned)
      fc.assert(
        fc.property(numbers, number => {
          // Toll-free and premium ranges are one for France and its territories.
          fc.pre(!number.startsWith('8'));
          const typed = number.length === 6 ? `0508${number}` : `0${number}`;
          expect(parsePhone(typed, served)).toMatchObject({
            value: {
              e164: expect.stringMatching(
                number.length === 9 && number.startsWith('9') ? anyBox(number) : `^\\+${callingCode}${number}$`,
              ),
            },
          });
          expect(parsePhone(typed, { ...served, countries: ['FR'] })).toEqual({
            ok: false,
            error: 'country_not_served',
          });
        }),
      );
  });

  it('leaves to France what no territory owns', () => {
    const french = fc.stringMatching(/^[1-79]\d{8}$/).filter(number => {
      const isOverseas = territories.some(country => isValidPhoneNumber(`0${number}`, country, metadata));
      return !isOverseas && isValidPhoneNumber(`0${number}`, 'FR', metadata);
    });
    const blocks = /^(?:26[239]|268[89]|50[89]|59|63|69|70|9[3479])/;
    fc.assert(
      fc.property(
        french.filter(number => !blocks.test(number)),
        number => {
          expect(parsePhone(`0${number}`, served)).toMatchObject({ value: { e164: `+33${number}` } });
        },
      ),
    );
  });
});

describe('A2: a phone', () => {
  it.each([
    ['01 42 68 53 00', '+33142685300', 'fixed_line', 'FR'],
    ['09 72 34 56 78', '+33972345678', 'fixed_line', 'FR'],
    ['+44 (0)20 7946 0958', '+442079460958', 'fixed_line', 'GB'],
    ['+39 06 4567 1234', '+390645671234', 'fixed_line', 'IT'],
    ['+39 312 345 6789', '+393123456789', 'mobile', 'IT'],
    ['0049 1512 3456789', '+4915123456789', 'mobile', 'DE'],
    ['+41 79 123 45 67', '+41791234567', 'mobile', 'CH'],
    ['0690 30 12 34', '+590690301234', 'mobile', 'GP'],
    ['0692 12 34 56', '+262692123456', 'mobile', 'RE'],
  ])('%s is %s, %s of %s', (typed, e164, line, country) => {
    expect(parsePhone(typed, served)).toMatchObject({ ok: true, value: { e164, line } });
    expect(parsePhone(typed, { ...served, countries: [country] }).ok).toBe(true);
  });

  it('is national to the configured country', () => {
    expect(parsePhone('079 123 45 67', { defaultCountry: 'CH', countries: ['CH'] })).toMatchObject({
      value: { e164: '+41791234567' },
    });
    expect(parsePhone('079 123 45 67', { defaultCountry: 'nowhere', countries: ['CH'] }).ok).toBe(false);
  });

  it.each([
    ['01 42 68 53 00', ['FR'], true],
    ['+41 44 668 18 00', ['FR'], false],
    ['+41 79 123 45 67', ['FR'], false],
    ['+41 44 668 18 00', undefined, true],
    ['+41 44 668 18 00', [], false],
    ['0590 27 12 34', ['FR', 'BL'], true],
  ])('%s is called where calls go to %j: %s', (typed, countries, isCallable) => {
    expect(parsePhone(typed, { ...served, voice: { countries } })).toMatchObject({ value: { isCallable } });
  });

  it.each([
    ['premium', '0892 12 34 56'],
    ['shared cost', '0812 34 56 78'],
    ['toll-free', '0800 12 34 56'],
    ['premium abroad', '+44 909 8790000'],
    ['universal access', '+49 700 12345678'],
    ['voice over IP', '+44 56 1234 5678'],
    ['pager', '+44 7640 123456'],
    ['personal number', '+44 70 1234 5678'],
    ['satellite', '+881 612 345 678'],
    ['satellite', '+870 773 111 632'],
    ['international network', '+883 5100 0123 4567'],
    ['international toll-free', '+800 1234 5678'],
  ])('is never %s: %s', (_, typed) => {
    expect(parsePhone(typed, served)).toEqual({ ok: false, error: 'phone_not_reachable' });
  });

  it.each(['+1 415 555 2671', '+44 1481 256789', '+212 650 123456'])('is of a served country, unlike %s', typed => {
    expect(parsePhone(typed, served)).toEqual({ ok: false, error: 'country_not_served' });
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['too few digits', '06 12 34 56'],
    ['too many digits', '06 12 34 56 78 9'],
    ['two numbers', '0612345678/0712345678'],
    ['letters', '06 12 34 56 7O'],
    ['letters between digits', '06 12 B4 56 78'],
    ['a word', 'telephone'],
    ['parameters of a tel link', 'tel:0612345678;phone-context=+33'],
    ['an extension', '0142685300 ext. 5'],
    ['an extension in brackets', '01 42 68 53 00 (poste 12)'],
    ['another end', '06 12 34 56 78 (ou 79)'],
    ['another number in brackets', '06 12 34 56 78 (fixe 01 42 68 53 00)'],
    ['two labels', 'Mobile 1 : 06 12 34 56 78 Mobile 2 : 07 12 34 56 78'],
    ['a number of a list', '1 06 12 34 56 78'],
    ['an extension behind a pause', '+49 30 901820,2'],
    ['an extension behind two pauses', '+49 30 901820,,2'],
    ['a malformed link', 'tel:06%2'],
    ['an escaped zero byte', 'tel:0612345678%00'],
    ['six digits of Miquelon or Nouméa', '26 12 34'],
    ['an emergency number', '112'],
    ['a short number', '3646'],
    ['a late plus', '06+12345678'],
    ['two pluses', '++33612345678'],
    ['plus and 00', '+0033612345678'],
    ['a zero byte', '0612345678\u0000'],
    ['65 characters', `0612345678${' '.repeat(55)}`],
  ])('is not %s', (_, typed) => {
    expect(parsePhone(typed, served)).toEqual({ ok: false, error: 'invalid_phone' });
  });

  it('X08: never throws, and only ever yields E.164 of a served country', () => {
    const typed = fc.oneof(anyText(), fc.stringMatching(/^[\d+ .()/-]{0,64}$/), fc.constant('+'.repeat(64)));
    fc.assert(
      fc.property(typed, text => {
        const phone = parsePhone(text, served);
        if (phone.ok) expect(phone.value.e164).toMatch(/^\+[1-9]\d{6,14}$/);
        if (phone.ok) expect(served.countries).toContain(phone.value.country);
      }),
    );
  });

  it.each(['0', ' '])('X27: a megabyte of %j is refused at once', async character => {
    const refuse = () => expect(parsePhone(character.repeat(1_000_000), served).ok).toBe(false);
    expect(await processorTime(refuse)).toBeLessThan(500);
  });
});

describe('a masked phone', () => {
  it.each([
    ['+33612345678', '+33 6 •• •• •• 78'],
    ['+442079460958', '+44 2 •• •• •• • 58'],
    ['+390669821234', '+39 0 •• •• •• • 34'],
    ['+590690301234', '+590 6 •• •• •• 34'],
    ['not a number', '••'],
    ['', '••'],
  ])('of %j is %j', (e164, masked) => {
    expect(maskPhone(e164)).toBe(masked);
  });

  it('shows the country, the first digit and the last two, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), national => {
        const digits = String(national);
        const shown = maskPhone(`+33${digits}`).replace(/\D/g, '');
        expect(shown).toBe(`33${digits.charAt(0)}${digits.slice(-2)}`);
      }),
    );
  });
});
