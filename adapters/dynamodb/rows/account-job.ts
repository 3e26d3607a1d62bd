/** The item of a job on an account. */
import * as z from 'zod/mini';
import type { AccountJob, EndSessionsJob, EraseAccountJob } from '../../../core/account/account-job.ts';
import type { Columns, Row } from './row.ts';

const begun = { id: z.string(), accountId: z.string(), createdAt: z.number() };

export const accountJobRow = z.discriminatedUnion('kind', [
  z.object({
    ...begun,
    kind: z.literal('end_sessions'),
    keepSession: z.exactOptional(z.string()),
    forgetDevicesBut: z.exactOptional(z.string()),
  } satisfies Columns<EndSessionsJob>),
  z.object({ ...begun, kind: z.literal('erase_account'), signUpId: z.string() } satisfies Columns<EraseAccountJob>),
]) satisfies Row<AccountJob>;
