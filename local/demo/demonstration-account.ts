/** An account to sign in with, opened by the public door as anybody opens one. */
import { expectThat, send, until } from './client.ts';
import { codeIn } from './code-in.ts';

export const demonstrationAccount = {
  /** As people dial it. */
  phone: '06 12 34 00 00',
  email: 'lea@exemple.fr',
  password: 'Tilleul-en-fleur-9',
} as const;

const e164 = '+33612340000';
/** A machine that is busy with something else takes its time, and the start of the service waits for it. */
const patienceMs = 60_000;

interface SignUpAnswer {
  readonly signUp: { readonly id: string; readonly status: string };
  readonly accessToken: string;
}

/**
 * Signs up, reads the code off the local phone, and consents.
 * @throws Error when it is refused, or takes longer than a minute
 */
export async function openDemonstrationAccount(url: string): Promise<void> {
  const { phone, email, password } = demonstrationAccount;
  let token = '';
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await send<SignUpAnswer>({ url }, { method, path, body, token, locale: 'fr' });
    expectThat(
      answer.httpStatus < 300,
      `The demonstration's account was refused: ${answer.httpStatus} ${answer.detail}`,
    );
    return answer;
  };
  const form = { phone, email, emailConfirmation: email, password, acceptTerms: true, locale: 'fr' };
  const { signUp, accessToken = '' } = await ask('POST', '/api/sign-ups', form);
  token = accessToken;
  const path = `/api/sign-ups/${signUp?.id}`;
  let text: string | undefined;
  const read = async () => {
    const texts = (await (await fetch(`${url}/local/outbox?to=${encodeURIComponent(e164)}`)).json()) as {
      text: string;
    }[];
    text = texts[0]?.text;
    return text !== undefined;
  };
  await until('the code is on the phone', read, patienceMs);
  await ask('POST', `${path}/code`, { code: codeIn(text ?? '') });
  // Given before it is asked for, the consent is kept until then.
  await ask('POST', `${path}/consent`, { acceptPrivacyNotice: true });
  const isOpen = async () => (await ask('GET', path)).signUp?.status === 'completed';
  await until('the account is open', isOpen, patienceMs);
}
