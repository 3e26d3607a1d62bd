/** GET /api/sign-ups/{id} */

import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { EmailProofStore } from '../../adapters/dynamodb/email/email-proof-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { present } from '../contract/present.ts';
import { ownSignUp } from '../http/access.ts';
import type { ApiCall, Reply } from '../http/api-call.ts';
import { problem } from '../http/problems/problem.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { emailProofs } from '../runtime/stores/account-stores.ts';
import { lookAtSlot } from '../runtime/stores/booking.ts';
import { corrections, signUps } from '../runtime/stores/stores.ts';
import type { LookAtSlot } from '../services/booking/look-at-slot.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly corrections: Pick<CorrectionStore, 'noteSeen'>;
  readonly lookAtSlot: LookAtSlot;
  readonly emailProofs: Pick<EmailProofStore, 'get'>;
}

export const readSignUp =
  ({ configuration, signUps, corrections, lookAtSlot, emailProofs }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const { now, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    if (signUp.status === 'awaiting_correction') await corrections.noteSeen(signUp, now);
    const [slot, proof] = await Promise.all([
      lookAtSlot(signUp, now),
      signUp.status === 'awaiting_email_proof' ? emailProofs.get(signUp.id) : undefined,
    ]);
    return { status: 200, body: { signUp: present(signUp, language, configuration, now, slot, proof) } };
  };

export const handler = route(noBody, readSignUp, () => ({
  configuration: configuration(),
  signUps: signUps(),
  corrections: corrections(),
  lookAtSlot: lookAtSlot(),
  emailProofs: emailProofs(),
}));
