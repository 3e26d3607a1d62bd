/** Moving one's own appointment, through the public door. */
import { bookedAnswer } from '../../../lambdas/contract/booking-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

const never = Number.POSITIVE_INFINITY;
let service: Service;
beforeAll(async () => {
  stopClock();
  service = await startService({
    ...{ reconcileEverySeconds: never, noticesEverySeconds: never },
    configuration: busyPractice,
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

/** Somebody who booked the first of so many slots, and was told of it. */
async function bookedAt(count: number) {
  const practice = new BookablePractice(service);
  const slots = await practice.offer(count);
  const left = slots.values();
  const next = () => left.next().value ?? { slotId: '', startsAt: '', endsAt: '' };
  const first = next();
  const member = await new BookingMember(service).joinWith(first);
  await service.sendDueNotices();
  return { practice, slots, first, next, member, appointment: await member.appointment() };
}
/** Booked ones by when they begin, and the slots that are free. */
const standing = async (practice: BookablePractice) => ({
  booked: (await practice.appointments()).map(({ startsAt }) => startsAt),
  free: (await practice.freeSlots()).map(({ startsAt }) => startsAt),
});

it('frees the old slot and books the new one: the practice and the list show it there, and the patient is told', async () => {
  const { practice, first, next, member, appointment } = await bookedAt(3);
  const slot = next();
  const before = member.mails().length;
  await member.take(slot);
  const moved = readAs(bookedAnswer, await member.move(appointment)).appointment;
  expect(moved).toMatchObject({ id: appointment.id, startsAt: slot.startsAt, endsAt: slot.endsAt });
  expect(await member.appointments()).toEqual([
    expect.objectContaining({ id: appointment.id, startsAt: slot.startsAt }),
  ]);
  expect(await standing(practice)).toEqual({ booked: [slot.startsAt], free: [first.startsAt, next().startsAt] });
  expect(member.mails().length).toBe(before + 1);
  expect(member.mails()[0]?.text).toContain('Vous avez déplacé ce rendez-vous en ligne');
  expect(member.texts()[0]?.text).toMatch(/^Vous avez déplacé un RDV/);
  expect((await new BookingPatient(service).take(first)).status).toBe(201);
});

it('the reminder goes out the day before the new time', async () => {
  const { practice, next, member, appointment } = await bookedAt(1);
  const later = practice.opensAt + day;
  await practice.publish(practice.times(1, later), later, later + day);
  const slot = (await practice.freeSlots()).at(-1) ?? next();
  await member.take(slot);
  expect((await member.move(appointment)).status).toBe(200);
  const told = member.mails().length;
  passTime(Date.parse(appointment.startsAt) - day + minute - Date.now());
  await service.sendDueNotices();
  expect(member.mails().length).toBe(told);
  passTime(day);
  await service.sendDueNotices();
  expect(member.mails()[0]?.subject).toMatch(/^Rappel/);
});

it('is refused where it is too late, given, another’s, or held at another practice', async () => {
  const { practice, next, member, appointment } = await bookedAt(3);
  const [{ recordId } = { recordId: '' }] = await practice.appointments();
  await practice.give('given', { recordId });
  await member.take(next());
  const given = (await member.appointments()).find(({ status }) => status === 'given');
  expect(outcomeOf(await member.move(given ?? appointment))).toBe('409 given_by_practice');
  const other = await new BookingMember(service).join();
  other.booker.token = member.booker.token;
  expect(outcomeOf(await other.move(appointment))).toBe('404 unknown_appointment');
  const elsewhere = await bookedAt(2);
  await other.take(elsewhere.next());
  member.booker.token = other.booker.token;
  expect(outcomeOf(await member.move(appointment))).toBe('409 other_practice');
  passTime(Date.parse(appointment.startsAt) - 4 * hour - Date.now());
  await member.signIn(member.browser);
  await member.take(next());
  expect(outcomeOf(await member.move(appointment))).toBe('409 too_late');
});

it('L4: to a slot that is somebody else’s by now leaves the appointment where it is, and shows what is near', async () => {
  const { practice, first, slots, next, member, appointment } = await bookedAt(4);
  const slot = next();
  await member.take(slot);
  passTime(11 * minute);
  await new BookingPatient(service).take(slot);
  const lost = await member.move(appointment);
  expect(outcomeOf(lost)).toBe('409 slot_gone');
  expect(lost.json).toMatchObject({ alternatives: slots.slice(2) });
  expect((await standing(practice)).booked).toEqual([first.startsAt]);
});

it('F02: fifty times at once moves once, tells the patient once, and frees one slot', async () => {
  const { practice, first, next, member, appointment } = await bookedAt(2);
  const slot = next();
  await member.take(slot);
  const told = member.mails().length;
  const answers = await Promise.all(Array.from({ length: 50 }, () => member.move(appointment)));
  expect(answers.map(({ status }) => status).filter(status => status !== 200 && status !== 429)).toEqual([]);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(await standing(practice)).toEqual({ booked: [slot.startsAt], free: [first.startsAt] });
  expect(member.mails().length).toBe(told + 1);
});

it('fifty moves and cancellations of one appointment at once: it stands in one place or nowhere', async () => {
  const { practice, first, next, member, appointment } = await bookedAt(2);
  const slot = next();
  await member.take(slot);
  const both = (n: number) => (n % 2 === 0 ? member.move(appointment) : member.cancel(appointment));
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => both(n)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await member.appointment()).toMatchObject({ status: 'cancelled' });
  const { booked, free } = await standing(practice);
  expect(booked).toEqual([]);
  // Held for the move that came too late, or free again.
  expect([[first.startsAt], [first.startsAt, slot.startsAt]]).toContainEqual(free);
});

it('while the practice moves it too, the last of the two stands, and every slot is in one state', async () => {
  const { practice, first, next, member, appointment } = await bookedAt(2);
  const [{ recordId, appointmentId } = { recordId: '', appointmentId: '' }] = await practice.appointments();
  const slot = next();
  await member.take(slot);
  const elsewhere = new Date(Date.parse(first.startsAt) + day).toISOString();
  const [moved, byPractice] = await Promise.all([
    member.move(appointment),
    practice.give(appointmentId, { recordId, startsAt: elsewhere }),
  ]);
  expect([moved.status, byPractice.status]).toEqual([200, 200]);
  const { booked, free } = await standing(practice);
  const own = await member.appointment();
  expect(booked).toEqual([own.startsAt]);
  expect([elsewhere, slot.startsAt]).toContain(own.startsAt);
  expect(free).not.toContain(own.startsAt);
});
