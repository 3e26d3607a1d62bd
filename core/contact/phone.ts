/** A phone as people type it, and the one number that everything else is keyed by (requirements A2 and X09). */
import {
  type CountryCode,
  getCountryCallingCode,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { err, ok, type Result } from '../result.ts';
import { frenchPlan, fromFrenchPlan } from './french-plan.ts';
import { asciiDigits, dialledPart, unescapedLink, withoutInvisible } from './pasted.ts';

export type PhoneLine = 'mobile' | 'fixed_line' | 'fixed_line_or_mobile';

export interface Phone {
  readonly e164: string;
  readonly line: PhoneLine;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether a robot may call it. */
  readonly isCallable: boolean;
}

export type PhoneFault = 'invalid_phone' | 'phone_not_reachable' | 'country_not_served';

export interface NumberingPolicy {
  /** The country of a number without an international prefix. */
  readonly defaultCountry: string;
  readonly countries: readonly string[];
  /** Without countries of its own, calls go wherever texts do. */
  readonly voice?: { readonly countries?: readonly string[] | undefined };
}

/** The longest E.164 number has 15 digits; the rest is room for separators. */
const longestTyped = 64;
const allowedCharacters = /^[\d+\s.·•・∙⋅‧,:_~'‘’′()/-]+$/u;
/** ITU-T E.164: at most 15 digits, no calling code begins with 0. */
const e164Digits = /^[1-9]\d{6,14}$/;
/** Calling codes of no country: freephone, shared cost, satellites, networks, premium rate. */
const nobodysCountry = /^(?:800|808|870|878|881|882|883|888|979)/;
const separators = /[^\d+]/gu;
/** One comma, or two together: a telephone waits there, then dials an extension. A comma after every pair separates. */
const pause = /^[^,]*,[^,]*$|,\s*,/u;
const hyphens = /[\p{Pd}\u2212]/gu;
const otherControls = /[^\P{Cc}\t\r\n]/u;

const lines: Partial<Record<NonNullable<NumberType>, PhoneLine>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed_line',
  FIXED_LINE_OR_MOBILE: 'fixed_line_or_mobile',
};

/**
 * Understands a phone number in any usual spelling, national or international (`+33`, `0033`).
 * Invisible marks, a label before it (`tel:`) and what follows the last digit are taken off; digits of every script count.
 * - `invalid_phone`: not a number of any numbering plan, or letters between its digits
 * - `phone_not_reachable`: premium, shared cost, toll-free, satellite, pager, personal, voicemail, UAN or voice over IP
 * - `country_not_served`: a number of a country outside `countries`, be it valid or not
 */
export function parsePhone(typed: string, policy: NumberingPolicy): Result<Phone, PhoneFault> {
  const { defaultCountry, countries, voice } = policy;
  const digits = dialledDigits(spelling(typed) ?? '');
  if (!digits) return err('invalid_phone');
  const dialled = fromFrenchPlan(digits, frenchPlan.includes(defaultCountry));
  const elsewhere = dialled.startsWith('+') && faultElsewhere(dialled.slice(1), countries);
  if (elsewhere) return err(elsewhere);
  const number = readNumber(dialled, defaultCountry);
  if (!number) return err('invalid_phone');
  const line = lineOf(number);
  if (!number.country || !line) return err('phone_not_reachable');
  // Territories that share ranges (Guadeloupe, Saint-Martin …) cannot be told apart: one served is enough.
  const candidates = [number.country, ...number.getPossibleCountries()].filter(code => countries.includes(code));
  const [country] = candidates;
  if (!country) return err('country_not_served');
  const isCallable = !voice?.countries || candidates.some(code => voice.countries?.includes(code));
  return ok({ e164: number.number, line, country, isCallable });
}

/** "+33"; undefined for a territory without a numbering plan. @param country ISO 3166-1 alpha-2 */
export const callingCodeOf = (country: string): string | undefined =>
  isKnown(country) ? `+${getCountryCallingCode(country, metadata)}` : undefined;

/** "+33 6 •• •• •• 78": the country, the first digit and the last two, which is enough to recognise one's own number. */
export function maskPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164, metadata);
  if (!number || number.nationalNumber.length < 6) return '••';
  const national: string = number.nationalNumber;
  const hidden = '•'.repeat(national.length - 3).replace(/••(?=•)/g, '•• ');
  return `+${number.countryCallingCode} ${national.at(0)} ${hidden} ${national.slice(-2)}`;
}

/** A number as it stands in a text, with its separators. */
export function spelling(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined;
  const plain = asciiDigits(withoutInvisible(unescapedLink(typed)).normalize('NFKC'));
  const spelt = dialledPart(plain).replace(hyphens, '-');
  const isClear = allowedCharacters.test(spelt) && !pause.test(spelt);
  return isClear && !otherControls.test(plain) ? spelt : undefined;
}

/** The digits that one would dial, maybe after a "+". */
export function dialledDigits(spelt: string): string | undefined {
  const dialled = spelt.replace(separators, '').replace(/^00/, '+');
  return /^\+?\d+$/.test(dialled) ? dialled : undefined;
}

/**
 * The fault of a number of no served country, read off its calling code alone. Functions are deployed with the numbering
 * plans of the served countries only.
 */
function faultElsewhere(international: string, countries: readonly string[]): PhoneFault | undefined {
  const isServed = countries
    .filter(isKnown)
    .some(country => international.startsWith(getCountryCallingCode(country, metadata)));
  if (isServed) return undefined;
  if (nobodysCountry.test(international)) return 'phone_not_reachable';
  return e164Digits.test(international) ? 'country_not_served' : 'invalid_phone';
}

export function readNumber(dialled: string, defaultCountry: string): PhoneNumber | undefined {
  // Six digits are dialled within Miquelon, but within Nouméa or Papeete too: only one who is at home there means them.
  const isShared = frenchPlan.includes(defaultCountry) && dialled.length > 6;
  const plan = isShared ? [defaultCountry, ...frenchPlan] : [defaultCountry];
  return plan
    .filter(isKnown)
    .map(country => parseAs(country, dialled))
    .find(number => number?.isValid());
}

const isKnown = (country: string): country is CountryCode => country in metadata.countries;

const parseAs = (country: CountryCode, dialled: string) =>
  parsePhoneNumberFromString(dialled, { defaultCountry: country, extract: false }, metadata);

function lineOf(number: PhoneNumber): PhoneLine | undefined {
  const type = number.getType();
  // A French 09 number rings a telephone at a home's internet box. Many homes have no other landline.
  if (type === 'VOIP' && number.country && frenchPlan.includes(number.country)) return 'fixed_line';
  return type && lines[type];
}
