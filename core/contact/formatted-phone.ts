/** A phone number as people read and dial it from anywhere. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';

/** "+33 1 80 00 00 00"; a number of a country whose plan is not carried stays E.164. */
export const formattedPhone = (e164: string): string =>
  parsePhoneNumberFromString(e164, metadata)?.formatInternational() ?? e164;
