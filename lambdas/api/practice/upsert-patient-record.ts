/** PUT /api/practices/{practiceId}/patients/{recordId}: notes or corrects a patient record; sign-ups that wait for it go on. */
import type { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import type { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { keyedDigest } from '../../../core/keyed-digest.ts';
import { noticeChannels } from '../../../core/practice/notices.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { recordKeptUntil } from '../../../core/practice/retention.ts';
import { readContact } from '../../../core/sign-up/typed-input.ts';
import { isName } from '../../contract/field.ts';
import * as requests from '../../contract/practice-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { practices, records } from '../../runtime/stores/practice-stores.ts';
import { corrections } from '../../runtime/stores/stores.ts';
import { callBack } from '../../runtime/workflow.ts';
import type { CallBack } from '../../services/workflow.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly records: Pick<RecordStore, 'put'>;
  readonly corrections: Pick<CorrectionStore, 'waiting' | 'settle'>;
  readonly callBack: CallBack;
}

export const upsertPatientRecord =
  ({ configuration, keys, records, corrections, callBack }: Dependencies) =>
  async (
    { body, parameters, now }: CallWith<typeof requests.upsertPatientRecord>,
    practice: Practice,
  ): Promise<Reply> => {
    const { recordId = '' } = parameters;
    const { phone, email, faults } = readContact(body, configuration);
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
    const { lastName, locale = practice.language } = body;
    const names = { lastName, ...(isName(body.firstName) && { firstName: body.firstName }) };
    const record = { practiceId: practice.id, id: recordId, ...names, language: locale, ...noted };
    await records.put({ ...record, notedAt: now }, digests, recordKeptUntil(now, configuration));

    for (const { signUpId } of await corrections.waiting(practice.id, recordId)) {
      const settled = await corrections.settle(signUpId, 'corrected', now);
      if (settled.ok) await callBack(settled.value, 'corrected');
    }
    const { phone: e164, email: address } = noted;
    const patient = { recordId, ...names, phone: e164, email: address, locale };
    return { status: 200, body: { patient: { ...patient, channels: noticeChannels(noted) } } };
  };

export const handler = practiceRoute(
  requests.upsertPatientRecord,
  upsertPatientRecord,
  () => ({
    configuration: configuration(),
    practices: practices(),
    keys: keys(),
    records: records(),
    corrections: corrections(),
    callBack: callBack(),
  }),
  ({ configuration }) =>
    typed =>
      readContact(typed, configuration).faults,
);
