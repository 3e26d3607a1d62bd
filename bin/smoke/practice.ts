/** The practice of the trial: it offers a slot, notes a patient, gives an appointment, and takes all of it back. */
import { randomBytes } from 'node:crypto';
import type { Keys } from '../../core/keyed-digest.ts';
import { sealPass } from '../../core/reminder/reminder-pass.ts';
import type { Caller } from './caller.ts';
import type { Deployed } from './deployed.ts';
import { reminderGoesOut } from './reminders.ts';

interface Contact {
  readonly phone: string;
  readonly email: string;
}

const hour = 3_600_000;
const soonMs = 3000;
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
  /** A record and its appointment have one id. */
  readonly #invited: string[] = [];

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

  /** Slots of twenty minutes, one beside the other. */
  async offer(count: number): Promise<void> {
    const { call } = this.#bound();
    await call('PUT', `/practitioners/${practitionerId}`, { name: practitioner });
    const starts = Array.from({ length: count }, (_, index) => this.#startsAt + (index * hour) / 3);
    await this.#publish(starts.map(at => ({ startsAt: iso(at), endsAt: iso(at + hour / 3) })));
    await this.#caller.call({ method: 'GET', path: `/api/practices/${this.id}` });
  }

  /** @returns the hold of the first slot that is free */
  async hold(): Promise<string> {
    const { slots } = await this.#caller.call<{ slots: { slotId: string }[] }>({
      method: 'GET',
      path: `/api/practices/${this.id}/practitioners/${practitionerId}/slots?from=${iso(this.#startsAt)}&to=${iso(this.#startsAt + hour)}`,
    });
    const [slot] = slots;
    if (!slot) throw new Error('No slot that was published is offered.');
    const take = { method: 'POST', path: `/api/slots/${slot.slotId}/holds`, body: {} } as const;
    const { hold } = await this.#caller.call<{ hold: string }>(take);
    return hold;
  }

  /** A slot that is held, looked at and given back. */
  async holdAndRelease(): Promise<void> {
    const [bearer, path] = [await this.hold(), '/api/holds/current'];
    await this.#caller.call({ method: 'GET', path, bearer });
    await this.#caller.call({ method: 'DELETE', path, bearer });
  }

  /**
   * @param contact of the record
   * @param startsAt of an appointment whose reminder is not waited for, where nothing else is named
   * @returns the pass that the link of the confirmation would give, sealed by the operator's right to the root key
   */
  async invite(keys: Keys, { phone, email }: Contact, startsAt = this.#startsAt): Promise<string> {
    const { call } = this.#bound();
    const id = `essai-${this.#run}-${this.#invited.length}`;
    this.#invited.push(id);
    await call('PUT', `/patients/${id}`, { lastName: 'Essai', firstName: 'Camille', phone, email });
    await call('PUT', `/appointments/${id}`, { recordId: id, practitioner, startsAt: iso(startsAt) });
    const shown = { name: 'Essai de déploiement', phone: '+33180000000', formattedPhone: '01 80 00 00 00' };
    const about = { practiceId: this.id, appointmentId: id, recordId: id, linkGeneration: 0, practice: shown };
    return sealPass(keys, { ...about, practitioner, startsAt }, Date.now() + hour);
  }

  /** The reminder of the latest appointment, asked for by hand. */
  async remind(): Promise<void> {
    await this.#bound().call('POST', `/appointments/${this.#invited.at(-1)}/reminder`);
  }

  /** An appointment whose reminder falls due in a few seconds. */
  async waitForReminder(deployed: Deployed, keys: Keys, contact: Contact): Promise<void> {
    await this.invite(keys, contact, Date.now() + 1000 * deployed.reminderLeadSeconds + soonMs);
    await reminderGoesOut(deployed, { practiceId: this.id, id: this.#invited.at(-1) ?? '' });
  }

  /** The practice does not correct what a patient typed. */
  async declineCorrections(): Promise<void> {
    const { call } = this.#bound();
    const { corrections } = await call<{ corrections: { id: string }[] }>('GET', '/corrections');
    for (const { id } of corrections) await call('POST', `/corrections/${id}/decline`);
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
    for (const each of this.#invited) await call('DELETE', `/appointments/${each}`).catch(ignoreMissing);
    // A booking made a record of its own.
    for (const each of new Set([...this.#invited, ...this.#booked]))
      await call('DELETE', `/patients/${each}`).catch(ignoreMissing);
    await this.#publish([]).catch(ignoreMissing);
  }

  #publish(slots: readonly object[]): Promise<unknown> {
    const between = { from: iso(this.#startsAt), to: iso(this.#startsAt + hour) };
    return this.#bound().call('PUT', `/practitioners/${practitionerId}/slots`, { ...between, slots });
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
