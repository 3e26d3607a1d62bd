/** Somebody who has an account, on a device of their own: a program, so that it keeps a bearer and no cookies. */
import type { Service } from '../service.ts';
import { type Answered, ask, lastMessage } from './client.ts';
import { codeIn } from './code-in.ts';

interface Owner {
  /** E.164. */
  readonly phone: string;
  readonly locale: string;
}

interface AccountAnswer {
  readonly accessToken: string;
  readonly deviceToken: string;
  readonly challenge: { readonly id: string };
  readonly reset: { readonly id: string };
  readonly resetToken: string;
  readonly hold: string;
  readonly appointment: { readonly id: string };
  readonly appointments: readonly { readonly id: string; readonly status: string; readonly practitioner: string }[];
}
type Answer = Partial<AccountAnswer> & Answered;

export class Member {
  readonly #service: Service;
  readonly #owner: Owner;
  #session = '';
  #device = '';

  constructor(service: Service, owner: Owner) {
    this.#service = service;
    this.#owner = owner;
  }

  /** On a device that is new: a code goes to the phone. */
  async signInAnew(password: string): Promise<void> {
    const read = this.#nextCode();
    const { challenge } = await this.#signIn(202, password);
    const code = await read();
    this.#keep(await this.#ask(201, 'POST', `/api/challenges/${challenge?.id}/code`, { code }));
  }

  async signIn(password: string, expected: 201 | 401 = 201): Promise<void> {
    this.#keep(await this.#signIn(expected, password));
  }

  async resetPassword(password: string): Promise<void> {
    const read = this.#nextCode();
    const known = this.#device && { deviceToken: this.#device };
    const { reset } = await this.#ask(202, 'POST', '/api/password-resets', { identifier: this.#owner.phone, ...known });
    const code = await read();
    const { resetToken } = await this.#ask(200, 'POST', `/api/password-resets/${reset?.id}/code`, { code });
    await this.#ask(204, 'POST', `/api/password-resets/${reset?.id}/password`, { resetToken, password });
  }

  async book(slotId: string): Promise<void> {
    const { hold } = await this.#ask(201, 'POST', `/api/slots/${slotId}/holds`, {});
    const patient = { lastName: 'Durand', firstName: 'Claire' };
    await this.#ask(201, 'POST', '/api/me/appointments', { hold, patient });
  }

  async appointments(): Promise<AccountAnswer['appointments']> {
    return (await this.#ask(200, 'GET', '/api/me/appointments')).appointments ?? [];
  }

  async cancel(appointmentId: string): Promise<void> {
    await this.#ask(204, 'DELETE', `/api/me/appointments/${appointmentId}`);
  }

  /** Proves once more who is signed in, takes along everything that is held, and has the account erased. */
  async leave(password: string): Promise<Answer> {
    await this.#ask(204, 'POST', '/api/me/step-up', { password });
    const everything = await this.#ask(200, 'GET', '/api/me/export');
    await this.#ask(204, 'DELETE', '/api/me');
    return everything;
  }

  /** @param expected 200, or 401 where the session has ended */
  look(expected: 200 | 401): Promise<Answer> {
    return this.#ask(expected, 'GET', '/api/me');
  }

  #signIn(expected: number, password: string): Promise<Answer> {
    const known = this.#device && { deviceToken: this.#device };
    const identifier = this.#owner.phone;
    return this.#ask(expected, 'POST', '/api/sessions', { identifier, password, client: 'bearer', ...known });
  }

  #keep({ accessToken, deviceToken }: Answer): void {
    this.#session = accessToken ?? this.#session;
    this.#device = deviceToken ?? this.#device;
  }

  /** @returns waits for the code that comes from now on */
  #nextCode(): () => Promise<string> {
    const { phone } = this.#owner;
    const before = this.#service.outbox.list(phone).filter(({ channel }) => channel === 'sms').length;
    return async () => codeIn((await lastMessage(this.#service, phone, 'sms', before)).text);
  }

  #ask(expected: number, method: string, path: string, body?: object): Promise<Answer> {
    const request = { method, path, body, token: this.#session, locale: this.#owner.locale };
    const shown = path.replace(/(?<=\/)[0-9a-f]{32}(?=\/)/, '{id}');
    return ask<AccountAnswer>(this.#service, expected, request, { shown });
  }
}
