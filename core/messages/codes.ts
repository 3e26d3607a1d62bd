/** The outcomes that have a sentence for the patient; each is present in every language, by type. */

/** `code` of a problem document. */
export type ProblemCode =
  | 'invalid_input'
  | 'malformed_json'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'not_found'
  | 'method_not_allowed'
  | 'unknown_document'
  | 'too_many_requests'
  | 'wrong_code'
  | 'code_expired'
  | 'too_many_attempts'
  | 'not_awaiting_code'
  | 'too_soon'
  | 'too_many_codes'
  | 'not_changeable'
  | 'not_awaiting_consent'
  | 'stale_notice'
  | 'already_completed'
  | 'idempotency_key_reused'
  | 'unavailable';

/** `errors[].code` of an `invalid_input` problem. */
export type FieldCode =
  | 'required'
  | 'wrong_type'
  | 'unknown_field'
  | 'invalid_phone'
  | 'phone_not_reachable'
  | 'country_not_served'
  | 'invalid_email'
  | 'emails_differ'
  | 'password_too_short'
  | 'password_too_long'
  | 'password_needs_uppercase'
  | 'password_needs_lowercase'
  | 'password_needs_digit'
  | 'password_too_common'
  | 'terms_not_accepted'
  | 'privacy_notice_not_accepted'
  | 'stale_version'
  | 'invalid_code'
  | 'invalid_channel'
  | 'invalid_locale';

/** `rejection.reason` of a sign-up. */
export type RejectionReason =
  | 'contact_differs'
  | 'link_unusable'
  | 'account_exists'
  | 'too_many_codes'
  | 'country_not_served'
  | 'slot_gone'
  | 'undeliverable';
