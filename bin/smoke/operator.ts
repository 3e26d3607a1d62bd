/** The operator of the trial, and a person who writes to support: the message stays for as long as any message to support. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './caller.ts';
import { type Newcomer, newMailbox } from './newcomer.ts';

interface Inspected {
  readonly sends: readonly { readonly message: string; readonly outcome: string }[];
}

const mostMs = 60_000;
const pauseMs = 250;

export class TrialOperator {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  async answers({ phone, reference }: Newcomer): Promise<void> {
    const message = 'Essai de déploiement : rien à faire.';
    const body = { topic: 'other', message, reference, email: newMailbox() };
    await this.#caller.call({ method: 'POST', path: '/api/support-requests', body });
    await this.#caller.call({ method: 'GET', path: '/api/operations/support-requests' });
    await this.#caller.call({ method: 'POST', path: '/api/operations/consents', body: { phone } });
  }

  /** @throws Error when a provider does not take the message of this sign-up in time */
  async hasSent(message: string, reference: string): Promise<void> {
    for (const last = Date.now() + mostMs; Date.now() < last; await pause(pauseMs)) {
      const path = `/api/operations/sign-ups/${reference}`;
      const { sends } = await this.#caller.call<Inspected>({ method: 'GET', path });
      if (sends.some(send => send.message === message && send.outcome === 'sent')) return;
    }
    throw new Error(`The message ${message} of ${reference} did not go out`);
  }
}
