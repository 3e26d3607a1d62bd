/** A practice's own phone: people call it, and no code goes there. So it is any number that can be dialled. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { err, ok, type Result } from '../result.ts';
import type { CallablePhone } from './callable-phone.ts';
import { frenchPlan, fromFrenchPlan } from './french-plan.ts';
import { asciiDigits, withoutInvisible } from './pasted.ts';
import { dialledDigits, type NumberingPolicy, readNumber, spelling } from './phone.ts';

export interface PracticePhone extends CallablePhone {
  /** ISO 3166-1 alpha-2; of a short number the service's own. */
  readonly country: string | undefined;
}

/** The words that people write before the digits of an extension, in the languages of the service. */
const words = [
  ...['poste', 'post', 'p', 'extension', 'extn', 'ext', 'x', 'interne', 'interno', 'int', 'derivazione'],
  ...['durchwahl', 'dw', 'nebenstelle', 'apparat', 'app', 'option', 'opzione', 'touche', 'tasto', 'taste'],
  ...[
    'tapez',
    'taper',
    'faites',
    'composez',
    'press',
    'dial',
    'premere',
    'prema',
    'digitare',
    'digiti',
    'drücken',
    'wählen',
  ],
].join('|');
const then = 'puis|ensuite|et|then|and|dann|und|poi|e';
/** "poste 12", "(ext. 12)", ", puis tapez 2", ";ext=12", "x12", "#12" or ",,2" behind a number. */
const extension = new RegExp(
  String.raw`^(.*\d\)?|\s*)(?:[\s,;:.([/\p{Pd}]*(?:#|(?:(?:${then})\s+)?(?:${words})(?![\p{L}])(?:\s+(?:sie|le|la|il|die))?[.:=]?|(?:${then})(?=\s))\s*|,{2,}\s*)(\d{1,7})(?:\s+(?:${words}))?[\s)\]#.]*$`,
  'iu',
);
/** 15, 3639, 36 39, 116 117, 118 008: known in their country alone. Six digits of another kind are a number somewhere else. */
const shortNumber = /^(?:[1-9]\d{1,4}|[1-9]\d[\s.-]\d\d|11[68][\s.-]?\d{3}|11[\s.-]?[68]\d[\s.-]?\d\d)$/;
/** Numbers such as 3639 behind the calling code, which nobody can dial from abroad. */
const shortBehindCode = /^\+33(?=(?:3\d{3}|10\d\d|11[68]\d{3})$)/;
/** ITU-T E.164 of a country whose numbering plan is not carried. */
const elsewhere = /^\+[1-9]\d{6,14}$/;

/**
 * Understands a national or international number, a short one, and an extension behind either.
 * @param territory of the practice, ISO 3166-1 alpha-2: its national numbers come before all others
 */
export function parsePracticePhone(
  typed: string,
  policy: NumberingPolicy,
  territory?: string,
): Result<PracticePhone, 'invalid_phone'> {
  const plain = asciiDigits(withoutInvisible(typed).normalize('NFKC')).trim();
  const [, before, inner] = extension.exec(plain) ?? [];
  const main = read(before ?? plain, policy, territory);
  if (!main) return err('invalid_phone');
  return ok({ ...main, phone: inner === undefined ? main.phone : `${main.phone};ext=${inner}` });
}

function read(text: string, policy: NumberingPolicy, territory: string | undefined): PracticePhone | undefined {
  const { defaultCountry } = policy;
  const spelt = spelling(text) ?? '';
  const typed = dialledDigits(spelt);
  if (typed === undefined) return undefined;
  const dialled = frenchPlan.includes(defaultCountry) ? typed.replace(shortBehindCode, '') : typed;
  if (shortNumber.test(spelt) || dialled !== typed)
    return { phone: dialled, formattedPhone: inPairs(dialled), country: defaultCountry };
  return (
    (territory && wholeNumber(dialled, territory)) || wholeNumber(dialled, defaultCountry) || numberElsewhere(dialled)
  );
}

function wholeNumber(dialled: string, country: string): PracticePhone | undefined {
  const number = readNumber(fromFrenchPlan(dialled, frenchPlan.includes(country)), country);
  // Six to eight digits name no territory: 26 12 34 rings in Saint-Pierre, in Nouméa and in Luxembourg.
  if (/^\d{6,8}$/.test(dialled) && number?.country !== country) return undefined;
  return number && { phone: number.number, formattedPhone: number.formatInternational(), country: number.country };
}

function numberElsewhere(dialled: string): PracticePhone | undefined {
  const isUnknown = elsewhere.test(dialled) && parsePhoneNumberFromString(dialled, metadata) === undefined;
  return isUnknown ? { phone: dialled, formattedPhone: dialled, country: undefined } : undefined;
}

/** "36 39", "116 117", "15". */
const inPairs = (digits: string): string =>
  digits.length === 6 ? digits.replace(/^\d{3}/, '$& ') : digits.replace(/^\d\d(?=\d\d$)/, '$& ');
