/** A person who came by the booking door, and looks after their appointments while signed in. */
import type * as z from 'zod/mini';
import { appointmentsAnswer } from '../../../lambdas/contract/account-answers.ts';
import type { Service } from '../../../local/service.ts';
import { readAs } from '../answers.ts';
import type { PatientDetails } from '../patient.ts';
import type { Answer } from '../request.ts';
import { BookingPatient, type FreeSlot } from './bookable.ts';
import { Member } from './member.ts';

export type OwnAppointment = z.output<typeof appointmentsAnswer>['appointments'][number];

export class BookingMember extends Member {
  readonly booker: BookingPatient;

  constructor(service: Service, details: Partial<PatientDetails> = {}) {
    const booker = new BookingPatient(service, details);
    super(service, details, booker);
    this.booker = booker;
  }

  /** Signs up while taking the slot, and is signed in. */
  async joinWith(slot: Pick<FreeSlot, 'slotId'>): Promise<this> {
    await this.booker.take(slot);
    const { status } = await this.booker.finishBooking();
    if (status !== 'completed') throw new Error(status);
    await this.openSession();
    return this;
  }

  async page(after?: string) {
    const query = after === undefined ? '' : `?after=${after}`;
    return readAs(appointmentsAnswer, await this.browser.call('GET', `/api/me/appointments${query}`));
  }

  async appointments(): Promise<OwnAppointment[]> {
    return (await this.page()).appointments;
  }

  /** The one that there is. @throws Error when there is none */
  async appointment(): Promise<OwnAppointment> {
    const [first] = await this.appointments();
    if (!first) throw new Error('No appointment');
    return first;
  }

  /** Takes the slot in the browser, signed in. */
  async take({ slotId }: Pick<FreeSlot, 'slotId'>): Promise<Answer> {
    const answer = await this.browser.call('POST', `/api/slots/${slotId}/holds`, {});
    if (answer.status === 201) this.booker.token = this.booker.taken(answer).hold;
    return answer;
  }

  /** Books what is held. @param fields such as whom it is for */
  book(fields: Record<string, unknown> = {}): Promise<Answer> {
    return this.browser.call('POST', '/api/me/appointments', { hold: this.booker.token, ...fields });
  }

  async takeAndBook(slot: Pick<FreeSlot, 'slotId'>, fields: Record<string, unknown> = {}): Promise<Answer> {
    await this.take(slot);
    return this.book(fields);
  }

  /** Moves it to what is held. */
  move({ id }: Pick<OwnAppointment, 'id'>): Promise<Answer> {
    return this.browser.call('POST', `/api/me/appointments/${id}/move`, { hold: this.booker.token });
  }

  linkRecord(reminderPass: string): Promise<Answer> {
    return this.browser.call('POST', '/api/me/records', { reminderPass });
  }

  cancel({ id }: Pick<OwnAppointment, 'id'>): Promise<Answer> {
    return this.browser.call('DELETE', `/api/me/appointments/${id}`);
  }
}
