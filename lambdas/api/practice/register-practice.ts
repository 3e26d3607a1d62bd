/** PUT /api/operations/practices/{practiceId}: registers a practice or changes it; operators only, by IAM. */
import { randomBytes } from 'node:crypto';
import type { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { zoneOfTerritory } from '../../../core/practice/time-zone.ts';
import { readPracticeContact } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/practice-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly practices: Pick<PracticeStore, 'get' | 'put'>;
}

export const registerPractice =
  ({ configuration, practices }: Dependencies) =>
  async ({ body, parameters }: CallWith<typeof requests.registerPractice>): Promise<Reply> => {
    const id = parameters.practiceId ?? '';
    const { phone, email, faults } = readPracticeContact(body, configuration);
    const isId = /^[\w-]{1,64}$/.test(id);
    if (!isId || !phone?.ok || !email?.ok)
      return invalidInput([...(isId ? [] : [{ field: 'practiceId', code: 'invalid_id' as const }]), ...faults]);

    const { name, address, locale = configuration.defaultLanguage, nameCheck = 'when_shared' } = body;
    const timeZone = body.timeZone ?? zoneOfTerritory(phone.value.country ?? '') ?? configuration.timeZone;
    const shown = {
      id,
      name,
      phone: phone.value.phone,
      email: email.value.address,
      nameCheck,
      timeZone,
      ...(address !== undefined && { address }),
    };
    return decide(async () => {
      const known = await practices.get(id);
      const apiKey = !known || body.rotateApiKey ? randomBytes(32).toString('base64url') : undefined;
      const practice = { ...shown, language: locale, formattedPhone: phone.value.formattedPhone };
      if (!(await practices.put(practice, apiKey && sha256(apiKey), known))) return 'stale';
      return { status: 200, body: { practice: { ...shown, locale }, ...(apiKey && { apiKey }) } };
    });
  };

export const handler = route(
  requests.registerPractice,
  registerPractice,
  () => ({
    configuration: configuration(),
    practices: practices(),
  }),
  ({ configuration }) =>
    typed =>
      readPracticeContact(typed, configuration).faults,
);
