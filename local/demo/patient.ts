/** A patient who knows the public API, a phone and a mailbox, and nothing else. */
import type { OutboxMessage } from '../aws/outbox.ts';
import type { Service } from '../service.ts';
import { type Answered, ask, lastMessage, send, until } from './client.ts';

interface SignUpAnswer {
  readonly signUp?: {
    readonly id: string;
    readonly status: string;
    readonly appointment?: { readonly status: string };
    readonly correction?: { readonly message: string };
    readonly rejection?: { readonly reason: string; readonly message: string };
  };
  readonly accessToken?: string;
  readonly nameCheck?: string;
  readonly reminderPass?: string;
  readonly hold?: string;
}

export type Answer = Partial<SignUpAnswer> & Answered;

export const password = 'Tournesol-au-balcon-7';

export class Patient {
  readonly #service: Service;
  readonly #phone: string;
  readonly #email: string;
  readonly #locale: string;
  #id = '';
  #token = '';

  /** @param phone as the person types it. */
  constructor(service: Service, { phone, email, locale }: { phone: string; email: string; locale: string }) {
    this.#service = service;
    this.#phone = phone;
    this.#email = email;
    this.#locale = locale;
  }

  /** Opens the link of a message. @returns the pass that belongs into the form. */
  async openLink(token: string, lastNameInitials?: string): Promise<string | undefined> {
    const letters = lastNameInitials === undefined ? {} : { lastNameInitials };
    const answer = await this.#ask(200, 'POST', '/api/reminders/open', { token, ...letters });
    return answer.reminderPass;
  }

  /** Asks for a slot. @returns the hold's secret, undefined when somebody else has the slot. */
  async take(slotId: string, expected: 201 | 409): Promise<string | undefined> {
    return (await this.#ask(expected, 'POST', `/api/slots/${slotId}/holds`, {})).hold;
  }

  /** @param door what the form carries of a reminder's link or of a slot that is held. */
  async signUp(door: object = {}): Promise<void> {
    const { signUp, accessToken = '' } = await this.#ask(202, 'POST', '/api/sign-ups', {
      phone: this.#phone,
      email: this.#email,
      emailConfirmation: this.#email,
      password,
      acceptTerms: true,
      locale: this.#locale,
      ...door,
    });
    this.#id = signUp?.id ?? '';
    this.#token = accessToken;
  }

  answerCode(code: string, expected: number): Promise<Answer> {
    return this.#ask(expected, 'POST', `${this.#path}/code`, { code });
  }

  /** Accepts the privacy notice once it is asked for. */
  async consent(): Promise<void> {
    await until('AwaitConsent is entered', () => this.#status().then(status => status === 'awaiting_consent'));
    await this.#ask(202, 'POST', `${this.#path}/consent`, { acceptPrivacyNotice: true });
  }

  /** Waits until the e-mail turns out to be claimed by an account. */
  async meetClaim(): Promise<void> {
    await until('the sign-up waits', () => this.#status().then(status => status === 'awaiting_email_proof'));
  }

  /** Waits until the details turn out to differ. @returns what there is to do. */
  async advice(): Promise<string> {
    await until('the sign-up waits', () => this.#status().then(status => status === 'awaiting_correction'));
    return (await this.#ask(200, 'GET', this.#path)).signUp?.correction?.message ?? '';
  }

  async giveUp(): Promise<void> {
    await this.#ask(204, 'DELETE', this.#path);
  }

  /** Waits until the workflow has come to its end, then asks how the sign-up stands. */
  async outcome(): Promise<Answer> {
    await until('the workflow ends', () => this.#service.workflow.find(this.#id).status !== 'RUNNING');
    await this.#service.workflow.find(this.#id).closed;
    return this.#ask(200, 'GET', this.#path);
  }

  /** @returns the message that a phone or mailbox got last. */
  message(to: string, channel: OutboxMessage['channel']): Promise<OutboxMessage> {
    return lastMessage(this.#service, to, channel);
  }

  get #path(): string {
    return `/api/sign-ups/${this.#id}`;
  }

  async #status(): Promise<string | undefined> {
    return (await send<SignUpAnswer>(this.#service, this.#request('GET', this.#path))).signUp?.status;
  }

  #ask(expected: number, method: string, path: string, body?: object): Promise<Answer> {
    const meaning = ({ signUp, nameCheck = '' }: Partial<SignUpAnswer>) => signUp?.status ?? nameCheck;
    const shown = path.replace(this.#id || ' ', '{id}');
    return ask<SignUpAnswer>(this.#service, expected, this.#request(method, path, body), { shown, meaning });
  }

  #request(method: string, path: string, body?: object) {
    return { method, path, body, token: this.#token, locale: this.#locale };
  }
}
