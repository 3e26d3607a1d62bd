/** A person who signs up through the public door: fills in the form, reads the phone, types the code, consents. */
import type { OutboxMessage } from '../../local/aws/outbox.ts';
import type { Service } from '../../local/service.ts';
import { signUpOf, startedOf } from './answers.ts';
import { type Answer, ask } from './request.ts';
import { until } from './until.ts';

export interface PatientDetails {
  readonly phone: string;
  readonly email: string;
  readonly password: string;
  /** Network address, `127.x.y.z`. */
  readonly from: string;
  readonly language: string;
}

let born = 0;

/** A French mobile number that no other patient of this process has. */
export const newPhone = (): string => `+33612${String(++born).padStart(6, '0')}`;
export const newEmail = (): string => `patient-${++born}@exemple.fr`;
/** The header of a request that may be sent again. */
export const newKey = () => ({ 'idempotency-key': `key-of-a-form-${String(++born).padStart(6, '0')}` });
/** One of many addresses, so that nobody meets another's limits. */
export const newAddress = (): string => `127.${++born >> 16}.${(born >> 8) & 255}.${born & 255}`;

/** The digits that a message carries, if it carries a code. */
export function digitsOf({ channel, text, ssml = '' }: OutboxMessage): string | undefined {
  const spoken = [...ssml.matchAll(/<say-as interpret-as="digits">(\d)<\/say-as>/g)].map(([, digit]) => digit);
  // A call says them twice.
  return channel === 'voice' ? spoken.slice(0, spoken.length / 2).join('') : /^\d{3,8}\b/.exec(text)?.[0];
}

/** @returns the digits that a message carries. @throws Error when it carries none. */
export function digitsIn(message: OutboxMessage): string {
  const digits = digitsOf(message);
  if (!digits) throw new Error(`No code in: ${message.text}`);
  return digits;
}

/** A code of the same length that is not the right one; `step` from 1 makes different ones. */
export const wrongFor = (code: string, step = 1): string =>
  String((Number(code) + step) % 10 ** code.length).padStart(code.length, '0');

export class Patient {
  readonly service: Service;
  phone: string;
  email: string;
  readonly password: string;
  readonly from: string;
  readonly language: string;
  id = '';
  accessToken = '';

  constructor(service: Service, details: Partial<PatientDetails> = {}) {
    this.service = service;
    this.phone = details.phone ?? newPhone();
    this.email = details.email ?? newEmail();
    this.password = details.password ?? 'Tournesol-bleu-47';
    this.from = details.from ?? newAddress();
    this.language = details.language ?? 'fr';
  }

  /** @param path below this sign-up, such as `/code`. */
  call(method: string, path = '', body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(method, `/api/sign-ups/${this.id}${path}`, body, {
      authorization: `Bearer ${this.accessToken}`,
      ...headers,
    });
  }

  /** The form as it is filled in. */
  form(): Record<string, unknown> {
    const { phone, email, password } = this;
    return { phone, email, emailConfirmation: email, password, acceptTerms: true };
  }

  /** Sends the form, with some fields or headers made different; an accepted one is this patient's sign-up from then on. */
  async start(fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.#ask('POST', '/api/sign-ups', { ...this.form(), ...fields }, headers);
    if (answer.status !== 202) return answer;
    const { signUp, accessToken } = startedOf(answer);
    this.id = signUp.id;
    this.accessToken = accessToken;
    return answer;
  }

  answer(code: unknown): Promise<Answer> {
    return this.call('POST', '/code', { code });
  }

  resend(channel?: string): Promise<Answer> {
    return this.call('POST', '/code/resend', channel === undefined ? undefined : { channel });
  }

  changeContact(fields: Record<string, unknown>): Promise<Answer> {
    return this.call('PATCH', '/contact', fields);
  }

  consent(fields: Record<string, unknown> = {}): Promise<Answer> {
    return this.call('POST', '/consent', { acceptPrivacyNotice: true, ...fields });
  }

  giveUp(): Promise<Answer> {
    return this.call('DELETE');
  }

  async read() {
    return signUpOf(await this.call('GET'));
  }

  /** Waits until the sign-up is in one of these statuses. */
  until(...statuses: string[]) {
    return until(`${this.phone} ${statuses.join(' or ')}`, async () => {
      const signUp = await this.read();
      return statuses.includes(signUp.status) && signUp;
    });
  }

  /** Messages with a code, newest first. */
  codeMessages(): OutboxMessage[] {
    return this.service.outbox.list(this.phone);
  }

  mails(): OutboxMessage[] {
    return this.service.outbox.list(this.email);
  }

  /** Waits for so many messages with a code; @returns the newest one's digits, once they can be typed. */
  async readCode(messages = 1): Promise<string> {
    const newest = await until(`message ${messages} to ${this.phone}`, () => {
      const received = this.codeMessages();
      return received.length >= messages && received[0];
    });
    return digitsIn(newest);
  }

  /** From the form to the proven phone. */
  async prove(): Promise<void> {
    await this.start();
    await this.answer(await this.readCode());
  }

  /** The whole way. @returns the sign-up once it is completed. */
  async signUp() {
    await this.prove();
    await this.until('awaiting_consent');
    await this.consent();
    return this.until('completed');
  }

  async #ask(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const request = { method, path, body, headers: { 'accept-language': this.language, ...headers }, from: this.from };
    return ask(this.service.url, request);
  }
}
