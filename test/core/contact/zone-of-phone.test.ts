/** The zone of a phone is that of its territory, by libphonenumber's full metadata (N3). */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { stages } from '../../../bin/stages.ts';
import { callingCodeOf } from '../../../core/contact/phone.ts';
import { zoneOfPhone } from '../../../core/contact/zone-of-phone.ts';
import { offsetAt, zoneOfTerritory } from '../../../core/practice/time-zone.ts';

const seasons = [Date.UTC(2026, 0, 15, 8), Date.UTC(2026, 6, 15, 8)];
const clockOf = (zone: string | undefined) => zone && seasons.map(at => offsetAt(at, zone));

it.each(stages.production.countries)('shows what clocks show in %s', country => {
  const national = examples[country as keyof typeof examples];
  const phone = `${callingCodeOf(country)}${national}`;
  expect(clockOf(zoneOfPhone(phone))).toEqual(clockOf(zoneOfTerritory(country)));
});

it('tells Mayotte from La Réunion in every block of +262', () => {
  const blocks = ['26', '63', '69', '70', '93', '94', '97'].flatMap(block =>
    Array.from({ length: 1000 }, (_, index) => `+262${block}${String(index).padStart(3, '0')}0000`),
  );
  const valid = blocks.flatMap(phone => {
    const number = parsePhoneNumberFromString(phone, metadata);
    return number?.isValid() ? [{ phone, country: number.country ?? '' }] : [];
  });
  expect(new Set(valid.map(({ country }) => country))).toEqual(new Set(['RE', 'YT']));
  for (const { phone, country } of valid)
    expect([phone, zoneOfPhone(phone)]).toEqual([phone, zoneOfTerritory(country)]);
});

it.each(['+12025550123', '+85212345678', '112'])('says nothing of %s', phone => {
  expect(zoneOfPhone(phone)).toBeUndefined();
});
