/** An account to sign in with, opened by the public door as anybody opens one. */
import { setTimeout as pause } from 'node:timers/promises';
import { codeIn } from './code-in.ts';

export const demonstrationAccount = {
  /** As people dial it. */
  phone: '06 12 34 00 00',
  email: 'lea@exemple.fr',
  password: 'Tilleul-en-fleur-9',
} as const;

const e164 = '+33612340000';
const patienceMs = 10_000;

interface Answer {
  readonly signUp?: { readonly id: string; readonly status: string };
  readonly accessToken?: string;
}

/**
 * Signs up, reads the code off the local phone, and consents.
 * @throws Error when it is refused, or takes longer than ten seconds
 */
export async function openDemonstrationAccount(url: string): Promise<void> {
  const { phone, email, password } = demonstrationAccount;
  const form = { phone, email, emailConfirmation: email, password, acceptTerms: true, locale: 'fr' };
  const { signUp, accessToken } = await send(url, 'POST', '/api/sign-ups', form);
  const path = `/api/sign-ups/${signUp?.id}`;
  const read = async () => (await send(url, 'GET', path, undefined, accessToken)).signUp?.status;
  const code = await found(() => codeOnPhone(url));
  await send(url, 'POST', `${path}/code`, { code }, accessToken);
  // Given before it is asked for, the consent is kept until then.
  await send(url, 'POST', `${path}/consent`, { acceptPrivacyNotice: true }, accessToken);
  await found(async () => (await read()) === 'completed' || undefined);
}

async function codeOnPhone(url: string): Promise<string | undefined> {
  const messages = (await (await fetch(`${url}/local/outbox?to=${encodeURIComponent(e164)}`)).json()) as {
    readonly text: string;
  }[];
  return messages[0] && codeIn(messages[0].text);
}

async function found<T>(look: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  while (performance.now() < giveUpAt) {
    const value = await look();
    if (value !== undefined) return value;
    await pause(25);
  }
  throw new Error('The account of the demonstration could not be opened within ten seconds.');
}

async function send(url: string, method: string, path: string, body?: object, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) ?? null });
  if (!response.ok)
    throw new Error(`The demonstration's account was refused: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
