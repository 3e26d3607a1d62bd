/** A practice's phone as its reader dials it (N2). */
import { phoneInWords } from '../../../core/contact/callable-phone.ts';

const paris = { phone: '+33180000000', formattedPhone: '+33 1 80 00 00 00' };
const fr = { language: 'fr', home: 'FR' } as const;

test.each([
  ['in French, by a reader whose phone nobody knows', fr, '01 80 00 00 00'],
  ['by a phone of Martinique, in English', { ...fr, language: 'en', phone: '+596696123456' }, '01 80 00 00 00'],
  ['by a masked phone of France', { ...fr, language: 'de', phone: '+33 6 •• •• •• 78' }, '01 80 00 00 00'],
  ['by a phone of Belgium, in French', { ...fr, phone: '+32470123456' }, '+33 1 80 00 00 00'],
  ['in Italian, by a reader whose phone nobody knows', { ...fr, language: 'it' }, '+33 1 80 00 00 00'],
  ['in French, where the service is Swiss', { ...fr, home: 'CH' }, '+33 1 80 00 00 00'],
  ['in French, where it is of La Réunion', { ...fr, home: 'RE' }, '01 80 00 00 00'],
] as const)('a number of Paris is read %s', (_, reader, words) => {
  expect(phoneInWords(paris, reader)).toBe(words);
});

test.each([
  ['+262 262 90 00 01', '0262 90 00 01'],
  ['+590 590 12 34 56', '0590 12 34 56'],
  ['+594 594 12 34 56', '0594 12 34 56'],
  ['+596 596 60 12 34', '0596 60 12 34'],
  ['+508 41 12 34', '0508 41 12 34'],
  ['+508 708 401 234', '0708 401 234'],
  ['+33 806 80 12 34', '0806 80 12 34'],
  // Plans of their own: nobody dials them in ten digits.
  ['+687 27 12 34', '+687 27 12 34'],
  ['+689 40 12 34 56', '+689 40 12 34 56'],
  ['+377 93 15 00 00', '+377 93 15 00 00'],
  ['+41 44 668 18 00', '+41 44 668 18 00'],
  ['36 39', '36 39'],
])('in France %s is %s', (formattedPhone, words) => {
  expect(phoneInWords({ phone: formattedPhone.replaceAll(' ', ''), formattedPhone }, fr)).toBe(words);
});

test.each([
  ['fr', '01 80 00 00 00 poste 12'],
  ['en', '+33 1 80 00 00 00 ext. 12'],
  ['de', '+33 1 80 00 00 00 Durchwahl 12'],
  ['it', '+33 1 80 00 00 00 interno 12'],
] as const)('the extension has its word in %s', (language, words) => {
  expect(phoneInWords({ ...paris, phone: '+33180000000;ext=12' }, { ...fr, language })).toBe(words);
});
