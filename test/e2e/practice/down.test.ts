/** A reminder that falls due while nothing runs goes out at the next start over the same file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll, start } from '../../local/started.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reminders-'));
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

async function put(url: string, body: object, key = ''): Promise<{ apiKey?: string }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect([url, response.status]).toEqual([url, 200]);
  return (await response.json()) as { apiKey?: string };
}

interface Message {
  readonly to: string;
  readonly subject: string;
}
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Subjects of the mails to the patient, oldest first. */
async function subjects(address: string, to: string): Promise<string[]> {
  const messages = (await (await fetch(`${address}/local/outbox`)).json()) as Message[];
  return messages.filter(message => message.to === to).map(({ subject }) => subject.slice(0, 6));
}

it('F20, I2: once, and the confirmation of before is not repeated', async () => {
  const STORE = join(folder, 'store.db');
  const email = 'claire@exemple.fr';
  const first = start({ PORT: '0', STORE });
  const before = await first.address();
  const practice = { name: 'Cabinet du Lac', phone: '+33180000009', email: 'accueil@lac.example' };
  const { apiKey } = await put(`${before}/api/operations/practices/lac`, practice);
  await put(`${before}/api/practices/lac/patients/f1`, { lastName: 'Martin', firstName: 'Claire', email }, apiKey);
  const dueInMs = 2_000;
  const startsAt = new Date(Date.now() + 24 * 3600 * 1000 + dueInMs).toISOString();
  const appointment = { recordId: 'f1', practitioner: 'Dr Lac', startsAt };
  await put(`${before}/api/practices/lac/appointments/r1`, appointment, apiKey);
  expect(await subjects(before, email)).toEqual(['Confir']);
  await first.end('SIGKILL');
  await pause(dueInMs);

  const second = start({ PORT: '0', STORE });
  const after = await second.address();
  while ((await subjects(after, email)).length === 0) await pause(20);
  await put(`${after}/api/practices/lac/appointments/r1`, appointment, apiKey);
  await pause(200);
  expect(await subjects(after, email)).toEqual(['Rappel']);
  expect(await second.end('SIGTERM')).toBe(0);
});
