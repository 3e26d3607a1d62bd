/** The item of a reminder token, under its SHA-256. */
import * as z from 'zod/mini';
import type { ReminderToken } from '../../../core/reminder/reminder-link.ts';
import type { Columns, Row } from './row.ts';

export const reminderTokenRow = z.object({
  practiceId: z.string(),
  appointmentId: z.string(),
  recordId: z.string(),
  linkGeneration: z.number(),
  sentTo: z.array(z.string()),
  expiresAt: z.number(),
} satisfies Columns<ReminderToken>) satisfies Row<ReminderToken>;
