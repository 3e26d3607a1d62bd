/** POST /api/sign-ups/{id}/consent: notes which text of the privacy notice was accepted (requirements E1 to E3). */
import { privacyNotice } from '../../core/documents/privacy-notice.ts';
import { present } from '../contract/present.ts';
import { giveConsent } from '../contract/requests.ts';
import { mayAccess, ownSignUp, signUpId, tokenHash } from '../http/access.ts';
import { problem } from '../http/problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { signUps } from '../runtime/stores.ts';
import { callBack } from '../services/workflow.ts';

export const handler = route(giveConsent, async call => {
  const { now, body, language } = call;
  const { version, sha256 } = privacyNotice(configuration, language);
  // The digest too: what the configuration says is part of the text, whatever its version.
  const { privacyNoticeVersion = version, privacyNoticeSha256 = sha256 } = body;
  if (privacyNoticeVersion !== version || privacyNoticeSha256 !== sha256)
    return problem((await ownSignUp(call)) ? 'stale_notice' : 'not_found');
  const consent = { version, language, sha256, at: now };
  const consented = await signUps.giveConsent(signUpId(call), tokenHash(call), consent, now);
  if (!consented.ok) {
    const found = consented.error;
    if (!mayAccess(found, call)) return problem('not_found');
    // The same consent again, because its answer was lost: it was taken, and the account is on its way.
    if (found.status !== 'creating') return problem('not_awaiting_consent');
    return { status: 202, body: { signUp: present(found, language, configuration, now) } };
  }
  // While the workflow is not there yet, AwaitConsent finds the consent by itself.
  if (consented.value.task?.state === 'AwaitConsent') await callBack(consented.value, 'consented');
  return { status: 202, body: { signUp: present(consented.value, language, configuration, now) } };
});
