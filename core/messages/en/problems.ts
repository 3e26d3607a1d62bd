/** Refusals of requests, in English. */
import { pluralOf } from '../format/plural.ts';
import type { CommonProblems } from '../text-types.ts';

const plural = pluralOf('en');

const later = (wait: string | undefined) => (wait ? `in ${wait}` : 'in a moment');

/** Nothing where the number is not known, or no try is left. */
const triesLeft = (count: number | undefined) =>
  count ? ` You have ${count} ${plural(count, { one: 'try', other: 'tries' })} left.` : '';

export const problems: CommonProblems = {
  malformed_json: () => ({
    title: 'Unreadable request',
    detail: 'The request could not be read. Reload the page and try again.',
  }),
  not_found: () => ({
    title: 'Not found',
    detail: 'This page or sign-up does not exist, or no longer exists. Start your sign-up again.',
  }),
  code_expired: ({ isReplaced }) => ({
    title: 'Code expired',
    detail: isReplaced
      ? 'This code is no longer valid. We are sending you a longer one.'
      : 'This code is no longer valid. Request a new code.',
  }),
  payload_too_large: () => ({
    title: 'Request too long',
    detail: 'The request contains too much text. Shorten what you typed and try again.',
  }),
  unsupported_media_type: () => ({
    title: 'Format not accepted',
    detail: 'The request must be sent as JSON. Reload the page and try again.',
  }),
  invalid_input: () => ({
    title: 'Please correct your details',
    detail: 'Some information is missing or needs to be corrected. Check the marked fields.',
  }),
  idempotency_key_reused: () => ({
    title: 'Request already sent',
    detail:
      'This request was already sent, with other information or for a sign-up that has ended. Reload the page and try again.',
  }),
  wrong_code: ({ attemptsLeft }) => ({
    title: 'Wrong code',
    detail:
      attemptsLeft === 0
        ? 'This is not the right code. Request a new code.'
        : `This is not the right code. Check the digits that you received.${triesLeft(attemptsLeft)}`,
  }),
  wrong_initials: ({ attemptsLeft }) => ({
    title: 'Letters do not match',
    detail: `These letters do not match the last name on your patient record. Type the first three letters of your last name.${triesLeft(attemptsLeft)}`,
  }),
  too_many_requests: ({ wait, isLongWait }) => ({
    title: 'Too many requests',
    detail: `Too many requests came from your connection. Try again ${later(wait)}${isLongWait ? ' or from another connection' : ''}.`,
  }),
  too_soon: ({ wait }) => ({
    title: 'Please wait a moment',
    detail: `We have just sent you a code. You can request another one ${later(wait)}.`,
  }),
  too_many_codes: ({ wait, isLongWait, support }) => ({
    title: 'Too many codes requested',
    detail: wait
      ? `Too many codes were requested. Try again in ${wait} or contact ${support}.`
      : isLongWait
        ? `Too many wrong codes were entered for this number. To continue, contact ${support}.`
        : `Too many codes were sent for this sign-up. Start it again or contact ${support}.`,
  }),
  too_many_attempts: () => ({
    title: 'Too many tries',
    detail: 'For your security, this code can no longer be used. Request a new code.',
  }),
  unavailable: ({ wait, isLongWait, support }) => ({
    title: 'Service temporarily unavailable',
    detail: isLongWait
      ? `Too many people are signing up at the moment. Try again ${later(wait)} or contact ${support}.`
      : `The service cannot answer at the moment. Try again ${later(wait)}.`,
  }),
};
