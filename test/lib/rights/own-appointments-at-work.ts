/** Signed-in people look after their appointments: everything that these functions ever ask of the table. */
import type { Service } from '../../../local/service.ts';
import { minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { BookablePractice } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';

const anySlot = { slotId: '' };

export async function ownAppointmentsAtWork(service: Service): Promise<void> {
  const practice = new BookablePractice(service);
  const [first = anySlot] = await practice.offer(3);
  const member = await new BookingMember(service).joinWith(first);
  await service.sendDueNotices();
  passTime(15 * minute);
  const booked = await member.appointment();
  passTime(15 * minute);
  await member.cancel(booked);
}
