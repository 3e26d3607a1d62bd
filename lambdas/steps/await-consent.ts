/** AwaitConsent: leaves the token with which the patient's consent is called back. */
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { Fault } from '../../core/fault.ts';
import { step, type WaitingInput, waitingInput } from '../runtime/step.ts';
import { signUps } from '../runtime/stores/stores.ts';

interface Dependencies {
  readonly signUps: Pick<SignUpStore, 'awaitConsent'>;
}

export const awaitConsent =
  ({ signUps }: Dependencies) =>
  async ({ signUpId, taskToken }: WaitingInput, now: number): Promise<void> => {
    const waiting = await signUps.awaitConsent(signUpId, taskToken, now);
    if (!waiting.ok) throw new Fault('AnsweredAlready');
  };

export const handler = step(waitingInput, awaitConsent, () => ({ signUps: signUps() }));
