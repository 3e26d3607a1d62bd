/** Answers of the sections "Practice" and "Operators". */
import * as z from 'zod/mini';
import { languages } from '../../core/language.ts';
import { count, instant, text, timeZone } from './answer-parts.ts';
import { signUp } from './answers.ts';
import { described } from './openapi/described.ts';

const locale = described(z.enum(languages), 'Language of messages.');

const channels = described(
  z.array(z.enum(['email', 'sms'])),
  'How messages reach the patient. Empty: not at all, as for a landline without e-mail; call them.',
);

const patient = z
  .object({
    recordId: text("The practice's own id of the record.", 'fiche-1'),
    lastName: z.string(),
    firstName: z.optional(z.string()),
    phone: z.optional(text('E.164.', '+33612345678')),
    email: z.optional(z.string()),
    locale,
    channels,
  })
  .check(z.meta({ id: 'PatientRecord', description: 'A patient as the practice noted them.' }));
export const recordAnswer = z.object({ patient });

const appointment = z
  .object({
    appointmentId: text("The practice's own id of the appointment.", 'rdv-1'),
    recordId: z.string(),
    practitioner: z.string(),
    practitionerId: z.optional(z.string()),
    startsAt: instant,
    endsAt: z.optional(instant),
    timeZone,
    status: z.enum(['given', 'booked', 'cancelled']),
    channels,
    dropped: z.optional(
      described(
        z.array(z.enum(['email', 'sms'])),
        'Messages that were not sent: this patient was told as much today as a practice may tell. Call them.',
      ),
    ),
    remindAt: z.optional(described(instant, 'When the reminder will go out by itself.')),
  })
  .check(z.meta({ id: 'Appointment', description: 'An appointment that a practice gave.' }));
export const appointmentAnswer = z.object({ appointment });

const correction = z
  .object({
    id: text('Names the request in paths.'),
    recordId: z.string(),
    appointmentId: z.string(),
    phone: text('What the patient typed, E.164.', '+33612345678'),
    email: text('What the patient typed.'),
    requestedAt: instant,
    expiresAt: described(instant, 'The patient waits until then.'),
  })
  .check(z.meta({ id: 'Correction', description: 'A sign-up that waits until a practice corrects its record.' }));
export const correctionsAnswer = z.object({ corrections: z.array(correction) });

export const practiceAnswer = z.object({
  practice: z
    .object({
      id: z.string(),
      name: z.string(),
      phone: text('E.164 or a short number; `;ext=` before an extension.', '+33180000000'),
      email: z.string(),
      address: z.optional(z.string()),
      locale,
      timeZone,
      nameCheck: z.enum(['always', 'never', 'when_shared']),
    })
    .check(z.meta({ id: 'Practice', description: 'A practice as it is registered.' })),
  apiKey: z.optional(text('Shown once: when the practice is new, or its key rotated.')),
});

const sendOutcome = z.enum(['sent', 'unconfirmed', 'failed', 'refused']);

export const inspectionAnswer = z.object({
  signUp,
  createdAt: instant,
  waitingIn: described(
    z.nullable(z.enum(['AwaitCorrection', 'DeliverCode', 'AwaitConsent'])),
    'The state of the workflow that waits for somebody.',
  ),
  lastSend: z.object({
    number: count('How many times a code was ordered.'),
    channel: z.enum(['sms', 'voice']),
    status: z.enum(['held', 'ordered', 'sending', 'sent']),
    at: instant,
  }),
  sends: described(
    z.array(
      z.object({
        message: z.enum([
          'code',
          'welcome',
          'lostSlotNotice',
          'ownerNotice',
          'secondOwnerNotice',
          'correctionNotice',
          'resumeNotice',
        ]),
        channel: z.enum(['sms', 'voice', 'email']),
        at: instant,
        outcome: sendOutcome,
        messageId: z.optional(text("The provider's own id.")),
      }),
    ),
    'Every request to a provider, the oldest first.',
  ),
  correction: described(
    z.nullable(z.enum(['awaited', 'corrected', 'retyped', 'declined'])),
    'What became of the request for a correction.',
  ),
});
