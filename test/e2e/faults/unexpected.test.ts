/**
 * An error that nobody foresaw. The client gets a bare 500. Lambda logs a thrown error, so it is thrown a name only (J1).
 */

import { Patient } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
const lines: string[] = [];
beforeAll(async () => {
  service = await startService({
    watchTable: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    noticesEverySeconds: Number.POSITIVE_INFINITY,
    log: line => lines.push(line),
  });
});
afterAll(() => service.stop());

it.each(['/api/sign-ups', '/api/operations/sign-ups/K7Q-4MX'])(
  'J1: a refusal of the table that repeats what it was given reaches no log: %s',
  async path => {
    const patient = new Patient(service);
    const { phone, email } = patient;
    service.faults.dynamodb.push({ code: 'ValidationException', message: `Not for ${phone} or ${email}` });
    const before = lines.length;
    const isForm = path === '/api/sign-ups';
    const question = isForm ? { method: 'POST', body: patient.form() } : { method: 'GET' };
    const answer = await ask(service.url, { path, ...question, mayMeetGateway: true });
    expect(answer.status).toBe(500);
    const said = lines.slice(before).join('\n');
    expect(said).toContain('"errorName":"ValidationException"');
    expect(said).toContain('"errorType":"ValidationException"');
    for (const text of [answer.text, said]) for (const secret of [phone, email]) expect(text).not.toContain(secret);
  },
);

it('J1: a step that is given something else than ids tells the execution history nothing of it', async () => {
  const { email } = new Patient(service);
  const thrown: unknown = await service
    .invoke('deliver-code', { signUpId: email, [email]: email })
    .catch(error => error);
  expect(thrown).toMatchObject({ name: '$ZodError', message: '$ZodError' });
  expect(lines.at(-1)).not.toContain(email);
});
