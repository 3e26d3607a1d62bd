/** Answers of the section "Account". */
import * as z from 'zod/mini';
import { languages } from '../../core/language.ts';
import { supportTopics } from '../../core/support/support-topic.ts';
import { consent } from './export-answer.ts';

const instant = z.iso.datetime();
const described = (description: string) => z.string().check(z.meta({ description }));

export const sessionAnswer = z.object({
  session: z.object({ id: z.string(), expiresAt: instant }),
  accessToken: z.optional(described('For a client that asked for a bearer; shown once.')),
  deviceToken: z.optional(described('Once, for a device that was new: sent as `deviceToken` at the next sign-in.')),
});

/** A code that is on its way, and what is left of it. */
const orderedCode = (sentTo: string) =>
  z.object({
    id: z.string(),
    channel: z.enum(['sms', 'voice', 'email']),
    sentTo: described(sentTo),
    length: z.int(),
    expiresAt: instant,
    attemptsLeft: z.int(),
    resendAfter: z.optional(instant),
    sendsLeft: z.int(),
  });

export const challengeAnswer = z.object({
  challenge: orderedCode('Masked. Before anything is proven it is what was typed, masked, and nothing else.'),
});

export const changeAnswer = z.object({
  change: orderedCode('What was typed, masked. The old one serves until this one is proven.'),
});

export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      isCurrent: z.boolean(),
      client: z.enum(['cookie', 'bearer']),
      device: described('“Firefox, Windows”; empty where the device did not say.'),
      createdAt: instant,
      lastSeenAt: described('Within ten minutes.').check(z.regex(/Z$/)),
      expiresAt: instant,
    }),
  ),
});

export const resetAnswer = z.object({
  reset: z.object({ id: z.string(), sentTo: described('What was typed, masked, and nothing else.') }),
});
/** Usable at once, or after a second code. */
export const resetStepAnswer = z.union([z.object({ resetToken: z.string() }), z.object({ next: z.literal('email') })]);
/** Only one of phone and e-mail was proven: usable from then on, for thirty minutes. */
export const resetWaitAnswer = z.object({ availableAt: instant, resetToken: z.string() });

/** The same whatever account has the phone. */
export const releaseAnswer = z.object({
  release: z.object({
    silentDays: z
      .int()
      .check(z.meta({ description: 'The phone is free after so many days without a sign of its owner.' })),
  }),
});

const email = z.object({ address: z.string(), status: z.enum(['claimed', 'confirmed']) });

export const meAnswer = z.object({
  account: z.object({
    phone: z.optional(described('E.164; absent when it was released.')),
    email: z.optional(email),
    locale: z.enum(languages),
    openedAt: instant,
    /** The proofs that the account still needs, and asks for. */
    missing: z.array(z.enum(['phone', 'email'])),
  }),
  session: z.object({ id: z.string(), expiresAt: instant, steppedUpUntil: z.optional(instant) }),
});

export const appointmentsAnswer = z.object({
  appointments: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['given', 'booked', 'cancelled']),
      startsAt: instant,
      endsAt: z.optional(instant),
      timeZone: described("IANA name: the practice's."),
      practitioner: z.string(),
      practitionerId: z.optional(described('Whose calendar it is; absent where the practice told none.')),
      practice: z.object({ id: z.string(), name: z.string(), phone: z.string(), address: z.optional(z.string()) }),
      patient: z.object({ firstName: z.optional(z.string()), lastName: z.string() }),
      /** Until then it may be cancelled or moved online; absent when it may not. */
      changeableUntil: z.optional(instant),
    }),
  ),
  next: z.optional(described('Where the next page begins: `?after=`. Absent on the last.')),
});

export const recordLinkedAnswer = z.object({
  record: z.object({ practice: z.object({ id: z.string(), name: z.string() }) }),
});

export const consentsAnswer = z.object({
  accounts: z.array(
    z.object({
      accountId: z.optional(described('Of an account that is open.')),
      openedAt: instant,
      erasedAt: z.optional(instant),
      consents: z.array(consent),
    }),
  ),
});

export const supportAnswer = z.object({ reference: described('What the person may quote: “S7Q-4MX”.') });

export const supportRequestsAnswer = z.object({
  requests: z.array(
    z.object({
      reference: z.string(),
      topic: z.enum(supportTopics),
      message: z.string(),
      about: z.optional(described('The reference that the person gave.')),
      email: z.optional(described('Where the answer goes. It proves nothing.')),
      accountId: z.optional(described('Of the session that it was sent from. Without it nothing proves who wrote.')),
      locale: z.enum(languages),
      receivedAt: instant,
    }),
  ),
  next: z.optional(described('Where the next page begins: `?after=`.')),
});
