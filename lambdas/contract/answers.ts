/** Answers of the section "Sign-up". */
import * as z from 'zod/mini';
import type { RejectionReason } from '../../core/messages/codes.ts';
import type { Status } from '../../core/sign-up/sign-up.ts';
import { count, instant, named, text, timeZone } from './answer-parts.ts';
import { freeSlot } from './booking-answers.ts';
import { described } from './openapi/described.ts';

const statuses = [
  ...(['received', 'matching', 'awaiting_correction', 'awaiting_code'] as const),
  ...(['code_accepted', 'awaiting_email_proof', 'awaiting_consent', 'creating'] as const),
  ...(['completed', 'rejected', 'expired', 'abandoned'] as const),
] satisfies Status[];

const rejectionReasons = [
  ...(['contact_differs', 'link_unusable', 'account_exists', 'too_many_codes'] as const),
  ...(['country_not_served', 'slot_gone', 'undeliverable', 'delivery_failed'] as const),
] satisfies RejectionReason[];

const channel = z.enum(['sms', 'voice']);

const code = z.object({
  channel: described(channel, 'How it was sent last.'),
  channels: described(z.array(channel), 'Those that it may be asked for: a fixed line gets no SMS.'),
  length: count('Digits that the field must take.'),
  expiresAt: z.optional(described(instant, 'Absent until the code is sent.')),
  attemptsLeft: count('Wrong answers that are still allowed.'),
  resendAfter: z.optional(described(instant, 'From when the code may be asked for again.')),
  sendsLeft: count('How often the code may still be asked for.'),
  delivery: described(
    z.enum(['on_request', 'ordered', 'sent']),
    '`ordered`: it is on its way · `sent`: the phone network took it · `on_request`: it waits until the patient is there, and is sent by `…/code/resend`.',
  ),
});

const emailProof = z.object({
  sentTo: text('Masked.', 'c•••@exemple.fr'),
  length: count('Digits that the field must take.'),
  expiresAt: z.optional(described(instant, 'Absent until a code was asked for.')),
  attemptsLeft: count('Wrong answers that are still allowed.'),
  resendAfter: z.optional(described(instant, 'From when the code may be asked for again.')),
  sendsLeft: count('How often a code may still be asked for.'),
});

const practice = named(
  'PracticeContact',
  z.object({
    name: text('As patients know it.', 'Cabinet des Tilleuls'),
    phone: text('E.164 or a short number; `;ext=` before an extension.', '+33180000000'),
  }),
  'A practice as a patient reaches it.',
);

const rejection = z.object({
  reason: described(z.enum(rejectionReasons), 'For programs.'),
  message: text('A sentence the patient can act on.'),
  practice: z.optional(practice),
});

const appointment = z.object({
  startsAt: instant,
  timeZone,
  practitioner: text('As the patient knows them.', 'Dr Tilleul'),
  status: described(
    z.enum(['given', 'held', 'booked', 'gone']),
    '`given` by the practice, `held` or `booked` by the patient; `gone`: the slot was lost, the account opens all the same.',
  ),
  heldUntil: z.optional(described(instant, 'While it is held; in the past when nobody has taken the slot since.')),
  practiceId: z.optional(text('Of the booking door: whose calendar it is of.')),
  practitionerId: z.optional(text('Of the booking door: whose calendar it is of.')),
  alternatives: z.optional(described(z.array(freeSlot), 'When it is gone: free slots near it.')),
});

export const signUp = named(
  'SignUp',
  z.object({
    id: text('Names the sign-up in paths.', '5f3c1c0e8f0a4d3b9e6a7d2c1b0a9f8e'),
    reference: text('What a patient reads to support.', 'K7Q-4MX'),
    door: described(z.enum(['direct', 'reminder', 'booking']), 'How the patient came in.'),
    status: described(z.enum(statuses), 'How far it is; `completed`, `rejected`, `expired` and `abandoned` are final.'),
    phone: text('Masked.', '+33 6 •• •• •• 78'),
    email: text('Masked.', 'c•••@exemple.fr'),
    code: z.optional(described(code, 'While the code is awaited.')),
    emailProof: z.optional(
      described(
        emailProof,
        'While an account claims the e-mail, and never confirmed it: a code proves it, on request.',
      ),
    ),
    rejection: z.optional(described(rejection, 'Why it ended without an account.')),
    correction: z.optional(
      described(
        z.object({ message: text('A sentence the patient can act on.'), practice }),
        'While the practice is asked to correct its record.',
      ),
    ),
    appointment: z.optional(described(appointment, 'What the sign-up is about, where it is about one.')),
    expiresAt: described(instant, 'The patient has until then.'),
  }),
  "One person's attempt to open an account, as its bearer may see it.",
);

export type SignUpView = z.output<typeof signUp>;

export const signUpAnswer = z.object({ signUp });
export const startedAnswer = z.object({
  signUp,
  accessToken: text('Bearer token of every other call of this sign-up. It is shown here only.'),
});

export const countriesAnswer = z.object({
  countries: z.array(
    z.object({
      code: text('ISO 3166-1 alpha-2.', 'FR'),
      callingCode: z.optional(text('As dialled from abroad.', '+33')),
      sms: described(z.boolean(), 'Whether mobiles get their code by text message.'),
      voice: described(z.boolean(), 'Whether landlines are called with their code.'),
    }),
  ),
});

const document = named(
  'Document',
  z.object({
    version: text('Changes with the text.', '2026-11-01'),
    url: described(z.url(), 'Where the exact text is.'),
    sha256: text('Of the text in UTF-8, hexadecimal.'),
  }),
  'A text that a patient is asked to accept.',
);
export const documentsAnswer = z.object({ terms: document, privacyNotice: document });

const opened = {
  practice,
  appointment: z.object({
    startsAt: instant,
    timeZone,
    practitioner: text('As the patient knows them.', 'Dr Tilleul'),
  }),
};
export const openedAnswer = z.union([
  described(
    z.object({ nameCheck: z.literal('required'), practice }),
    'Asks for the first letters of the last name: send the token again, with them.',
  ),
  described(
    z.object({
      nameCheck: z.literal('passed'),
      reminderPass: text('Goes into the body of `POST /api/sign-ups`, soon: it is short-lived.'),
      ...opened,
    }),
    'Open.',
  ),
]);
