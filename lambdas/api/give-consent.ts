/** POST /api/sign-ups/{id}/consent: notes which text of the privacy notice was accepted (requirements E1 to E3). */
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isCurrent } from '../../core/documents/document.ts';
import { privacyNotice } from '../../core/documents/privacy-notice.ts';
import { hasExpired } from '../../core/sign-up/closing.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import { mayAccess, ownSignUp, pathId, tokenHash } from '../http/access.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { slotAfterwards } from '../runtime/stores/booking.ts';
import { signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { SlotAfterwards } from '../services/booking/slot-afterwards.ts';
import type { CallBack } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get' | 'giveConsent'>;
  readonly callBack: CallBack;
  readonly slotAfterwards: SlotAfterwards;
}

export const giveConsent =
  ({ configuration, signUps, callBack, slotAfterwards }: Dependencies) =>
  async (call: CallWith<typeof requests.giveConsent>): Promise<Reply> => {
    const { now, body, language } = call;
    const notice = privacyNotice(configuration, language);
    if (!isCurrent(notice, { version: body.privacyNoticeVersion, sha256: body.privacyNoticeSha256 }))
      return signUpProblem((await ownSignUp(signUps, call)) ? 'stale_notice' : 'not_found');
    const consent = { version: notice.version, language, sha256: notice.sha256, at: now };
    const consented = await signUps.giveConsent(pathId(call), tokenHash(call), consent, now);
    if (!consented.ok) {
      const found = consented.error;
      if (!mayAccess(found, call)) return signUpProblem('not_found');
      // The same consent again, because its answer was lost: it was taken, and the account is on its way.
      if (found.status !== 'creating')
        return signUpProblem(hasExpired(found, now) ? 'sign_up_expired' : 'not_awaiting_consent');
      const slot = await slotAfterwards(found, now);
      return { status: 202, body: { signUp: present(found, language, configuration, now, slot) } };
    }
    // While the workflow is not there yet, AwaitConsent finds the consent by itself.
    const isAwaited = consented.value.task?.state === 'AwaitConsent';
    const [slot] = await Promise.all([
      slotAfterwards(consented.value, now),
      isAwaited ? callBack(consented.value, 'consented') : undefined,
    ]);
    return { status: 202, body: { signUp: present(consented.value, language, configuration, now, slot) } };
  };

export const handler = route(requests.giveConsent, giveConsent, () => ({
  configuration: configuration(),
  signUps: signUps(),
  callBack: callBack(),
  slotAfterwards: slotAfterwards(),
}));
