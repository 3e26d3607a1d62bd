/** Signed-in people look after their appointments: everything that these functions ever ask of the table. */
import type { Service } from '../../../local/service.ts';
import { minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newPhone } from '../../support/patient.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { InvitedPatient, Practice, passFor } from '../../support/practice.ts';

const anySlot = { slotId: '' };

/** Once the count of what is to come is full, and with a slot that somebody else has by now. */
async function booksMore(service: Service, member: BookingMember, next: () => Pick<FreeSlot, 'slotId'>): Promise<void> {
  const patient = { lastName: 'Martin', firstName: 'Lou' };
  for (let n = 0; n < 11; n += 1) {
    passTime(15 * minute);
    await member.takeAndBook(next(), { patient });
  }
  const soonest = (await member.appointments()).find(({ status }) => status === 'booked');
  if (soonest) await member.cancel(soonest);
  // The confirmation does not go out at once.
  service.faults.ses.push({ code: 'ServiceUnavailable', status: 500, times: 1 });
  await member.book({ patient });
  const lost = next();
  await member.take(lost);
  passTime(11 * minute);
  await new BookingPatient(service).take(lost);
  await member.book({ patient });
}

/** Once, and once to a slot that somebody else has by now. */
async function moves(service: Service, member: BookingMember, next: () => Pick<FreeSlot, 'slotId'>): Promise<void> {
  const appointment = await member.appointment();
  await member.take(next());
  passTime(15 * minute);
  await member.move(appointment);
  const lost = next();
  await member.take(lost);
  passTime(15 * minute);
  await new BookingPatient(service).take(lost);
  await member.move(appointment);
}

/** Details that match, and details that differ. */
async function linksRecords(service: Service): Promise<void> {
  const practice = await new Practice(service).register();
  for (const phone of [undefined, newPhone()]) {
    const member = await new BookingMember(service).join();
    const patient = new InvitedPatient(practice, member.patient);
    await patient.receive({ ...(phone && { phone }) });
    passTime(15 * minute);
    await member.linkRecord(await passFor(service, patient.token));
  }
}

/** The address has as many holds as strangers may have. */
async function takesBeyondTheCaps(service: Service, member: BookingMember, next: () => Pick<FreeSlot, 'slotId'>) {
  const { from } = member.patient;
  for (let n = 0; n < 3; n += 1) await new BookingPatient(service, { from }).take(next());
  await member.take(next());
}

export async function ownAppointmentsAtWork(service: Service): Promise<void> {
  const practice = new BookablePractice(service);
  const left = (await practice.offer(40)).values();
  const next = () => left.next().value ?? anySlot;
  const member = await new BookingMember(service).joinWith(next());
  await service.sendDueNotices();
  passTime(15 * minute);
  await moves(service, member, next);
  const booked = await member.appointment();
  passTime(15 * minute);
  await member.cancel(booked);
  await booksMore(service, member, next);
  await takesBeyondTheCaps(service, member, next);
  await linksRecords(service);
}
