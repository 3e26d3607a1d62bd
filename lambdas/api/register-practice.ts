/** PUT /api/operations/practices/{practiceId}: registers a practice or changes it; operators only, by IAM. */
import { randomBytes } from 'node:crypto';
import { parseEmail } from '../../core/contact/email.ts';
import { legiblePhone } from '../../core/contact/legible-phone.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { type FieldFault, readPhone } from '../../core/sign-up/typed-input.ts';
import { registerPractice } from '../contract/practice-requests.ts';
import { configuration } from '../runtime/configuration.ts';
import { practices } from '../runtime/practice-stores.ts';
import { invalidInput } from '../runtime/problem.ts';
import { route } from '../runtime/route.ts';

export const handler = route(registerPractice, async ({ body, parameters }) => {
  const id = parameters.practiceId ?? '';
  const phone = readPhone(body.phone, configuration);
  const email = parseEmail(body.email);
  const faults: FieldFault[] = [
    ...(/^[\w-]{1,64}$/.test(id) ? [] : [{ field: 'practiceId', code: 'invalid_id' as const }]),
    ...(phone.ok ? [] : phone.error),
    ...(email.ok ? [] : [{ field: 'email', code: email.error }]),
  ];
  if (!phone.ok || !email.ok || faults.length > 0) return invalidInput(faults);

  const isNew = !(await practices.get(id));
  const apiKey = isNew || body.rotateApiKey ? randomBytes(32).toString('base64url') : undefined;
  const { name, address, locale = configuration.defaultLanguage, nameCheck = 'when_shared' } = body;
  const practice = {
    ...{
      id,
      name,
      phone: phone.value.e164,
      legiblePhone: legiblePhone(phone.value.e164),
      email: email.value.address,
      language: locale,
      nameCheck,
    },
    ...(address !== undefined && { address }),
  };
  await practices.put(practice, apiKey && sha256(apiKey));
  const { language, legiblePhone: _, ...shown } = practice;
  return { status: 200, body: { practice: { ...shown, locale: language }, ...(apiKey && { apiKey }) } };
});
