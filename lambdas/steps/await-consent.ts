/** AwaitConsent: leaves the token with which the patient's consent is called back. */
import { Fault } from '../../core/fault.ts';
import { step, waitingInput } from '../runtime/step.ts';
import { signUps } from '../runtime/stores.ts';

export const handler = step(waitingInput, async ({ signUpId, taskToken }, now) => {
  const waiting = await signUps.awaitConsent(signUpId, taskToken, now);
  if (!waiting.ok) throw new Fault('AnsweredAlready');
});
