/** A practice that offers time, and a patient who takes some of it, through the public door. */
import type * as z from 'zod/mini';
import * as answers from '../../../lambdas/contract/booking-answers.ts';
import type { Service } from '../../../local/service.ts';
import { readAs } from '../answers.ts';
import { day, minute } from '../clock.ts';
import { checkDocumented } from '../documented.ts';
import { Patient, type PatientDetails } from '../patient.ts';
import { Practice } from '../practice.ts';
import { type Answer, ask } from '../request.ts';

export type FreeSlot = answers.FreeSlotView;
type TakenHold = z.output<typeof answers.holdTakenAnswer>;

/** Anybody, who looks. */
async function look(service: Service, path: string, from?: string): Promise<Answer> {
  const request = { method: 'GET', path, headers: { 'accept-language': 'fr' }, ...(from && { from }) };
  const answer = await ask(service.url, request);
  checkDocumented(request, answer);
  return answer;
}

const iso = (at: number) => new Date(at).toISOString();

export class BookablePractice extends Practice {
  readonly practitionerId = 'dr-tilleul';

  /** Registers it, with one practitioner who offers slots of twenty minutes, two days from now, from a full hour on. */
  async offer(count: number, fields: Record<string, unknown> = {}): Promise<FreeSlot[]> {
    await this.register(fields);
    await this.putPractitioner({ name: 'Dr Tilleul' });
    await this.publish(this.times(count));
    return this.freeSlots();
  }

  putPractitioner(fields: Record<string, unknown>, practitionerId = this.practitionerId): Promise<Answer> {
    return this.call('PUT', `/practitioners/${practitionerId}`, fields);
  }

  /** When its day of slots begins, in epoch milliseconds. */
  get opensAt(): number {
    return Math.ceil((Date.now() + 2 * day) / day) * day + 8 * 60 * minute;
  }

  times(count: number, opensAt = this.opensAt) {
    return Array.from({ length: count }, (_, n) => ({
      startsAt: iso(opensAt + n * 20 * minute),
      endsAt: iso(opensAt + (n + 1) * 20 * minute),
    }));
  }

  /** The slots that are offered in the day of the slots, or between these instants. */
  publish(slots: readonly object[], from = this.opensAt, to = from + day): Promise<Answer> {
    return this.call('PUT', `/practitioners/${this.practitionerId}/slots`, { from: iso(from), to: iso(to), slots });
  }

  /** As anybody sees them. */
  async freeSlots(practitionerId = this.practitionerId): Promise<FreeSlot[]> {
    const query = `from=${iso(Date.now())}&to=${iso(Date.now() + 30 * day)}`;
    const answer = await look(this.service, `/api/practices/${this.id}/practitioners/${practitionerId}/slots?${query}`);
    return readAs(answers.slotsAnswer, answer).slots;
  }

  async appointments() {
    const answer = await this.call('GET', `/appointments?from=${iso(Date.now())}&to=${iso(Date.now() + 30 * day)}`);
    return readAs(answers.practiceAppointmentsAnswer, answer).appointments;
  }
}

export class BookingPatient extends Patient {
  token = '';
  name: Record<string, unknown> = { lastName: 'Martin', firstName: 'Camille' };

  constructor(service: Service, details: Partial<PatientDetails> = {}) {
    super(service, details);
  }

  /** Takes the slot, as a stranger unless the body and headers say otherwise. */
  async take(
    { slotId }: Pick<FreeSlot, 'slotId'>,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.#ask('POST', `/api/slots/${slotId}/holds`, body, headers);
    if (answer.status === 201) this.token = this.taken(answer).hold;
    return answer;
  }

  /** Takes it with the proof of a phone. */
  takeProven(slot: Pick<FreeSlot, 'slotId'>): Promise<Answer> {
    return this.take(slot, { signUpId: this.id }, { authorization: `Bearer ${this.accessToken}` });
  }

  taken = (answer: Answer): TakenHold => readAs(answers.holdTakenAnswer, answer);

  async hold(token = this.token) {
    return readAs(answers.holdAnswer, await this.askHold('GET', token));
  }

  askHold(method: 'GET' | 'DELETE', token = this.token): Promise<Answer> {
    return this.#ask(method, '/api/holds/current', undefined, { authorization: `Bearer ${token}` });
  }

  /** Sends the form with the hold and the name. */
  startBooking(fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.start({ hold: this.token, patient: this.name, ...fields }, headers);
  }

  /** From the form to the end, whichever. */
  async finishBooking(fields: Record<string, unknown> = {}) {
    await this.startBooking(fields);
    return this.proveAndConsent();
  }

  async proveAndConsent() {
    await this.answer(await this.readCode());
    const { status } = await this.until('awaiting_consent', 'rejected');
    if (status === 'awaiting_consent') await this.consent();
    return this.until('completed', 'rejected');
  }

  async #ask(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const request = { method, path, body, headers: { 'accept-language': this.language, ...headers }, from: this.from };
    const answer = await ask(this.service.url, request);
    checkDocumented(request, answer);
    return answer;
  }
}
