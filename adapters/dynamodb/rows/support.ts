/** Items of what people wrote to support. */
import * as z from 'zod/mini';
import { languages } from '../../../core/language.ts';
import type { SupportRequest } from '../../../core/support/support-request.ts';
import { supportTopics } from '../../../core/support/support-topic.ts';
import type { Columns, Row } from './row.ts';

export const supportRequestRow = z.object({
  id: z.string(),
  reference: z.string(),
  topic: z.enum(supportTopics),
  message: z.string(),
  about: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  accountId: z.exactOptional(z.string()),
  language: z.enum(languages),
  receivedAt: z.number(),
} satisfies Columns<SupportRequest>) satisfies Row<SupportRequest>;

/** From an account to what it wrote. */
export const supportPointerRow = z.object({ id: z.string(), receivedAt: z.number() });

export const supportRepetitionRow = z.object({ reference: z.string(), requestDigest: z.string() });
