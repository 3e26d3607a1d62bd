/** A phone number as people of one country read and dial it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';

/**
 * "01 80 00 00 00" at home, "+41 44 668 18 00" elsewhere; a number of a country whose plan is not carried stays E.164.
 * @param home the readers' country (ISO 3166-1 alpha-2)
 */
export function formattedPhone(e164: string, home: string): string {
  const number = parsePhoneNumberFromString(e164, metadata);
  if (!number) return e164;
  return number.country === home ? number.formatNational() : number.formatInternational();
}
