/** The item of a sign-up with the fate of its messages. */
import * as z from 'zod/mini';
import type { SignUpMessage } from '../../../core/sign-up/send.ts';
import { signUpRow } from './sign-up.ts';

/** While a message is being sent it has a lease, too; only the write that claims it looks at that. */
const claim = z.exactOptional(z.object({ status: z.enum(['sending', 'sent']) }));

export const messageClaimsRow = z.extend(signUpRow, {
  welcome: claim,
  lostSlotNotice: claim,
  ownerNotice: claim,
  secondOwnerNotice: claim,
  correctionNotice: claim,
  resumeNotice: claim,
} satisfies Record<SignUpMessage, typeof claim>);
