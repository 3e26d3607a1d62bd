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

/** "poste 12", "ext. 12", "Durchwahl 12", "interno 12", ";ext=12", "x12" or "#12" behind a number. */
const extension =
  /(?:;ext=|[\s,;]*(?:poste|p\.|extension|ext\.?|durchwahl|dw\.?|interno|int\.?|x|#)\s*)(\d{1,7})\s*$/iu;
/** 15, 3639, 36 39, 116 117, 118 008: known in their country alone. Six digits of another kind are a number somewhere else. */
const shortNumber = /^(?:[1-9]\d{1,4}|[1-9]\d[\s.-]\d\d|11[68][\s.-]?\d{3}|11[\s.-]?[68]\d[\s.-]?\d\d)$/;
/** ITU-T E.164 of a country whose numbering plan is not carried. */
const elsewhere = /^\+[1-9]\d{6,14}$/;

/** Understands a national or international number, a short one, and an extension behind either. */
export function parsePracticePhone(typed: string, policy: NumberingPolicy): Result<PracticePhone, 'invalid_phone'> {
  const plain = asciiDigits(withoutInvisible(typed).normalize('NFKC'));
  const [, inner] = extension.exec(plain) ?? [];
  const spelt = spelling(plain.replace(extension, ''));
  const main = spelt === undefined ? undefined : mainNumber(spelt, policy);
  if (!main) return err('invalid_phone');
  return ok({ ...main, phone: inner === undefined ? main.phone : `${main.phone};ext=${inner}` });
}

function mainNumber(spelt: string, { defaultCountry }: NumberingPolicy): PracticePhone | undefined {
  const dialled = dialledDigits(spelt);
  if (dialled === undefined) return undefined;
  if (shortNumber.test(spelt)) return { phone: dialled, formattedPhone: inPairs(dialled), country: defaultCountry };
  const number = readNumber(fromFrenchPlan(dialled, frenchPlan.includes(defaultCountry)), defaultCountry);
  if (number) return { phone: number.number, formattedPhone: number.formatInternational(), country: number.country };
  const isUnknown = elsewhere.test(dialled) && parsePhoneNumberFromString(dialled, metadata) === undefined;
  return isUnknown ? { phone: dialled, formattedPhone: dialled, country: undefined } : undefined;
}

/** "36 39", "116 117", "15". */
const inPairs = (digits: string): string =>
  digits.length === 6 ? digits.replace(/^\d{3}/, '$& ') : digits.replace(/^\d\d(?=\d\d$)/, '$& ');
