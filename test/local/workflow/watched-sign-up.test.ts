/** `GET /local/sign-ups/{id}`, as a program waits for a sign-up: at once, until an outcome, or until it is over. */

import type { WatchedSignUp } from '../../../local/workflow/watched-sign-up.ts';
import { outcomeOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const ask = (id: string, query = '') => fetch(`${service.url}/local/sign-ups/${id}?${query}`);
const told = async (id: string, query?: string) => (await (await ask(id, query)).json()) as WatchedSignUp;
const outcomes = ({ path }: WatchedSignUp) => path.flatMap(({ outcome }) => outcome ?? []);

async function started() {
  const patient = new Patient(service);
  expect(outcomeOf(await patient.start())).toBe('202');
  const code = await patient.readCode();
  return { patient, code };
}

it('tells where a sign-up is, without a contact detail', async () => {
  const { patient } = await started();
  const signUp = await told(patient.id);
  expect(signUp).toMatchObject({ id: patient.id, door: 'direct', status: 'running' });
  expect(signUp.path.at(-1)?.state).toBe('DeliverCode');
  expect(JSON.stringify(signUp)).not.toContain(patient.phone);
  expect(JSON.stringify(signUp)).not.toContain(patient.email);
});

it('answers as soon as a state ends with the outcome that is waited for', async () => {
  const { patient, code } = await started();
  const waiting = told(patient.id, 'outcome=created&wait=20');
  const early = await told(patient.id, 'outcome=created&wait=0.05');
  expect(outcomes(early)).not.toContain('created');
  await patient.answer(code);
  await patient.until('awaiting_consent');
  await patient.consent();
  expect(outcomes(await waiting)).toContain('created');
  expect((await patient.read()).status).toBe('completed');
  expect(outcomes(await told(patient.id, 'outcome=created&wait=20'))).toContain('created');
});

it('answers when the sign-up is over without that outcome', async () => {
  const { patient } = await started();
  const waiting = told(patient.id, 'outcome=created&wait=20');
  expect(outcomeOf(await patient.call('DELETE'))).toBe('204');
  expect((await waiting).status).not.toBe('running');
});

it('knows nothing of other ids', async () => {
  const { patient } = await started();
  for (const id of ['0'.repeat(32), 'nobody', `${patient.id}0`]) expect((await ask(id, 'wait=5')).status).toBe(404);
});
