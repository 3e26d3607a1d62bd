/** The sentences beside a field, in English. */
import type { Fields } from '../text-types.ts';
import { bookingFields } from './booking-problems.ts';

export const fields: Fields = {
  ...bookingFields,
  required: 'This field is required.',
  nothing_to_change: 'Give a new phone number or a new e-mail address.',
  invalid_idempotency_key: 'This key is too short. Draw at least 16 characters at random for each form.',
  wrong_type: 'This value is not in the expected format. Please correct it.',
  unknown_field: 'This field is not expected. Please remove it.',
  invalid_phone: 'This phone number is not valid. Check it. For a foreign number, start with “+” and the country code.',
  phone_not_reachable: 'We cannot send a code to this kind of number. Enter an ordinary mobile or landline number.',
  country_not_served: 'We do not send codes to this country yet. If you have no other number, contact us.',
  landline_not_served: 'We cannot call landlines in this country. Enter a mobile number.',
  invalid_email: 'This e-mail address is not valid. Write it like name@example.com, without accents before the @.',
  emails_differ: 'The two e-mail addresses are different. Type the same one twice.',
  password_too_short: 'The password is too short. It needs at least 10 characters.',
  password_too_long: 'The password is too long. It can have at most 128 characters.',
  password_needs_uppercase: 'Add at least one capital letter.',
  password_needs_lowercase: 'Add lower-case letters (at least two).',
  password_needs_digit: 'Add at least one digit.',
  password_too_common:
    'This password is too easy to guess. Avoid common words, sequences and your own contact details.',
  terms_not_accepted: 'To sign up, accept the terms of use.',
  privacy_notice_not_accepted: 'To open your account, accept the privacy notice.',
  stale_version: 'This text has changed in the meantime. Read it again, then accept it again.',
  invalid_code: 'Type all the digits of the code that you received, and nothing else.',
  invalid_channel: 'We cannot send the code to your number this way. Choose the other way.',
  invalid_locale: 'This language is not available. Choose another one.',
  invalid_name: 'This name is not valid. Write it on one line, with at least one letter and without a web address.',
  invalid_id:
    'This identifier is not valid. Use at most 64 characters: unaccented letters, digits, hyphens and underscores.',
  invalid_instant: 'This date is not valid or is more than ten years away. Write it like 2026-11-12T13:30:00Z.',
  ends_before_start: 'The end must be after the start. Correct the time.',
  past_appointment: 'This date is in the past. Enter a date in the future.',
  invalid_reminder_pass:
    'This link can no longer be used. Open the message about your appointment again, or sign up directly.',
  invalid_identifier: 'This is neither a phone number nor an e-mail address. Check it.',
  invalid_topic: 'This topic is not available. Choose one from the list.',
  invalid_reference: 'This is not a reference. It looks like K7Q-4MX. Leave this field empty if you have none.',
  message_too_long: 'This message is too long. It can have at most 2000 characters.',
  same_as_before: 'This is the one that your account has already. Give another one.',
};
