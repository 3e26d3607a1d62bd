/** Our budgets count no less for a text than AWS's feed says of its country. */
import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js';
import { stages } from '../../../../bin/stages.ts';
import { textCost } from '../../../../core/limits/spend.ts';
import { messages } from '../../../../local/bench/cost/prices.ts';
import { textPrices } from '../../../../local/bench/cost/text-prices.ts';

it.each(Object.entries(textPrices))('counts at least the %s price of the feed, %d dollars', (country, usd) => {
  const counted = textCost(`+${getCountryCallingCode(country as CountryCode)}600000000`, 1, stages.production) / 1e6;
  expect(counted).toBeGreaterThanOrEqual(usd);
  expect(counted).toBeLessThanOrEqual(Number(stages.production.sms.maxPriceUsd));
});

it('knows every served country', () => {
  expect(Object.keys(textPrices).toSorted()).toEqual(stages.production.countries.toSorted());
});

it('plans with the price of the feed for France', () => {
  expect(messages.segment).toBeCloseTo(textPrices.FR ?? 0, 2);
});
