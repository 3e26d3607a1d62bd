/** A made-up person signs up as anybody would, at the pace of a person: through the public API, code from the phone. */
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import type { Person } from './people.ts';

interface Answer {
  readonly signUp?: { readonly id: string; readonly status: string };
  readonly accessToken?: string;
  readonly detail?: string;
}

/** Looks at the phone. @returns its newest message, if one has come. */
export type Phone = (number: string) => OutboxMessage | undefined;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const lookEveryMs = 400;
const patienceMs = 30_000;
const readingMs = { sms: 3_500, voice: 12_000, email: 0 };

/** @param tell tells the person's deeds, sentence by sentence. @throws Error with the service's sentence when it says no */
export async function signUpByHand(person: Person, phone: Phone, tell: (sentence: string) => void): Promise<void> {
  const { name, email, locale } = person;
  let authorization = '';
  const ask = async (method: string, path: string, body?: object): Promise<Answer & { readonly ok: boolean }> => {
    const response = await fetch(`/api/sign-ups${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': locale, authorization },
      body: JSON.stringify(body) ?? null,
    });
    const text = await response.text();
    return { ok: response.ok, ...(text === '' ? {} : JSON.parse(text)) };
  };
  const insist = async (...question: Parameters<typeof ask>) => {
    const answer = await ask(...question);
    if (!answer.ok) throw new Error(answer.detail ?? 'The service did not answer.');
    return answer;
  };

  tell(`${name} fills in the form.`);
  const form = { phone: person.phone, email, emailConfirmation: email, password: 'Tournesol-au-balcon-7' };
  const { signUp, accessToken } = await insist('POST', '', { ...form, acceptTerms: true, locale });
  authorization = `Bearer ${accessToken}`;
  const path = `/${signUp?.id}`;
  const message = await until(() => phone(person.phone));
  tell(message.channel === 'voice' ? `${name}’s landline rings.` : `${name} gets a text message.`);
  await pause(readingMs[message.channel]);
  const code = digitsIn(message.text);
  if (person.mistypes) {
    tell(`${name} mistypes the code.`);
    await ask('POST', `${path}/code`, { code: [...code].map(digit => (Number(digit) + 1) % 10).join('') });
    await pause(readingMs.sms);
  }
  tell(`${name} types the code.`);
  await insist('POST', `${path}/code`, { code });
  await until(async () => (await ask('GET', path)).signUp?.status === 'awaiting_consent');
  await pause(readingMs.sms);
  if (person.givesUp) {
    await insist('DELETE', path);
    return tell(`${name} decides otherwise and gives up.`);
  }
  tell(`${name} accepts the privacy notice.`);
  await insist('POST', `${path}/consent`, { acceptPrivacyNotice: true });
  await until(async () => (await ask('GET', path)).signUp?.status === 'completed');
  tell(`${name}’s account is open.`);
}

/** @returns the code as it is read, or written down digit by digit. */
const digitsIn = (text: string): string => (/\d(?:[, ]*\d){2,}/.exec(text)?.[0] ?? '').replace(/\D/g, '');

async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await pause(lookEveryMs)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error('Nothing happened for half a minute.');
}
