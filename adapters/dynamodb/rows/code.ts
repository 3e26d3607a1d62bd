/** A code and its send, as sign-ups and challenges carry them. */
import * as z from 'zod/mini';
import type { SendOrder, VerificationCode } from '../../../core/verification-code/verification-code.ts';
import { type Columns, oneOf } from './row.ts';

export const codeRow = z.object({
  id: z.string(),
  length: z.number(),
  attempts: z.number(),
  drawnAt: z.number(),
  expiresAt: z.exactOptional(z.number()),
} satisfies Columns<VerificationCode>);

/** @param channel the channels that it may go over */
// @__NO_SIDE_EFFECTS__
export const sendOrderRow = <Channel extends string>(channel: z.ZodMiniType<Channel>) =>
  z.object({
    number: z.number(),
    channel,
    status: oneOf<SendOrder['status']>({ held: true, ordered: true, sending: true, sent: true }),
    at: z.number(),
    leaseUntil: z.exactOptional(z.number()),
    isReserved: z.exactOptional(z.boolean()),
  } satisfies Columns<SendOrder<Channel>>);
