/** A patient with an account opens the link of the welcome that confirms the e-mail. */
import type { Patient } from '../patient.ts';
import { ask } from '../request.ts';
import { until } from '../until.ts';

export async function confirmEmail(patient: Patient): Promise<void> {
  const token = await until(`the welcome to ${patient.email}`, () =>
    patient
      .mails()
      .map(({ text }) => /\/confirm-email#([0-9a-f]+)/.exec(text)?.[1])
      .find(found => found !== undefined),
  );
  const { status, text } = await ask(patient.service.url, {
    ...{ method: 'POST', path: '/api/email-confirmations', body: { token } },
    ...{ headers: { 'accept-language': patient.language }, from: patient.from },
  });
  if (status !== 204) throw new Error(`${status} ${text}`);
}
