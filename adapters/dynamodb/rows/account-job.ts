/** The item of a job on an account. */
import * as z from 'zod/mini';
import type { AccountJob } from '../../../core/account/account-job.ts';
import type { Columns, Row } from './row.ts';

export const accountJobRow = z.object({
  id: z.string(),
  accountId: z.string(),
  createdAt: z.number(),
  kind: z.literal('end_sessions'),
  keepSession: z.exactOptional(z.string()),
  forgetDevicesBut: z.exactOptional(z.string()),
} satisfies Columns<AccountJob>) satisfies Row<AccountJob>;
