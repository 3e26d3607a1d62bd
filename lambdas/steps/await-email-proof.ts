/** AwaitEmailProof: leaves the token with which the proof of the e-mail is called back. */
import type { EmailProofStore } from '../../adapters/dynamodb/email/email-proof-store.ts';
import { Fault } from '../../core/fault.ts';
import { step, type WaitingInput, waitingInput } from '../runtime/step.ts';
import { emailProofs } from '../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly emailProofs: Pick<EmailProofStore, 'await'>;
}

export const awaitEmailProof =
  ({ emailProofs }: Dependencies) =>
  async ({ signUpId, taskToken }: WaitingInput, now: number): Promise<void> => {
    const waiting = await emailProofs.await(signUpId, taskToken, now);
    if (!waiting.ok) throw new Fault('AnsweredAlready');
  };

export const handler = step(waitingInput, awaitEmailProof, () => ({ emailProofs: emailProofs() }));
