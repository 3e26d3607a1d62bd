/** Refusals of requests about an account, in English. */
import type { AccountProblems } from '../../text-types.ts';

export const accountProblems: AccountProblems = {
  not_signed_in: () => ({
    title: 'Not signed in',
    detail: 'You are not signed in, or your session has ended. Sign in to continue.',
  }),
  wrong_credentials: () => ({
    title: 'Sign-in refused',
    detail:
      'The phone number or e-mail address and the password do not match. Check them, or choose “Forgot your password?”.',
  }),
  foreign_origin: () => ({
    title: 'Request from another site',
    detail: 'For your security, this request is only accepted from our own pages. Reload the page and try again.',
  }),
  old_phone_first: ({ wait }) => ({
    title: 'Confirm your current phone first',
    detail: `Your e-mail address changed a short while ago. Confirm with a code to your current number first, or try again ${wait ? `in ${wait}` : 'later'}.`,
  }),
  step_up_required: () => ({
    title: 'Please confirm that it is you',
    detail: 'To protect your account, type your password again before you make this change.',
  }),
  unknown_challenge: () => ({
    title: 'Verification not found',
    detail: 'This verification does not exist, or no longer exists. Start again from the page where you asked for it.',
  }),
  unknown_reset: () => ({
    title: 'Reset not found',
    detail: 'This password reset does not exist, or no longer exists. Choose “Forgot your password?” again.',
  }),
  already_answered: () => ({
    title: 'Code already used',
    detail: 'This code has already been used. If you need to continue, start again.',
  }),
  email_taken: ({ support }) => ({
    title: 'E-mail address already used',
    detail: `This e-mail address belongs to another account. Give another address or contact ${support}.`,
  }),
  no_other_way: ({ support }) => ({
    title: 'No other way',
    detail: `We cannot reach you in any other way. Contact ${support}.`,
  }),
  not_awaiting_email_proof: () => ({
    title: 'No e-mail code expected',
    detail: 'This sign-up is not waiting for a code from your e-mail. Reload the page to see the current step.',
  }),
  not_releasable: ({ support }) => ({
    title: 'Number cannot be released',
    detail: `This request is not possible for this sign-up. If the number is yours, contact ${support}.`,
  }),
  phone_taken: ({ support }) => ({
    title: 'Phone number already used',
    detail: `This phone number belongs to another account. Give another number or contact ${support}.`,
  }),
  reset_not_yet: ({ wait }) => ({
    title: 'Not yet possible',
    detail: `For your security, you can choose a new password only ${wait ? `in ${wait}` : 'later'}. We will let you know.`,
  }),
  session_unavailable: () => ({
    title: 'Please sign in',
    detail:
      'This sign-up can no longer sign you in. Sign in with your phone number or e-mail address and your password.',
  }),
  reset_unusable: () => ({
    title: 'Reset no longer usable',
    detail:
      'This password reset was used, cancelled, or is too old. Choose “Forgot your password?” to start a new one.',
  }),
  token_unusable: () => ({
    title: 'Link no longer valid',
    detail:
      'This link is too old, has been used, or no longer applies to your account. Sign in to see where you stand.',
  }),
  wrong_password: () => ({
    title: 'Wrong password',
    detail: 'This is not the password of your account. Check it and try again.',
  }),
};
