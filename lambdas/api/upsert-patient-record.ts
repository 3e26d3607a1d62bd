/** PUT /api/practices/{practiceId}/patients/{recordId}: notes or corrects a patient record; who waits for it goes on. */

import { parseEmail } from '../../core/contact/email.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import { noticeChannels } from '../../core/practice/notices.ts';
import { type FieldFault, readPhone } from '../../core/sign-up/typed-input.ts';
import { upsertPatientRecord } from '../contract/practice-requests.ts';
import { practiceRoute } from '../http/practice-route.ts';
import { invalidInput } from '../http/problem.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { records } from '../runtime/practice-stores.ts';
import { corrections } from '../runtime/stores.ts';
import { callBack } from '../services/workflow.ts';

export const handler = practiceRoute(upsertPatientRecord, async ({ body, parameters, now }, practice) => {
  const { recordId = '' } = parameters;
  const phone = body.phone === undefined ? undefined : readPhone(body.phone, configuration);
  const email = body.email === undefined ? undefined : parseEmail(body.email);
  const faults: FieldFault[] = [
    ...(phone?.ok === false ? phone.error : []),
    ...(email?.ok === false ? [{ field: 'email', code: email.error }] : []),
  ];
  if (faults.length > 0) return invalidInput(faults);

  const secrets = await keys();
  const noted = {
    ...(phone?.ok && { phone: phone.value.e164, line: phone.value.line }),
    ...(email?.ok && { email: email.value.address, emailKey: email.value.key }),
  };
  const digests = [
    ...(noted.phone ? [keyedDigest(secrets, 'phone', noted.phone)] : []),
    ...(noted.emailKey ? [keyedDigest(secrets, 'email', noted.emailKey)] : []),
  ];
  const { lastName, firstName, locale = practice.language } = body;
  const record = { practiceId: practice.id, id: recordId, lastName, firstName, language: locale, ...noted };
  await records.put(record, digests);

  for (const { signUpId } of await corrections.waiting(practice.id, recordId)) {
    const settled = await corrections.settle(signUpId, 'corrected', now);
    if (settled.ok) await callBack(settled.value, 'corrected');
  }
  const { phone: e164, email: address } = noted;
  const patient = { recordId, lastName, firstName, phone: e164, email: address, locale };
  return { status: 200, body: { patient: { ...patient, channels: noticeChannels(noted) } } };
});
