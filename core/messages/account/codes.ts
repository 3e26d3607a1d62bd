/** Codes of the section "Account" of the public contract, with the HTTP status of each problem. */

export const accountProblemStatus = {
  not_signed_in: 401,
  wrong_credentials: 401,
  foreign_origin: 403,
  old_phone_first: 403,
  step_up_required: 403,
  unknown_challenge: 404,
  unknown_reset: 404,
  already_answered: 409,
  email_taken: 409,
  no_other_way: 409,
  not_awaiting_email_proof: 409,
  not_releasable: 409,
  phone_taken: 409,
  reset_not_yet: 409,
  session_unavailable: 409,
  reset_unusable: 410,
  token_unusable: 410,
  wrong_password: 422,
} as const;

export type AccountProblemCode = keyof typeof accountProblemStatus;
