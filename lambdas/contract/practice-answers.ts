/** Answers of the sections "Practice" and "Operators". */
import * as z from 'zod/mini';
import { languages } from '../../core/language.ts';
import { signUp } from './answers.ts';

const instant = z.iso.datetime();

const channels = z.array(z.enum(['email', 'sms'])).check(
  z.meta({
    description: 'How messages reach the patient. Empty: not at all, as for a landline without e-mail; call them.',
  }),
);

export const recordAnswer = z.object({
  patient: z.object({
    recordId: z.string(),
    lastName: z.string(),
    firstName: z.string(),
    phone: z.optional(z.string()),
    email: z.optional(z.string()),
    locale: z.enum(languages),
    channels,
  }),
});

export const appointmentAnswer = z.object({
  appointment: z.object({
    appointmentId: z.string(),
    recordId: z.string(),
    practitioner: z.string(),
    practitionerId: z.optional(z.string()),
    startsAt: instant,
    endsAt: z.optional(instant),
    timeZone: z.string(),
    status: z.enum(['given', 'booked', 'cancelled']),
    channels,
    remindAt: z.optional(instant),
  }),
});

export const correctionsAnswer = z.object({
  corrections: z.array(
    z.object({
      id: z.string(),
      recordId: z.string(),
      appointmentId: z.string(),
      phone: z.string(),
      email: z.string(),
      requestedAt: instant,
      expiresAt: instant,
    }),
  ),
});

export const practiceAnswer = z.object({
  practice: z.object({
    id: z.string(),
    name: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.optional(z.string()),
    locale: z.enum(languages),
    timeZone: z.string(),
    nameCheck: z.enum(['always', 'never', 'when_shared']),
  }),
  apiKey: z.optional(
    z.string().check(z.meta({ description: 'Shown once: when the practice is new, or its key rotated.' })),
  ),
});

export const inspectionAnswer = z.object({
  signUp,
  createdAt: instant,
  waitingIn: z.nullable(z.enum(['AwaitCorrection', 'DeliverCode', 'AwaitConsent'])),
  lastSend: z.object({
    number: z.int(),
    channel: z.enum(['sms', 'voice']),
    status: z.enum(['ordered', 'sending', 'sent']),
    at: instant,
  }),
  /** Every request to a provider, the oldest first; `messageId` is the provider's own. */
  sends: z.array(
    z.object({
      message: z.enum(['code', 'welcome', 'ownerNotice', 'secondOwnerNotice', 'correctionNotice', 'resumeNotice']),
      channel: z.enum(['sms', 'voice', 'email']),
      at: instant,
      outcome: z.enum(['sent', 'unconfirmed', 'failed', 'refused']),
      messageId: z.optional(z.string()),
    }),
  ),
  correction: z.nullable(z.enum(['awaited', 'corrected', 'retyped', 'declined'])),
});
