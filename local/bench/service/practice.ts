/** A practice's software, as the benchmark needs it: it notes patients, gives appointments, and lets them have the link. */
import { connect } from './connection.ts';
import type { Patient } from './patient.ts';

/** Of which only the opaque token in its fragment goes back to the service. */
const link = /\/(?:my-account|m)#([\w-]+)/;

const dayMs = 24 * 3600 * 1000;

export interface Practice {
  readonly id: string;
  /**
   * Notes the patient's own phone and e-mail and gives an appointment in three days.
   * @returns the token in the link of its confirmation
   */
  invite(patient: Patient): Promise<string>;
  /** Offers a slot of its own, in three days. @returns its id */
  offerSlot(): Promise<string>;
  /** @returns the token of the hold */
  hold(slotId: string, patient: Patient): Promise<string>;
}

/**
 * Registers it with the default policy: the name is only asked for where patients share an address.
 * @param number another practice for each; below 100.
 * @throws Error with the refusal
 */
export async function registerPractice(port: number, number: number): Promise<Practice> {
  const id = `cabinet-${number}`;
  const call = async (
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: object,
    bearer?: string,
    from = '127.0.0.1',
  ) => {
    const connection = connect(port, from);
    try {
      const answer = await connection.ask(method, path, { ...(body && { body }), ...(bearer && { bearer }) });
      if ([200, 201].includes(answer.status)) return JSON.parse(answer.text);
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    } finally {
      connection.close();
    }
  };
  const shown = { name: `Cabinet ${number}`, phone: `+331800001${String(number).padStart(2, '0')}` };
  const { apiKey } = await call('PUT', `/api/operations/practices/${id}`, { ...shown, email: `accueil@${id}.example` });

  const invite = async ({ phone, email }: Patient): Promise<string> => {
    const name = phone.slice(1);
    const recordId = `fiche-${name}`;
    const record = { lastName: 'Martin', firstName: 'Camille', phone, email };
    await call('PUT', `/api/practices/${id}/patients/${recordId}`, record, apiKey);
    const startsAt = new Date(Date.now() + 3 * 24 * 3600 * 1000).toISOString();
    const appointment = { recordId, practitioner: 'Dr Tilleul', startsAt };
    await call('PUT', `/api/practices/${id}/appointments/rendez-vous-${name}`, appointment, apiKey);
    const [mail] = await call('GET', `/local/outbox?to=${encodeURIComponent(email)}`);
    const token = link.exec(mail?.text ?? '')?.[1];
    if (!token) throw new Error('A confirmation has no link.');
    return token;
  };
  let offered = 0;
  const offerSlot = async (): Promise<string> => {
    const practitioner = `/api/practices/${id}/practitioners/dr-${++offered}`;
    const at = Math.ceil(Date.now() / dayMs) * dayMs + 3 * dayMs;
    const [startsAt, endsAt] = [at, at + dayMs / 72].map(each => new Date(each).toISOString());
    const range = { from: startsAt, to: endsAt };
    await call('PUT', practitioner, { name: `Dr ${offered}` }, apiKey);
    await call('PUT', `${practitioner}/slots`, { ...range, slots: [{ startsAt, endsAt }] }, apiKey);
    const { slots } = await call('GET', `${practitioner}/slots?from=${startsAt}&to=${endsAt}`);
    return slots[0].slotId;
  };
  const hold = async (slotId: string, { address }: Patient): Promise<string> =>
    (await call('POST', `/api/slots/${slotId}/holds`, {}, undefined, address)).hold;
  return { id, invite, offerSlot, hold };
}
