/** A person who signs up by any door and has an account: the telephone and the mailbox are AWS's simulators. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Caller } from './caller.ts';
import type { CodeOf } from './code-reader.ts';

interface SignUp {
  readonly id: string;
  readonly status: string;
  readonly reference: string;
  readonly code?: { readonly resendAfter?: string };
  readonly rejection?: { readonly reason: string };
}

interface Session {
  readonly session: { readonly id: string };
  readonly accessToken: string;
  readonly deviceToken?: string;
}

type Method = Call['method'];
type ReadCode = (of: CodeOf) => Promise<string | undefined>;

const mostMs = 90_000;
const pauseMs = 250;

/** SES takes what follows the plus sign for a label (SES Developer Guide, "Using the mailbox simulator"). */
export const newMailbox = (): string => `success+${randomBytes(6).toString('hex')}@simulator.amazonses.com`;

/** Nobody may ask for a code again earlier. */
const passes = (instant = ''): Promise<void> => pause(Math.max(0, Date.parse(instant) - Date.now()) || 0);

export class Newcomer {
  readonly #caller: Caller;
  readonly #readCode: ReadCode;
  phone: string;
  email: string;
  password = 'Parapluie-bleu-42';
  reference = '';
  #id = '';
  #token = '';
  #session = '';
  #deviceToken: string | undefined;

  constructor(caller: Caller, phone: string, readCode: ReadCode, email = newMailbox()) {
    this.#caller = caller;
    this.phone = phone;
    this.email = email;
    this.#readCode = readCode;
  }

  /** Fills in the form, mistypes the e-mail, asks for the code once more, and gives up. */
  async giveUp(): Promise<void> {
    await this.begin();
    const email = newMailbox();
    await this.ofSignUp('PATCH', '/contact', { email, emailConfirmation: email });
    await this.code();
    const { signUp } = await this.ofSignUp('GET');
    await passes(signUp.code?.resendAfter);
    await this.ofSignUp('POST', '/code/resend', {});
    await this.leave();
  }

  /** @param door what the door adds to the form */
  async signUp(door: object = {}): Promise<void> {
    await this.begin(door);
    await this.provePhone();
    await this.consent();
  }

  async begin(door: object = {}, status = 'awaiting_code'): Promise<void> {
    const { phone, email, password } = this;
    const { signUp, accessToken } = await this.#caller.call<{ signUp: SignUp; accessToken: string }>({
      method: 'POST',
      path: '/api/sign-ups',
      headers: { 'idempotency-key': randomBytes(16).toString('hex') },
      body: { phone, email, emailConfirmation: email, password, acceptTerms: true, ...door },
    });
    this.#id = signUp.id;
    this.#token = accessToken;
    this.reference = signUp.reference;
    await this.until(status);
  }

  async provePhone(): Promise<void> {
    await this.ofSignUp('POST', '/code', { code: await this.code() });
  }

  async consent(): Promise<void> {
    await this.until('awaiting_consent');
    await this.ofSignUp('POST', '/consent', { acceptPrivacyNotice: true });
    await this.until('completed');
    const { accessToken, deviceToken } = await this.ofSignUp<Session>('POST', '/session', { client: 'bearer' });
    this.#session = accessToken;
    this.#deviceToken = deviceToken;
  }

  /** On a device that the account does not know, the code goes by way of the queue of orders. */
  async signIn(device: 'known' | 'new'): Promise<Session> {
    const { phone: identifier, password } = this;
    const deviceToken = device === 'known' ? this.#deviceToken : undefined;
    const asked = { identifier, password, client: 'bearer', ...(deviceToken && { deviceToken }) };
    const answered = await this.#caller.call<Session | { challenge: { id: string; resendAfter?: string } }>({
      method: 'POST',
      path: '/api/sessions',
      body: asked,
    });
    if (!('challenge' in answered)) return answered;
    const { id } = answered.challenge;
    await this.code({ kind: 'challenge', id });
    await passes(answered.challenge.resendAfter);
    await this.#caller.call({ method: 'POST', path: `/api/challenges/${id}/resend`, body: {} });
    const body = { code: await this.code({ kind: 'challenge', id }) };
    return this.#caller.call<Session>({ method: 'POST', path: `/api/challenges/${id}/code`, body });
  }

  /** Goes on with another session, since the one before has ended. */
  async signInAgain(): Promise<void> {
    const { accessToken, deviceToken } = await this.signIn('known');
    this.#session = accessToken;
    this.#deviceToken = deviceToken ?? this.#deviceToken;
  }

  /** With the session of this person. */
  me<T extends object>(method: Method, path = '', body?: object): Promise<T> {
    return this.#caller.call<T>({ method, path: `/api/me${path}`, bearer: this.#session, ...(body && { body }) });
  }

  async stepUp(): Promise<void> {
    await this.me('POST', '/step-up', { password: this.password });
  }

  /** Leaves nothing behind, however far it came; what is not there any more needs no leaving. */
  async leave(): Promise<void> {
    if (this.#session) {
      await this.stepUp();
      await this.me('DELETE');
    } else if (this.#id) await this.ofSignUp('DELETE');
    this.#session = '';
    this.#id = '';
  }

  /** A refused sign-up is over, so nobody needs to give it up. */
  async isRefused(reason: string): Promise<void> {
    await this.until('rejected', reason);
    this.#id = '';
  }

  ofSignUp<T extends object = { signUp: SignUp }>(method: Method, path = '', body?: object): Promise<T> {
    const call = { method, path: `/api/sign-ups/${this.#id}${path}`, bearer: this.#token };
    return this.#caller.call<T>({ ...call, ...(body && { body }) });
  }

  /** @param of a challenge, or the sign-up where nothing else is named */
  async code(of: CodeOf = { kind: 'signUp', id: this.#id }): Promise<string> {
    for (const last = Date.now() + mostMs; Date.now() < last; await pause(pauseMs)) {
      const code = await this.#readCode(of);
      if (code) return code;
    }
    throw new Error(`No message brought a code to ${this.phone}`);
  }

  /** A code to the e-mail of the sign-up, which another account only claims. */
  emailCode = (): Promise<string> => this.code({ kind: 'challenge', id: this.#id });

  /** @param reason of the refusal, where one is waited for */
  async until(status: string, reason?: string): Promise<void> {
    const last = Date.now() + mostMs;
    for (;;) {
      const { signUp } = await this.ofSignUp('GET');
      if (signUp.status === status && signUp.rejection?.reason === reason) return;
      if (signUp.rejection) throw new Error(`The sign-up of ${this.phone} was rejected: ${signUp.rejection.reason}`);
      if (Date.now() > last)
        throw new Error(`The sign-up of ${this.phone} is ${signUp.status} and never came to ${status}`);
      await pause(pauseMs);
    }
  }
}
