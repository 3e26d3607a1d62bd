/** The desk of the demonstration's practice: its patients, the corrections that they wait for, and what the practice answers. */
import type { Desk, DeskPatient } from '../practice-desk-state.ts';
import { demonstrationPatients, demonstrationPractice } from './demonstration.ts';

/** Uses the public API with the practice's key, as its software would. */
export class PracticeDesk {
  readonly #url: string;
  readonly #apiKey: string;
  readonly #patients = new Map<string, DeskPatient>(
    Object.entries(demonstrationPatients).map(([recordId, patient]) => [recordId, { recordId, ...patient }]),
  );

  constructor(url: string, apiKey: string) {
    this.#url = url;
    this.#apiKey = apiKey;
  }

  async show(): Promise<Desk> {
    const { corrections = [] } = (await (await this.#ask('GET', '/corrections')).json()) as Partial<Desk>;
    return { patients: [...this.#patients.values()], corrections };
  }

  /** Notes another phone or e-mail; an empty one is taken off the record. @returns the API's answer */
  async correct(recordId: string, { phone, email }: Partial<Record<'phone' | 'email', string>>): Promise<Response> {
    const {
      phone: _,
      email: __,
      ...patient
    } = this.#patients.get(recordId) ?? { recordId, lastName: '?', firstName: '?' };
    const noted = { ...patient, ...(phone && { phone }), ...(email && { email }) };
    const { recordId: ___, ...body } = noted;
    const answer = await this.#ask('PUT', `/patients/${encodeURIComponent(recordId)}`, body);
    if (answer.ok) this.#patients.set(recordId, noted);
    return answer;
  }

  decline(id: string): Promise<Response> {
    return this.#ask('POST', `/corrections/${encodeURIComponent(id)}/decline`);
  }

  #ask(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.#url}/api/practices/${demonstrationPractice}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${this.#apiKey}` },
      body: JSON.stringify(body) ?? null,
    });
  }
}
