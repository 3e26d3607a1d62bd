/** Answers of the section "Sign-up". */
import * as z from 'zod/mini';
import type { RejectionReason } from '../../core/messages/codes.ts';
import type { Status } from '../../core/sign-up/sign-up.ts';
import { freeSlot } from './booking-answers.ts';

const instant = z.iso.datetime();
const described = (description: string, example?: string) =>
  z.string().check(z.meta({ description, ...(example && { examples: [example] }) }));

const statuses = [
  ...(['received', 'matching', 'awaiting_correction', 'awaiting_code'] as const),
  ...(['code_accepted', 'awaiting_consent', 'creating'] as const),
  ...(['completed', 'rejected', 'expired', 'abandoned'] as const),
] satisfies Status[];

const rejectionReasons = [
  ...(['contact_differs', 'link_unusable', 'account_exists', 'too_many_codes'] as const),
  ...(['country_not_served', 'slot_gone', 'undeliverable'] as const),
] satisfies RejectionReason[];

const code = z.object({
  channel: z.enum(['sms', 'voice']),
  /** Those that it may be asked for: a fixed line gets no SMS. */
  channels: z.array(z.enum(['sms', 'voice'])),
  length: z.int(),
  /** From the moment it is sent. */
  expiresAt: z.optional(instant),
  attemptsLeft: z.int(),
  resendAfter: z.optional(instant),
  sendsLeft: z.int(),
});

const practice = z.object({ name: z.string(), phone: z.string() });

const rejection = z.object({
  reason: z.enum(rejectionReasons),
  message: described('A sentence the patient can act on.'),
  practice: z.optional(practice),
});

const timeZone = described('IANA name: the clock of the practice.');

const appointment = z.object({
  startsAt: instant,
  timeZone,
  practitioner: z.string(),
  status: z.enum(['given', 'held', 'booked', 'gone']),
  /** While it is held; in the past when nobody has taken the slot since. */
  heldUntil: z.optional(instant),
  /** Of the booking door: whose calendar it is of. */
  practiceId: z.optional(z.string()),
  practitionerId: z.optional(z.string()),
  /** When it is gone: free slots near it. */
  alternatives: z.optional(z.array(freeSlot)),
});

export const signUp = z
  .object({
    id: z.string(),
    reference: described('What a patient reads to support.', 'K7Q-4MX'),
    door: z.enum(['direct', 'reminder', 'booking']),
    status: z.enum(statuses),
    phone: described('Masked.', '+33 6 •• •• •• 78'),
    email: described('Masked.', 'c•••@exemple.fr'),
    code: z.optional(code),
    rejection: z.optional(rejection),
    /** While the practice is asked to correct its record. */
    correction: z.optional(z.object({ message: z.string(), practice })),
    appointment: z.optional(appointment),
    expiresAt: instant,
  })
  .check(z.meta({ id: 'SignUp' }));

export type SignUpView = z.output<typeof signUp>;

export const signUpAnswer = z.object({ signUp });
export const startedAnswer = z.object({
  signUp,
  accessToken: described('Bearer token of every other call of this sign-up.'),
});

const document = z.object({
  version: z.string(),
  url: z.url(),
  sha256: described('Of the text in UTF-8, hexadecimal.'),
});
export const documentsAnswer = z.object({ terms: document, privacyNotice: document });

const fieldFault = z.object({ field: z.string(), code: z.string(), message: z.string() });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: described('A sentence the patient can act on, in the language asked for.'),
    code: z.string(),
    instance: described('Id of the request.'),
    errors: z.optional(z.array(fieldFault)),
    attemptsLeft: z.optional(z.int()),
    /** Of `slot_gone`: three free slots near the lost one, and the zone of their clock. */
    alternatives: z.optional(z.array(freeSlot)),
    timeZone: z.optional(timeZone),
  })
  .check(z.meta({ id: 'Problem', description: 'RFC 9457' }));

const opened = { practice, appointment: z.object({ startsAt: instant, timeZone, practitioner: z.string() }) };
export const openedAnswer = z.union([
  z.object({ nameCheck: z.literal('required'), practice }),
  z.object({ nameCheck: z.literal('passed'), reminderPass: z.string(), ...opened }),
]);
