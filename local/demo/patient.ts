/** A patient who knows the public API, a phone and a mailbox, and nothing else. */
import type { OutboxMessage } from '../aws/outbox.ts';
import type { Service } from '../service.ts';
import { tell } from './story.ts';

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
  readonly code?: string;
  readonly detail?: string;
}

export interface Answer extends SignUpAnswer {
  readonly httpStatus: number;
}

/** @throws Error with the sentence when the demonstration does not go as expected. */
export function expectThat(isSo: boolean, sentence: string): asserts isSo {
  if (!isSo) throw new Error(sentence);
}

const patienceMs = 5_000;

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
      password: 'Tournesol-au-balcon-7',
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
    await this.#until('AwaitConsent is entered', () => this.#status().then(status => status === 'awaiting_consent'));
    await this.#ask(202, 'POST', `${this.#path}/consent`, { acceptPrivacyNotice: true });
  }

  /** Waits until the details turn out to differ. @returns what there is to do. */
  async advice(): Promise<string> {
    await this.#until('the sign-up waits', () => this.#status().then(status => status === 'awaiting_correction'));
    return (await this.#ask(200, 'GET', this.#path)).signUp?.correction?.message ?? '';
  }

  async giveUp(): Promise<void> {
    await this.#ask(204, 'DELETE', this.#path);
  }

  /** Waits until the workflow has come to its end, then asks how the sign-up stands. */
  async outcome(): Promise<Answer> {
    await this.#until('the workflow ends', () => this.#service.workflow.find(this.#id).status !== 'RUNNING');
    await this.#service.workflow.find(this.#id).closed;
    return this.#ask(200, 'GET', this.#path);
  }

  /** @returns the message that a phone or mailbox got last. */
  async message(to: string, channel: OutboxMessage['channel']): Promise<OutboxMessage> {
    const last = () => this.#service.outbox.list(to).find(message => message.channel === channel);
    await this.#until(`${channel} reaches ${to}`, () => last() !== undefined);
    return last() as OutboxMessage;
  }

  get #path(): string {
    return `/api/sign-ups/${this.#id}`;
  }

  async #status(): Promise<string | undefined> {
    return (await this.#send('GET', this.#path)).signUp?.status;
  }

  async #ask(expected: number, method: string, path: string, body?: object): Promise<Answer> {
    tell.asked(method, path.replace(this.#id || ' ', '{id}'));
    const answer = await this.#send(method, path, body);
    const { httpStatus, signUp, code, detail, nameCheck = '' } = answer;
    tell.answered(httpStatus, code === undefined ? (signUp?.status ?? nameCheck) : `${code}: ${detail}`);
    expectThat(httpStatus === expected, `${method} ${path} should answer ${expected}, and answers ${httpStatus}.`);
    return answer;
  }

  async #send(method: string, path: string, body?: object): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      'accept-language': this.#locale,
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
    };
    const response = await fetch(`${this.#service.url}${path}`, {
      method,
      headers,
      body: JSON.stringify(body) ?? null,
    });
    const text = await response.text();
    const answer: SignUpAnswer = text === '' ? {} : JSON.parse(text);
    return { ...answer, httpStatus: response.status };
  }

  async #until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
    const giveUpAt = performance.now() + patienceMs;
    while (!(await isSo())) {
      expectThat(performance.now() < giveUpAt, `Within ${patienceMs / 1000} s, ${what}.`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }
}
