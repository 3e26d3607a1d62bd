/** A person who signs up by any door, uses the account, and erases it: the telephone and the mailbox are AWS's simulators. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './caller.ts';
import type { CodeOf } from './code-reader.ts';

interface SignUp {
  readonly id: string;
  readonly status: string;
  readonly reference: string;
  readonly rejection?: { readonly reason: string };
}

export const password = 'Parapluie-bleu-42';
const mostMs = 90_000;
const pauseMs = 500;

type ReadCode = (of: CodeOf) => Promise<string | undefined>;

export class Newcomer {
  readonly #caller: Caller;
  readonly #readCode: ReadCode;
  readonly phone: string;
  /** SES takes what follows the plus sign for a label (SES Developer Guide, "Using the mailbox simulator"). */
  readonly email = `success+${randomBytes(6).toString('hex')}@simulator.amazonses.com`;
  #id = '';
  #token = '';
  #session = '';
  reference = '';

  constructor(caller: Caller, phone: string, readCode: ReadCode) {
    this.#caller = caller;
    this.phone = phone;
    this.#readCode = readCode;
  }

  /** Fills in the form, waits for the code, and thinks better of it. */
  async giveUp(): Promise<void> {
    await this.#start({});
    await this.leave();
  }

  /** @param door what the door adds to the form */
  async signUp(door: object = {}): Promise<void> {
    await this.#start(door);
    await this.#own('POST', '/code', { code: await this.#code('signUp', this.#id) });
    await this.#until('awaiting_consent');
    await this.#own('POST', '/consent', { acceptPrivacyNotice: true });
    await this.#until('completed');
    const session = { method: 'POST', path: `/api/sign-ups/${this.#id}/session`, bearer: this.#token } as const;
    const opened = await this.#caller.call<{ accessToken: string }>({ ...session, body: { client: 'bearer' } });
    this.#session = opened.accessToken;
  }

  async #start(door: object): Promise<void> {
    const { phone, email } = this;
    const { signUp, accessToken } = await this.#caller.call<{ signUp: SignUp; accessToken: string }>({
      method: 'POST',
      path: '/api/sign-ups',
      headers: { 'idempotency-key': randomBytes(16).toString('hex') },
      body: { phone, email, emailConfirmation: email, password, acceptTerms: true, ...door },
    });
    this.#id = signUp.id;
    this.#token = accessToken;
    this.reference = signUp.reference;
    await this.#until('awaiting_code');
  }

  /** On a device that nobody knows: the code goes by way of the queue of orders. */
  async signInAgain(): Promise<void> {
    const { challenge } = await this.#caller.call<{ challenge: { id: string } }>({
      method: 'POST',
      path: '/api/sessions',
      body: { identifier: this.phone, password, client: 'bearer' },
    });
    const code = await this.#code('challenge', challenge.id);
    const answer = { method: 'POST', path: `/api/challenges/${challenge.id}/code`, body: { code } } as const;
    const { accessToken } = await this.#caller.call<{ accessToken: string }>(answer);
    await this.#caller.call({ method: 'DELETE', path: '/api/sessions/current', bearer: accessToken });
  }

  /** With the session of this person. */
  me<T extends object>(method: 'GET' | 'POST' | 'DELETE', path = '', body?: object): Promise<T> {
    return this.#caller.call<T>({ method, path: `/api/me${path}`, bearer: this.#session, ...(body && { body }) });
  }

  /** Leaves nothing behind, however far it came; what is not there any more needs no leaving. */
  async leave(): Promise<void> {
    if (this.#session) {
      await this.me('POST', '/step-up', { password });
      await this.me('DELETE');
    } else if (this.#id) await this.#own('DELETE');
    this.#session = '';
    this.#id = '';
  }

  #own(method: 'GET' | 'POST' | 'DELETE', path = '', body?: object): Promise<{ signUp: SignUp }> {
    const call = { method, path: `/api/sign-ups/${this.#id}${path}`, bearer: this.#token };
    return this.#caller.call({ ...call, ...(body && { body }) });
  }

  async #code(kind: CodeOf['kind'], id: string): Promise<string> {
    for (const last = Date.now() + mostMs; Date.now() < last; await pause(pauseMs)) {
      const code = await this.#readCode({ kind, id });
      if (code) return code;
    }
    throw new Error(`No message brought a code to ${this.phone}`);
  }

  async #until(status: string): Promise<void> {
    const last = Date.now() + mostMs;
    for (;;) {
      const { signUp } = await this.#own('GET');
      if (signUp.status === status) return;
      if (signUp.rejection) throw new Error(`The sign-up of ${this.phone} was rejected: ${signUp.rejection.reason}`);
      if (Date.now() > last)
        throw new Error(`The sign-up of ${this.phone} is ${signUp.status} and never came to ${status}`);
      await pause(pauseMs);
    }
  }
}
