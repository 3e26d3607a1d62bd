/** Problems of a sign-up under way, in English. */
import type { SignUpProblems } from '../text-types.ts';

export const signUpProblems: SignUpProblems = {
  sign_up_expired: () => ({
    title: 'Sign-up expired',
    detail:
      'Your sign-up was not finished in time, and its codes are no longer of use. No account has been opened. Start your sign-up again: you will get a new code.',
  }),
  already_completed: () => ({
    title: 'Account already open',
    detail: 'This sign-up is complete and your account is open. Sign in.',
  }),
  contact_differs: () => ({
    title: 'Details do not match',
    detail:
      'These contact details do not match your patient record. Check them, or call the practice if your record has to be corrected.',
  }),
  not_awaiting_code: () => ({
    title: 'No code expected',
    detail: 'This sign-up is not waiting for a code. Reload the page to see the current step.',
  }),
  not_awaiting_consent: () => ({
    title: 'No consent expected',
    detail: 'This sign-up is not waiting for your consent. Reload the page to see the current step.',
  }),
  not_changeable: () => ({
    title: 'Contact details locked',
    detail: 'Your contact details can no longer be changed at this step. If they are wrong, start your sign-up again.',
  }),
  stale_notice: () => ({
    title: 'Text changed',
    detail: 'The privacy notice has changed in the meantime. Read the new version, then accept it.',
  }),
};
