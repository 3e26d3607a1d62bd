/** A person with an account: signs up by the public door, then signs in and out on browsers of their own. */

import { challengeAnswer, resetAnswer } from '../../../lambdas/contract/account-answers.ts';
import type { OutboxMessage } from '../../../local/aws/outbox.ts';
import type { Service } from '../../../local/service.ts';
import { readAs } from '../answers.ts';
import { digitsOf, newAddress, Patient, type PatientDetails } from '../patient.ts';
import type { Answer } from '../request.ts';
import { until } from '../until.ts';
import { BrowserClient } from './browser-client.ts';

export class Member {
  readonly service: Service;
  readonly patient: Patient;
  /** The device that signed up. */
  readonly browser: BrowserClient;
  password: string;

  constructor(
    service: Service,
    details: Partial<PatientDetails> = {},
    patient: Patient = new Patient(service, details),
  ) {
    this.service = service;
    this.patient = patient;
    this.browser = new BrowserClient(service, { from: this.patient.from });
    this.password = this.patient.password;
  }

  get phone(): string {
    return this.patient.phone;
  }

  get email(): string {
    return this.patient.email;
  }

  /** Signs up, and is signed in on the device that did. */
  async join(): Promise<this> {
    await this.patient.signUp();
    await until(`the welcome to ${this.email}`, () => this.patient.mails().length > 0);
    await this.openSession();
    return this;
  }

  openSession(browser = this.browser, body: object = {}): Promise<Answer> {
    const authorization = `Bearer ${this.patient.accessToken}`;
    return browser.call('POST', `/api/sign-ups/${this.patient.id}/session`, body, { authorization });
  }

  /** A browser that nobody has used, somewhere else. */
  newBrowser(from = newAddress()): BrowserClient {
    return new BrowserClient(this.service, { from });
  }

  signIn(browser: BrowserClient, fields: object = {}): Promise<Answer> {
    return browser.call('POST', '/api/sessions', { identifier: this.phone, password: this.password, ...fields });
  }

  /** Messages to the phone, newest first. */
  texts(): OutboxMessage[] {
    return this.service.outbox.list(this.phone);
  }

  mails(): OutboxMessage[] {
    return this.service.outbox.list(this.email);
  }

  /** Waits until the phone has got a message with six digits, after so many messages; notices come in between. */
  nextCode(before: number): Promise<string> {
    return until(`a code to ${this.phone}`, () => {
      const texts = this.texts();
      return texts
        .slice(0, texts.length - before)
        .map(digitsOf)
        .find(digits => digits !== undefined);
    });
  }

  /** Asks for a new password, and answers the code that goes to the phone. */
  async proveReset(browser: BrowserClient, identifier = this.phone): Promise<{ id: string; answer: Answer }> {
    const before = this.texts().length;
    const asked = await browser.call('POST', '/api/password-resets', { identifier });
    const { id } = readAs(resetAnswer, asked).reset;
    const code = await this.nextCode(before);
    return { id, answer: await browser.call('POST', `/api/password-resets/${id}/code`, { code }) };
  }

  /** Signs in on a new browser, with the code that goes to the phone. */
  async signInAnew(browser = this.newBrowser(), fields: object = {}): Promise<BrowserClient> {
    const before = this.texts().length;
    const challenged = await this.signIn(browser, fields);
    const { challenge } = readAs(challengeAnswer, challenged);
    const code = await this.nextCode(before);
    const answer = await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code });
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    return browser;
  }
}
