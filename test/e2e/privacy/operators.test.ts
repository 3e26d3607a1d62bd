/** An operator's view and means: enough to help, never a code, a password or a contact detail. */

import { faultsOf, outcomeOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
const lines: string[] = [];
beforeAll(async () => {
  service = await startService({ log: line => lines.push(line), time: { retries: 0.001, waits: 0.001 } });
});
afterAll(() => service.stop());

const look = (reference: string) =>
  ask(service.url, { method: 'GET', path: `/api/operations/sign-ups/${encodeURIComponent(reference)}` });

it('finds a sign-up by what the patient reads out, in either case, and shows how far it is', async () => {
  const patient = new Patient(service);
  await patient.start();
  const { reference } = await patient.until('awaiting_code');
  const code = await patient.readCode();
  const [shown, lower] = await Promise.all([look(reference), look(reference.toLowerCase())]);
  expect(shown.json).toMatchObject({
    signUp: { id: patient.id, status: 'awaiting_code' },
    waitingIn: 'DeliverCode',
    lastSend: { number: 1, channel: 'sms', status: 'sent' },
    sends: [{ message: 'code', channel: 'sms', outcome: 'sent', messageId: expect.stringMatching(/./) }],
    correction: null,
  });
  expect(lower.json).toEqual(shown.json);
  for (const secret of [patient.phone, patient.email, patient.password, `"${code}"`, patient.accessToken, 'argon2'])
    expect(shown.text).not.toContain(secret);
});

it('shows every send with what became of it, also of a sign-up that is over', async () => {
  service.faults.sns.push({ code: 'Throttling' });
  const patient = new Patient(service);
  const { reference } = await patient.signUp();
  const sends = async () => (await look(reference)).json as { sends: Record<string, string>[] };
  await until('the welcome', async () => (await sends()).sends.length === 3);
  expect((await sends()).sends.map(({ message, channel, outcome }) => [message, channel, outcome])).toEqual([
    ['code', 'sms', 'failed'],
    ['code', 'sms', 'sent'],
    ['welcome', 'email', 'sent'],
  ]);
});

it('shows why nothing came: a number that the provider refuses', async () => {
  const patient = new Patient(service);
  service.faults.sns.push({
    times: Number.POSITIVE_INFINITY,
    code: 'InvalidParameter',
    when: ({ input }) => (input as Record<string, unknown>).PhoneNumber === patient.phone,
  });
  await patient.start();
  const { reference } = await patient.until('rejected');
  expect((await look(reference)).json).toMatchObject({
    signUp: { status: 'rejected', rejection: { reason: 'undeliverable' } },
    sends: [{ message: 'code', channel: 'sms', outcome: 'refused' }],
  });
});

it.each(['222-222', 'K7Q4MX', 'IOL-010', 'A'.repeat(2100), 'é'])('A1: has no sign-up for %.20s', async reference => {
  const before = lines.length;
  expect(outcomeOf(await look(reference))).toMatch(/^404/);
  expect(lines.slice(before).filter(line => line.includes('ERROR'))).toEqual([]);
});

it.each([
  ['12 rue du Parc\r\nBcc: somebody@else.example', 'invalid_address'],
  ['12 rue du Parc\u2028Bcc: x', 'invalid_address'],
  ['\u202e', 'required'],
  ['\u2028', 'required'],
])('A1: gives a practice no address that is more than one line, or none: %j', async (address, code) => {
  const body = { name: 'Cabinet du Parc', phone: '+33180000001', email: 'accueil@parc.example', address };
  const answer = await ask(service.url, { method: 'PUT', path: '/api/operations/practices/parc', body });
  expect(faultsOf(answer)).toEqual([`address ${code}`]);
});
