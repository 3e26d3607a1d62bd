/** Digits of every script, as the platform itself writes them. */
import { asciiDigits } from '../../../core/contact/pasted.ts';

const systems = Intl.supportedValuesOf('numberingSystem').filter(system => {
  const digits = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(1_234_567_890);
  return [...digits].length === 10 && /^\p{Nd}+$/u.test(digits);
});

it('knows many scripts', () => expect(systems.length).toBeGreaterThan(50));

it.each(systems)('reads the digits of %s', system => {
  const digits = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(1_234_567_890);
  expect(asciiDigits(digits.normalize('NFKC'))).toBe('1234567890');
});
