/** AwaitConsent: parks the sign-up on its task token once the phone is proven. */
import { handler } from '../../../lambdas/steps/await-consent.ts';
import { noon } from '../../support/clock.ts';
import { itWaits } from '../../support/handlers/waiting-step.ts';
import { mockAws } from '../../support/mocked-aws.ts';

itWaits(
  mockAws(),
  handler,
  'SET status = "awaiting_consent", task = {"state":"AwaitConsent","token":"task"}',
  `status IN ("code_accepted", "awaiting_email_proof", "awaiting_consent") AND expiresAt > ${noon}`,
);
