/** The item of a practice itself. */
import * as z from 'zod/mini';
import { languages } from '../../../core/language.ts';
import type { NameCheckPolicy, Practice } from '../../../core/practice/practice.ts';
import { type Columns, oneOf, type Row } from './row.ts';

export const practiceRow = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  formattedPhone: z.string(),
  email: z.string(),
  address: z.exactOptional(z.string()),
  language: z.enum(languages),
  nameCheck: oneOf<NameCheckPolicy>({ always: true, never: true, when_shared: true }),
  timeZone: z.exactOptional(z.string()),
  apiKeyHash: z.string(),
} satisfies Columns<Practice>) satisfies Row<Practice>;
