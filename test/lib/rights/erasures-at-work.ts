/** Practices erase records: everything that the functions of erasure ever ask of the table. */
import type { Service } from '../../../local/service.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { InvitedPatient } from '../../support/practice.ts';

export async function erasuresAtWork(service: Service): Promise<void> {
  await recordsAreErased(service);
}

/** One with a booked appointment and an account, and one for whose correction a sign-up waits. */
async function recordsAreErased(service: Service): Promise<void> {
  const practice = new BookablePractice(service);
  const [slot = { slotId: '' }] = await practice.offer(1);
  const patient = new BookingPatient(service);
  await patient.take(slot);
  await patient.finishBooking();
  const [booked] = await practice.appointments();
  const waiting = await new InvitedPatient(practice).park();
  for (const recordId of [booked?.recordId, waiting.recordId]) await practice.call('DELETE', `/patients/${recordId}`);
}
