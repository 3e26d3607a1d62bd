/** Items of an account: itself, the markers that make its phone and e-mail unique, and its patient records. */
import * as z from 'zod/mini';
import type { Account } from '../../../core/account.ts';
import { languages } from '../../../core/language.ts';
import type { Columns, Row } from './row.ts';
import { door, phoneLine } from './words.ts';

export const accountRow = z.object({
  id: z.string(),
  phone: z.string(),
  line: phoneLine,
  email: z.string(),
  passwordHash: z.string(),
  language: z.enum(languages),
  door,
  signUpId: z.string(),
  openedAt: z.number(),
} satisfies Columns<Account>) satisfies Row<Account>;

/** Whose a phone or an e-mail is. */
export const markerRow = z.object({ accountId: z.string() });

/** From an account to a patient record that it is linked to. */
export const accountRecordRow = z.object({ practiceId: z.string(), recordId: z.string() });
