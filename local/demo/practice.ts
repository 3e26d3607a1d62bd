/** A practice's software that knows the public API and its own key. */
import type { Service } from '../service.ts';
import { expectThat } from './client.ts';
import { tell } from './story.ts';

const slotMs = 20 * 60 * 1000;

interface PracticeAnswer {
  readonly slots?: readonly { readonly slotId: string }[];
  readonly apiKey?: string;
  readonly corrections?: readonly { readonly recordId: string; readonly phone: string; readonly email: string }[];
}

export class Practice {
  readonly #service: Service;
  readonly #id: string;
  #apiKey = '';

  constructor(service: Service, id: string) {
    this.#service = service;
    this.#id = id;
  }

  async register(fields: object): Promise<void> {
    const { apiKey = '' } = await this.#ask('PUT', `/api/operations/practices/${this.#id}`, fields);
    this.#apiKey = apiKey;
  }

  async note(recordId: string, fields: object): Promise<void> {
    await this.#ask('PUT', `${this.#path}/patients/${recordId}`, fields);
  }

  async give(appointmentId: string, fields: object): Promise<void> {
    await this.#ask('PUT', `${this.#path}/appointments/${appointmentId}`, fields);
  }

  /** Offers these instants, twenty minutes each. @returns the slots' ids, in order. */
  async offer(practitionerId: string, name: string, instants: readonly number[]): Promise<string[]> {
    const path = `${this.#path}/practitioners/${practitionerId}`;
    await this.#ask('PUT', path, { name });
    const written = (at: number) => new Date(at).toISOString();
    const range = { from: written(Math.min(...instants)), to: written(Math.max(...instants) + slotMs) };
    const slots = instants.map(at => ({ startsAt: written(at), endsAt: written(at + slotMs) }));
    await this.#ask('PUT', `${path}/slots`, { ...range, slots });
    const found = await this.#ask('GET', `${path}/slots?from=${range.from}&to=${range.to}`);
    return (found.slots ?? []).map(({ slotId }) => slotId);
  }

  /** Offers nothing any more between the two instants; what is booked stays. */
  async withdraw(practitionerId: string, from: number, to: number): Promise<void> {
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    await this.#ask('PUT', `${this.#path}/practitioners/${practitionerId}/slots`, { ...range, slots: [] });
  }

  async corrections() {
    return (await this.#ask('GET', `${this.#path}/corrections`)).corrections ?? [];
  }

  get #path(): string {
    return `/api/practices/${this.#id}`;
  }

  async #ask(method: string, path: string, body?: object): Promise<PracticeAnswer> {
    tell.asked(method, path);
    const response = await fetch(`${this.#service.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#apiKey}` },
      body: JSON.stringify(body) ?? null,
    });
    tell.answered(response.status, '');
    expectThat(response.ok, `${method} ${path} should be answered well, and answers ${response.status}.`);
    return (await response.json()) as PracticeAnswer;
  }
}
