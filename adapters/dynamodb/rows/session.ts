/** Items of signed-in people: sessions, the pointers to them, known devices, and the tries that failed. */
import * as z from 'zod/mini';
import { noTries, type Tries } from '../../../core/limits/tries.ts';
import type { Device } from '../../../core/session/device.ts';
import type { Session } from '../../../core/session/session.ts';
import { type Columns, oneOf, type Row } from './row.ts';

export const client = oneOf<Session['client']>({ cookie: true, bearer: true });

export const sessionRow = z.object({
  id: z.string(),
  tokenHash: z.string(),
  accountId: z.string(),
  client,
  deviceName: z.string(),
  deviceHash: z.string(),
  createdAt: z.number(),
  seenAt: z.number(),
  expiresAt: z.number(),
  steppedUpUntil: z.exactOptional(z.number()),
  phoneProvenUntil: z.exactOptional(z.number()),
} satisfies Columns<Session>) satisfies Row<Session>;

/** From an account to a session. One that does not say when its session was opened is older than any job. */
export const accountSessionRow = z.object({
  id: z.string(),
  tokenHash: z.string(),
  createdAt: z._default(z.number(), 0),
});

/** Begins with nothing. */
export const triesRow = z.object({
  count: z._default(z.number(), noTries.count),
  lastAt: z._default(z.number(), noTries.lastAt),
} satisfies Columns<Tries>) satisfies Row<Tries>;

export const deviceRow = z.object({
  accountId: z.string(),
  tokenHash: z.string(),
  name: z.string(),
  knownSince: z.number(),
  expiresAt: z.number(),
  count: z.number(),
  lastAt: z.number(),
  hasPhoneAlone: z.exactOptional(z.literal(true)),
} satisfies Columns<Device>) satisfies Row<Device>;
