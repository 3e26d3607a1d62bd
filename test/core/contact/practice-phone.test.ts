/** A practice's own phone: whatever people can call (N2). */
import { parsePracticePhone } from '../../../core/contact/practice-phone.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const read = (typed: string) => parsePracticePhone(typed, makeConfiguration());

test.each([
  ['0806 80 12 34', '+33806801234', '+33 806 80 12 34', 'FR'],
  ['0 825 12 34 56', '+33825123456', '+33 825 12 34 56', 'FR'],
  ['+33 800 12 34 56', '+33800123456', '+33 800 12 34 56', 'FR'],
  ['01 80 00 00 00', '+33180000000', '+33 1 80 00 00 00', 'FR'],
  ['0262 90 00 01', '+262262900001', '+262 262 90 00 01', 'RE'],
  ['tel:+41 44 668 18 00', '+41446681800', '+41 44 668 18 00', 'CH'],
  ['3639', '3639', '36 39', 'FR'],
  ['36 39', '3639', '36 39', 'FR'],
  ['36-39', '3639', '36 39', 'FR'],
  ['15', '15', '15', 'FR'],
  ['118 008', '118008', '118 008', 'FR'],
  ['11 61 17', '116117', '116 117', 'FR'],
  ['3639 poste 2', '3639;ext=2', '36 39', 'FR'],
  ['+687 26 12 34', '+687261234', '+687 26 12 34', 'NC'],
  ['116 117', '116117', '116 117', 'FR'],
  ['01 80 00 00 00 poste 12', '+33180000000;ext=12', '+33 1 80 00 00 00', 'FR'],
  ['01.80.00.00.00, poste 12', '+33180000000;ext=12', '+33 1 80 00 00 00', 'FR'],
  ['+33 1 80 00 00 00;ext=12', '+33180000000;ext=12', '+33 1 80 00 00 00', 'FR'],
  ['+33180000000 ext. 4021', '+33180000000;ext=4021', '+33 1 80 00 00 00', 'FR'],
  ['+49 30 1234567 Durchwahl 8', '+49301234567;ext=8', '+49 30 1234567', 'DE'],
  ['+39 06 1234 5678 interno 3', '+390612345678;ext=3', '+39 06 1234 5678', 'IT'],
  ['01 80 00 00 00 x7', '+33180000000;ext=7', '+33 1 80 00 00 00', 'FR'],
  ['\u202d01 80 00 00 00\u202c', '+33180000000', '+33 1 80 00 00 00', 'FR'],
  // Of a country that is not served: no code goes there, but a practice may well have a phone there.
  ['+1 202 555 0123', '+12025550123', '+1 202 555 0123', 'US'],
])('"%s" is %s', (typed, phone, formattedPhone, country) => {
  expect(read(typed)).toEqual({ ok: true, value: { phone, formattedPhone, country } });
});

test.each([
  '',
  '1',
  '0180',
  '01 80 00 00',
  '12345678',
  'poste 12',
  'accueil',
  '+',
  '3639 ou 15',
  // A telephone would wait at the comma: the digit behind it is no part of the number.
  '3639,2',
  '3639, 2',
  '3639,,2',
  '3639/2',
  '36_39_2',
  '+49 30 901820,2',
  // Six digits of Nouméa, or of Miquelon: the country is missing.
  '26 12 34',
  '261234',
])('"%s" is none', typed => {
  expect(read(typed)).toEqual({ ok: false, error: 'invalid_phone' });
});
