/** A service over a file is killed while a patient has the code in hand; the next start takes the sign-up where it was. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll, start } from './started.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-up-'));
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

const email = 'claire@exemple.fr';
const form = {
  phone: '+33645454545',
  email,
  emailConfirmation: email,
  password: 'Grenouille-42-Verte',
  acceptTerms: true,
};

async function ask<T>(url: string, method: string, body?: object, token = ''): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  expect(response.ok).toBe(true);
  return (await response.json()) as T;
}

async function until<T>(read: () => Promise<T>, isEnough: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (isEnough(value)) return value;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

type Messages = { to: string; text: string }[];

/** Without what the demonstration's patients get. */
async function received(address: string): Promise<Messages> {
  const messages = await ask<Messages>(`${address}/local/outbox`, 'GET');
  return messages.filter(({ to }) => to === form.phone || to === email);
}

type Answer = { signUp: { id: string; status: string }; accessToken: string };

it('F20, I2: the code still counts after a crash, the account opens, and no second SMS goes out', async () => {
  const STORE = join(folder, 'store.db');
  const first = start({ PORT: '0', STORE });
  const before = await first.address();
  const { signUp, accessToken } = await ask<Answer>(`${before}/api/sign-ups`, 'POST', form);
  const path = `/api/sign-ups/${signUp.id}`;
  const reaches = (address: string, status: string) =>
    until(
      () => ask<Answer>(`${address}${path}`, 'GET', undefined, accessToken),
      answer => answer.signUp.status === status,
    );
  await reaches(before, 'awaiting_code');
  const [sms] = await received(before);
  const code = /\d{3}/.exec(sms?.text ?? '')?.[0];
  await first.end('SIGKILL');

  const second = start({ PORT: '0', STORE });
  const after = await second.address();
  await ask(`${after}${path}/code`, 'POST', { code }, accessToken);
  await reaches(after, 'awaiting_consent');
  await ask(`${after}${path}/consent`, 'POST', { acceptPrivacyNotice: true }, accessToken);
  await reaches(after, 'completed');
  const messages = await until(
    () => received(after),
    ({ length }) => length > 0,
  );
  expect(messages).toEqual([expect.objectContaining({ channel: 'email', to: email })]);
  expect(await second.end('SIGTERM')).toBe(0);
});
