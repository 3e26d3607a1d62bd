/** The answer of `GET /api/me/export`: everything that the service holds of a person, in a form that programs read (GDPR, article 20). */
import * as z from 'zod/mini';
import { languages } from '../../core/language.ts';

const instant = z.iso.datetime();
const described = (description: string) => z.string().check(z.meta({ description }));

const account = z.object({
  id: z.string(),
  phone: z.optional(described('E.164; absent when it was released.')),
  email: z.optional(
    z.object({ address: z.string(), status: z.enum(['claimed', 'confirmed']), since: z.optional(instant) }),
  ),
  locale: z.enum(languages),
  door: z.string(),
  openedAt: instant,
  signedInAt: z.optional(instant),
  passwordChangedAt: z.optional(described('The password itself is nowhere: a hash of it is kept.')),
});

/** Whoever asked is another person: nothing of them is here. */
const phoneRelease = z.object({
  status: described('`asked`: somebody else proved the phone · `kept`: by a sign of life · `released`.'),
  phone: described('Masked, as it is kept.'),
  askedAt: instant,
  freesAt: instant,
  endedAt: z.optional(instant),
});

/** One that its owner may take back by the link of a message. */
const change = z.object({
  detail: described('`phone`, `email` or `password`.'),
  changedAt: instant,
  objectUntil: instant,
  objectedAt: z.optional(instant),
  before: z.optional(described('The phone or e-mail that was replaced.')),
});

export const consent = z.object({
  document: described('`terms` or `privacy-notice`.'),
  version: z.string(),
  locale: z.enum(languages),
  sha256: described('Of the exact text that was accepted.'),
  acceptedAt: instant,
  door: z.string(),
});

const signUp = z.object({
  reference: z.string(),
  door: z.string(),
  status: z.string(),
  startedAt: instant,
  phone: described('Masked, as it is kept.'),
  email: described('Masked, as it is kept.'),
  messages: z.array(z.object({ kind: z.string(), channel: z.string(), sentAt: instant, outcome: z.string() })),
});

const record = z.object({
  practice: z.object({ id: z.string(), name: z.optional(z.string()) }),
  id: z.string(),
  lastName: z.string(),
  firstName: z.optional(z.string()),
  birthDate: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  locale: z.enum(languages),
});

const appointment = z.object({
  practiceId: z.string(),
  recordId: z.string(),
  id: z.string(),
  status: z.string(),
  startsAt: instant,
  endsAt: z.optional(instant),
  practitioner: z.string(),
  messages: z.array(
    z
      .object({ kind: z.string(), channel: z.string(), sentAt: instant })
      .check(z.meta({ description: 'Messages of the last ninety days.' })),
  ),
});

const device = z.object({
  device: described('“Firefox, Windows”; empty where the device did not say.'),
  knownSince: instant,
  expiresAt: instant,
});

const session = z.object({
  id: z.string(),
  client: z.string(),
  device: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
});

/** What was written while signed in; nothing proves who wrote the others. */
const supportRequest = z.object({
  reference: z.string(),
  topic: z.string(),
  message: z.string(),
  sentAt: instant,
  about: z.optional(z.string()),
  email: z.optional(z.string()),
});

export const exportAnswer = z.object({
  exportedAt: instant,
  account,
  phoneRelease: z.optional(phoneRelease),
  changes: z.array(change),
  supportRequests: z.array(supportRequest),
  consents: z.array(consent),
  signUps: z.array(signUp),
  sessions: z.array(session),
  devices: z.array(device),
  records: z.array(record),
  appointments: z.array(appointment),
  /** The latest thousand; `false` says that there are more, which the list of appointments shows. */
  isComplete: z.boolean(),
});
