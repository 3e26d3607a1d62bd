/** AwaitEmailProof: parks the sign-up on its task token wherever a claim was found, unless its e-mail is proven (M1). */
import { handler } from '../../../lambdas/steps/await-email-proof.ts';
import { noon } from '../../support/clock.ts';
import { itWaits } from '../../support/handlers/waiting-step.ts';
import { mockAws } from '../../support/mocked-aws.ts';

itWaits(
  mockAws(),
  handler,
  'SET status = "awaiting_email_proof", task = {"state":"AwaitEmailProof","token":"task"}',
  [
    'status IN ("code_accepted", "awaiting_email_proof", "awaiting_consent", "creating")',
    `expiresAt > ${noon}`,
    'attribute_not_exists(emailProvenAt)',
  ].join(' AND '),
);
