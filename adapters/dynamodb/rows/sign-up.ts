/** The item of a sign-up. */
import * as z from 'zod/mini';
import { languages } from '../../../core/language.ts';
import type { RejectionReason } from '../../../core/messages/codes.ts';
import type { ReminderContext } from '../../../core/reminder/reminder-pass.ts';
import type { Send, SignUpMessage } from '../../../core/sign-up/send.ts';
import type { Consent, Contact, SignUp, Status, WaitingTask } from '../../../core/sign-up/sign-up.ts';
import type { Channel } from '../../../core/verification-code/verification-code.ts';
import { patient, signUpBooking } from './booking.ts';
import { codeRow, sendOrderRow } from './code.ts';
import { type Columns, oneOf, type Row, strings } from './row.ts';
import { door, phoneLine } from './words.ts';

const channel = oneOf<Channel>({ sms: true, voice: true });

const contact = z.object({
  phone: z.string(),
  line: phoneLine,
  isCallable: z.exactOptional(z.boolean()),
  email: z.string(),
} satisfies Columns<Contact>);

const consent = z.object({
  version: z.string(),
  language: z.enum(languages),
  sha256: z.string(),
  at: z.number(),
} satisfies Columns<Consent>);

const send = z.object({
  message: oneOf<'code' | SignUpMessage>({
    code: true,
    welcome: true,
    ownerNotice: true,
    secondOwnerNotice: true,
    correctionNotice: true,
    resumeNotice: true,
    lostSlotNotice: true,
  }),
  channel: oneOf<Send['channel']>({ sms: true, voice: true, email: true }),
  at: z.number(),
  outcome: oneOf<Send['outcome']>({ sent: true, unconfirmed: true, failed: true, refused: true }),
  messageId: z.optional(z.string()),
} satisfies Columns<Send>);

const task = z.object({
  state: oneOf<WaitingTask['state']>({
    AwaitCorrection: true,
    DeliverCode: true,
    AwaitEmailProof: true,
    AwaitConsent: true,
  }),
  token: z.string(),
} satisfies Columns<WaitingTask>);

const context = {
  practiceId: z.string(),
  appointmentId: z.string(),
  recordId: z.string(),
  linkGeneration: z.number(),
  practice: z.object({
    name: z.string(),
    phone: z.string(),
    formattedPhone: z.string(),
  } satisfies Columns<ReminderContext['practice']>),
  practitioner: z.string(),
  startsAt: z.number(),
  timeZone: z.exactOptional(z.string()),
} satisfies Columns<ReminderContext>;

type Reminder = NonNullable<SignUp['reminder']>;

const reminder = z.object({
  ...context,
  correction: z.exactOptional(
    oneOf<NonNullable<Reminder['correction']>>({ awaited: true, corrected: true, retyped: true, declined: true }),
  ),
  seenAt: z.exactOptional(z.number()),
} satisfies Columns<Reminder>);

export const signUpRow = z.object({
  id: z.string(),
  reference: z.string(),
  door,
  status: oneOf<Status>({
    received: true,
    matching: true,
    awaiting_correction: true,
    awaiting_code: true,
    code_accepted: true,
    awaiting_email_proof: true,
    awaiting_consent: true,
    creating: true,
    completed: true,
    rejected: true,
    expired: true,
    abandoned: true,
  }),
  language: z.enum(languages),
  accessTokenHash: z.string(),
  contact: z.exactOptional(contact),
  passwordHash: z.exactOptional(z.string()),
  requestDigest: z.exactOptional(z.string()),
  maskedPhone: z.string(),
  maskedEmail: z.string(),
  phoneDigest: z.string(),
  emailDigest: z.string(),
  callerDigest: z.string(),
  reminder: z.exactOptional(reminder),
  patient: z.exactOptional(patient),
  booking: z.exactOptional(signUpBooking),
  differingDetails: z.exactOptional(strings),
  refundedDetails: z.exactOptional(strings),
  code: codeRow,
  send: sendOrderRow(channel),
  sends: z.exactOptional(z.array(send)),
  task: z.exactOptional(task),
  emailProvenAt: z.exactOptional(z.number()),
  terms: consent,
  privacyNotice: z.exactOptional(consent),
  accountId: z.string(),
  rejectionReason: z.exactOptional(
    oneOf<RejectionReason>({
      contact_differs: true,
      link_unusable: true,
      account_exists: true,
      too_many_codes: true,
      country_not_served: true,
      slot_gone: true,
      undeliverable: true,
      delivery_failed: true,
    }),
  ),
  completedAt: z.exactOptional(z.number()),
  createdAt: z.number(),
  expiresAt: z.number(),
} satisfies Columns<SignUp>) satisfies Row<SignUp>;

/** From the reference that a patient reads to support to the sign-up. */
export const referenceRow = z.object({ signUpId: z.string() });
