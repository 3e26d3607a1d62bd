/** The item of a question whether an account still has its phone. */
import * as z from 'zod/mini';
import type { Newcomer, PhoneRelease, ReleaseStatus } from '../../../core/account/phone-release.ts';
import { languages } from '../../../core/language.ts';
import { type Columns, oneOf, type Row } from './row.ts';

export const phoneReleaseRow = z.object({
  id: z.string(),
  status: oneOf<ReleaseStatus>({ asked: true, kept: true, released: true }),
  accountId: z.string(),
  phoneDigest: z.string(),
  maskedPhone: z.string(),
  newcomer: z.exactOptional(z.object({ email: z.string(), language: z.enum(languages) } satisfies Columns<Newcomer>)),
  askedAt: z.number(),
  freesAt: z.number(),
  remindedAt: z.exactOptional(z.number()),
  endedAt: z.exactOptional(z.number()),
} satisfies Columns<PhoneRelease>) satisfies Row<PhoneRelease>;
