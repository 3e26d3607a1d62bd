/** The practice of the trial: it offers a slot, notes a patient, gives an appointment, and takes all of it back. */
import { randomBytes } from 'node:crypto';
import type { Keys } from '../../core/keyed-digest.ts';
import { sealPass } from '../../core/reminder/reminder-pass.ts';
import type { Caller } from './caller.ts';

const hour = 3_600_000;
const practitioner = 'Dr Essai';
const practitionerId = 'dr-essai';

export class TrialPractice {
  readonly #caller: Caller;
  readonly id = 'essai-de-deploiement';
  /** A run of its own, so that two runs share nothing but the practice. */
  readonly #run = randomBytes(4).toString('hex');
  /** Far from now, at a full hour. */
  readonly #startsAt = Math.ceil(Date.now() / hour) * hour + 72 * hour + Math.floor(Math.random() * 48) * hour;
  #key = '';
  #booked: readonly string[] = [];

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** The service has no call that removes a practice; this one stays, without patients and slots. */
  async register(): Promise<void> {
    const body = {
      name: 'Essai de déploiement',
      phone: '+33180000000',
      email: 'success@simulator.amazonses.com',
      rotateApiKey: true,
    };
    const path = `/api/operations/practices/${this.id}`;
    const { apiKey } = await this.#caller.call<{ apiKey: string }>({ method: 'PUT', path, body });
    this.#key = apiKey;
  }

  /** @returns the hold of the one slot that is offered */
  async offerAndHold(): Promise<string> {
    const { call } = this.#bound();
    await call('PUT', `/practitioners/${practitionerId}`, { name: practitioner });
    await this.#publish([{ startsAt: iso(this.#startsAt), endsAt: iso(this.#startsAt + hour / 3) }]);
    const of = `/api/practices/${this.id}`;
    await this.#caller.call({ method: 'GET', path: of });
    const { slots } = await this.#caller.call<{ slots: { slotId: string }[] }>({
      method: 'GET',
      path: `${of}/practitioners/${practitionerId}/slots?from=${iso(this.#startsAt)}&to=${iso(this.#startsAt + hour)}`,
    });
    const [slot] = slots;
    if (!slot) throw new Error('The slot that was published is not offered.');
    const take = { method: 'POST', path: `/api/slots/${slot.slotId}/holds`, body: {} } as const;
    const current = '/api/holds/current';
    const given = await this.#caller.call<{ hold: string }>(take);
    await this.#caller.call({ method: 'GET', path: current, bearer: given.hold });
    await this.#caller.call({ method: 'DELETE', path: current, bearer: given.hold });
    const { hold } = await this.#caller.call<{ hold: string }>(take);
    return hold;
  }

  /** @returns the pass that the link of the confirmation would give, sealed by the operator's right to the root key */
  async invite(keys: Keys, { phone, email }: { readonly phone: string; readonly email: string }): Promise<string> {
    const { call } = this.#bound();
    const { recordId, appointmentId } = this.#ids();
    await call('PUT', `/patients/${recordId}`, { lastName: 'Essai', firstName: 'Camille', phone, email });
    const startsAt = this.#startsAt;
    await call('PUT', `/appointments/${appointmentId}`, { recordId, practitioner, startsAt: iso(startsAt) });
    await call('POST', `/appointments/${appointmentId}/reminder`);
    const shown = { name: 'Essai de déploiement', phone: '+33180000000', formattedPhone: '01 80 00 00 00' };
    const about = { practiceId: this.id, appointmentId, recordId, linkGeneration: 0, practice: shown };
    return sealPass(keys, { ...about, practitioner, startsAt }, Date.now() + hour);
  }

  /** Before the patient cancels: afterwards the practice's list leaves it out. */
  async noteBookings(): Promise<void> {
    const path = `/appointments?from=${iso(this.#startsAt)}&to=${iso(this.#startsAt + hour)}`;
    const { appointments } = await this.#bound().call<{ appointments: Booked[] }>('GET', path);
    this.#booked = appointments.map(({ recordId }) => recordId);
  }

  async takeBack(): Promise<void> {
    if (!this.#key) return;
    const { call } = this.#bound();
    const { recordId, appointmentId } = this.#ids();
    await call('GET', '/corrections');
    await call('DELETE', `/appointments/${appointmentId}`).catch(ignoreMissing);
    // A booking made a record of its own.
    for (const each of new Set([recordId, ...this.#booked]))
      await call('DELETE', `/patients/${each}`).catch(ignoreMissing);
    await this.#publish([]).catch(ignoreMissing);
  }

  #publish(slots: readonly object[]): Promise<unknown> {
    const between = { from: iso(this.#startsAt), to: iso(this.#startsAt + hour) };
    return this.#bound().call('PUT', `/practitioners/${practitionerId}/slots`, { ...between, slots });
  }

  #ids() {
    return { recordId: `essai-${this.#run}`, appointmentId: `essai-${this.#run}` };
  }

  #bound() {
    const call = <T extends object>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
      this.#caller.call<T>({
        method,
        path: `/api/practices/${this.id}${path}`,
        bearer: this.#key,
        ...(body && { body }),
      });
    return { call };
  }
}

interface Booked {
  readonly recordId: string;
}

const iso = (at: number): string => new Date(at).toISOString();

/** A run that broke off never made it. */
function ignoreMissing(error: Error): void {
  if (!/answered 404/.test(error.message)) throw error;
}
