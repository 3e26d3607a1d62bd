/** A phone as people type it, and the one number that everything else is keyed by (promises A2 and X09). */
import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { err, ok, type Result } from '../result.ts';

export type PhoneLine = 'mobile' | 'fixed_line' | 'fixed_line_or_mobile';

export interface Phone {
  readonly e164: string;
  readonly line: PhoneLine;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export type PhoneFault = 'invalid_phone' | 'phone_not_reachable' | 'country_not_served';

interface NumberingPolicy {
  /** Where a number without an international prefix belongs. */
  readonly defaultCountry: string;
  readonly countries: readonly string[];
}

/** The longest E.164 number has 15 digits; the rest is room for separators. */
const longestTyped = 64;
const allowedCharacters = /^[\d+ .()/-]+$/;
const separators = /[ .()/-]/g;

/** These dial each other in ten digits, as one country: 0690 … is understood in Paris, 06 12 … in Saint-Denis. */
const frenchPlan: readonly string[] = ['FR', 'GP', 'GF', 'MQ', 'RE', 'YT', 'MF', 'BL'];

const lines: Partial<Record<NonNullable<NumberType>, PhoneLine>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed_line',
  FIXED_LINE_OR_MOBILE: 'fixed_line_or_mobile',
};

/**
 * Understands a phone number in any usual spelling, national or international (`+33`, `0033`).
 *
 * `invalid_phone`: not a number of any numbering plan, or other characters than digits and `+ . - ( ) /` and space.
 * `phone_not_reachable`: premium, shared cost, toll-free, satellite, pager, personal, voicemail, UAN or voice over IP.
 * `country_not_served`: a good number of a country outside `countries`.
 */
export function parsePhone(typed: string, { defaultCountry, countries }: NumberingPolicy): Result<Phone, PhoneFault> {
  const number = readNumber(typed, defaultCountry);
  if (!number) return err('invalid_phone');
  const line = lineOf(number);
  if (!number.country || !line) return err('phone_not_reachable');
  // Territories that share ranges (Guadeloupe, Saint-Martin …) cannot be told apart: one served is enough.
  const country = [number.country, ...number.getPossibleCountries()].find(code => countries.includes(code));
  return country ? ok({ e164: number.number, line, country }) : err('country_not_served');
}

/** "+33 6 •• •• •• 78": the country, the first digit and the last two, which is enough to recognise one's own number. */
export function maskPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number || number.nationalNumber.length < 6) return '••';
  const national: string = number.nationalNumber;
  const hidden = '•'.repeat(national.length - 3).replace(/••(?=•)/g, '•• ');
  return `+${number.countryCallingCode} ${national.at(0)} ${hidden} ${national.slice(-2)}`;
}

function readNumber(typed: string, defaultCountry: string): PhoneNumber | undefined {
  if (typed.length > longestTyped) return undefined;
  const spelt = typed.normalize('NFKC');
  if (!allowedCharacters.test(spelt)) return undefined;
  const dialled = spelt.replace(separators, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(dialled)) return undefined;
  const plan = frenchPlan.includes(defaultCountry) ? [defaultCountry, ...frenchPlan] : [defaultCountry];
  return plan
    .filter(country => isSupportedCountry(country))
    .map(country => parseAs(country, dialled))
    .find(number => number?.isValid());
}

const parseAs = (country: CountryCode, dialled: string) =>
  parsePhoneNumberFromString(dialled, { defaultCountry: country, extract: false });

function lineOf(number: PhoneNumber): PhoneLine | undefined {
  const type = number.getType();
  // The French 09 is the telephone plugged into a home's internet box, and for many homes the only landline.
  if (type === 'VOIP' && number.country && frenchPlan.includes(number.country)) return 'fixed_line';
  return type && lines[type];
}
