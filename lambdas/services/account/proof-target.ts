/** Where the code of a sign-up's e-mail goes: to what the sign-up has when it is sent, so that the challenge keeps no address. */
import type { Recipients } from '../../../adapters/dynamodb/account/recipients.ts';
import type { EmailProof } from '../../../core/account/challenge.ts';
import { awaitsEmailProof } from '../../../core/account/email-proof.ts';

/** @returns undefined when nobody waits for the code any more */
export async function proofTarget(
  recipients: Pick<Recipients, 'signUp'>,
  { id, provesDigest }: EmailProof,
  now: number,
): Promise<{ readonly email: string } | undefined> {
  const signUp = await recipients.signUp(id);
  if (!signUp?.contact || signUp.emailDigest !== provesDigest || !awaitsEmailProof(signUp, now)) return undefined;
  return { email: signUp.contact.email };
}
