/** Why a sign-up ended without an account, in English. */
import type { Rejections, Waiting } from '../text-types.ts';

export const rejections: Rejections = {
  contact_differs: (_, practice) =>
    `The contact details that you typed do not match your patient record. Call ${practice ? `${practice.name} on ${practice.phone}` : 'the practice'} and ask them to correct your record, then sign up again.`,
  link_unusable: () =>
    'This link can no longer be used. If you have an account, sign in. If not, open a newer message about your appointment, ask the practice for a new one, or sign up directly.',
  account_exists: support =>
    `An account already exists with this phone number or this e-mail address. Make sure that it is not yours: sign in or reset your password. If it is not your account, contact ${support}.`,
  too_many_codes: support =>
    `Too many codes were requested for this number. Sign up again tomorrow or contact ${support}.`,
  country_not_served: support =>
    `We do not send codes to this country yet. If you have no other number, contact ${support}.`,
  slot_gone: () => 'The time that you chose is no longer available. Choose another time, then start again.',
  undeliverable: support =>
    `We could not deliver the code to this number. Check the number and start again, or try another one. If the problem persists, contact ${support}.`,
  delivery_failed: support =>
    `A failure at our message provider kept us from sending your code. Nothing is wrong with your number. Sign up again in a few minutes. If the problem persists, contact ${support}.`,
};

/** The text for a patient whose sign-up waits for the practice. */
export const waiting: Waiting = ({ name, phone }) =>
  `The contact details that you typed do not match your patient record. Call ${name} on ${phone} and ask them to correct your record. Your sign-up will continue as soon as they have done so, and we will let you know.`;
