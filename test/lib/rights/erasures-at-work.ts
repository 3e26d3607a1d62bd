/** Practices erase records, and people their accounts: everything that the functions of erasure ever ask of the table. */
import type { Service } from '../../../local/service.ts';
import { minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { InvitedPatient } from '../../support/practice.ts';
import { ask } from '../../support/request.ts';

export async function erasuresAtWork(service: Service): Promise<void> {
  await recordsAreErased(service);
  for (const isCutOff of [false, true]) await anAccountIsErased(service, isCutOff);
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

/** At once, or, where its request is cut off, by the schedule. */
async function anAccountIsErased(service: Service, isCutOff: boolean): Promise<void> {
  const practice = new BookablePractice(service);
  const [slot = { slotId: '' }] = await practice.offer(1);
  const member = await new BookingMember(service).joinWith(slot);
  const contact = { phone: member.phone, email: member.email };
  await ask(service.url, { method: 'POST', path: '/api/operations/consents', body: contact });
  await member.browser.call('POST', '/api/support-requests', { topic: 'other', message: 'Bonjour' });
  await member.browser.call('POST', '/api/me/step-up', { password: member.password });
  passTime(6 * minute);
  await member.browser.call('GET', '/api/me/export');
  passTime(2 * minute);
  let queries = 0;
  const isOfJob = ({ operation }: { readonly operation: string }) => operation === 'Query' && ++queries > 2;
  if (isCutOff) service.faults.dynamodb.push({ code: 'ThrottlingException', status: 400, times: 15, when: isOfJob });
  await member.browser.call('DELETE', '/api/me');
  service.faults.dynamodb.length = 0;
  passTime(2 * minute);
  await service.settleAccounts();
  await ask(service.url, { method: 'POST', path: '/api/operations/consents', body: contact });
}
