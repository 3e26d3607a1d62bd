/** The proof of a sign-up's e-mail, which an account only claims (requirement M1). Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { RandomBytes } from '../random.ts';
import type { SignUp } from '../sign-up/sign-up.ts';
import type { EmailProof } from './challenge.ts';
import { drawnCode } from './challenge-draft.ts';

/** Whether the sign-up waits for that proof, and its time is not over. */
export const awaitsEmailProof = ({ status, expiresAt }: Pick<SignUp, 'status' | 'expiresAt'>, now: number): boolean =>
  status === 'awaiting_email_proof' && expiresAt > now;

/** The first code: six digits that prove this very e-mail, charged to it and to the caller. */
export function draftEmailProof(
  { id, accountId, emailDigest, maskedEmail, callerDigest, language, expiresAt }: SignUp,
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
): EmailProof {
  return {
    ...{ id, purpose: 'sign_up_email', status: 'awaiting_code', accountId, destination: 'new_email' },
    ...{ provesDigest: emailDigest, budgetDigest: emailDigest, callerDigest, sentTo: maskedEmail, language },
    code: drawnCode(bytes, configuration, now),
    send: { number: 1, channel: 'email', status: 'ordered', at: now },
    ...{ createdAt: now, expiresAt },
  };
}
