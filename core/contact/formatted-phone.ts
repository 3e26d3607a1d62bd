/** A phone number as people of one country read and dial it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { type PhoneReader, phoneInWords } from './callable-phone.ts';

/**
 * A phone that people call, where only the number itself is known.
 * @param phone E.164, a short number, or either with `;ext=`
 */
export function readablePhone(phone: string, reader: PhoneReader): string {
  const [number = ''] = phone.split(';');
  const formatted = parsePhoneNumberFromString(number, metadata)?.formatInternational() ?? number;
  return phoneInWords({ phone, formattedPhone: formatted }, reader);
}

/**
 * "01 80 00 00 00" at home, "+41 44 668 18 00" elsewhere; a number of a country whose plan is not carried stays E.164.
 * @param home the readers' country (ISO 3166-1 alpha-2)
 */
export function formattedPhone(e164: string, home: string): string {
  const number = parsePhoneNumberFromString(e164, metadata);
  if (!number) return e164;
  return number.country === home ? number.formatNational() : number.formatInternational();
}
