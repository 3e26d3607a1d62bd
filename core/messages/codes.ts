/** Every code of the public contract, with the HTTP status of each problem. */

import { accountProblemStatus } from './account/codes.ts';
import { type BookingFieldCode, bookingProblemStatus } from './booking/codes.ts';

/** Of practices, of links in their messages, and of documents. */
const practiceProblemStatus = {
  unauthorized: 401,
  unknown_document: 404,
  unknown_record: 404,
  unknown_appointment: 404,
  unknown_correction: 404,
  link_unusable: 410,
  past_appointment: 422,
} as const;

/** Of a sign-up under way. */
const signUpProblemStatus = {
  sign_up_expired: 410,
  already_completed: 409,
  contact_differs: 409,
  not_awaiting_code: 409,
  not_awaiting_consent: 409,
  not_changeable: 409,
  stale_notice: 409,
} as const;

/** Of a phone that found too many accounts. */
const lookUpProblemStatus = { too_many_look_ups: 429 } as const;

/** Of codes, and of every request. */
const commonProblemStatus = {
  malformed_json: 400,
  not_found: 404,
  code_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  idempotency_key_reused: 422,
  wrong_code: 422,
  wrong_initials: 422,
  too_many_requests: 429,
  too_soon: 429,
  too_many_codes: 429,
  too_many_attempts: 429,
  unavailable: 503,
} as const;

export type CommonProblemCode = keyof typeof commonProblemStatus;
export type SignUpProblemCode = keyof typeof signUpProblemStatus;
export type LookUpProblemCode = keyof typeof lookUpProblemStatus;
export type PracticeProblemCode = keyof typeof practiceProblemStatus;

/** HTTP status by problem code (RFC 9457 `code` member). */
export const problemStatus = {
  ...commonProblemStatus,
  ...signUpProblemStatus,
  ...lookUpProblemStatus,
  ...practiceProblemStatus,
  ...accountProblemStatus,
  ...bookingProblemStatus,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Of a message to support. */
type SupportFieldCode = 'invalid_reference' | 'invalid_topic' | 'message_too_long';

/** Faults of one field. */
export type FieldCode =
  | BookingFieldCode
  | SupportFieldCode
  | 'required'
  | 'nothing_to_change'
  | 'invalid_idempotency_key'
  | 'wrong_type'
  | 'unknown_field'
  | 'invalid_phone'
  | 'phone_not_reachable'
  | 'country_not_served'
  | 'landline_not_served'
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
  | 'invalid_locale'
  | 'invalid_name'
  | 'invalid_address'
  | 'invalid_id'
  | 'invalid_instant'
  | 'ends_before_start'
  | 'lasts_too_long'
  | 'past_appointment'
  | 'invalid_reminder_pass'
  | 'invalid_identifier'
  | 'same_as_before';

/** Why a sign-up ended without an account. */
export type RejectionReason =
  | 'contact_differs'
  | 'link_unusable'
  | 'account_exists'
  | 'too_many_codes'
  | 'country_not_served'
  | 'slot_gone'
  | 'undeliverable'
  | 'delivery_failed';
