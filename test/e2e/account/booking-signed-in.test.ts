/** Booking while signed in, through the public door: hold and confirm, without a form. */
import { bookedAnswer } from '../../../lambdas/contract/booking-answers.ts';
import { faultsOf, outcomeOf, readAs } from '../../support/answers.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress } from '../../support/patient.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

const never = Number.POSITIVE_INFINITY;
let service: Service;
beforeAll(async () => {
  stopClock();
  service = await startService({
    ...{ reconcileEverySeconds: never, noticesEverySeconds: never },
    configuration: { ...busyPractice, booking: { maxAppointments: 3 } },
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const patient = { lastName: 'Martin', firstName: 'Camille' };

async function offered(
  count: number,
): Promise<{ practice: BookablePractice; slots: FreeSlot[]; next: () => FreeSlot }> {
  const practice = new BookablePractice(service);
  const slots = await practice.offer(count);
  const left = slots.values();
  const next = () => left.next().value ?? { slotId: '', startsAt: '', endsAt: '' };
  return { practice, slots, next };
}
const newMember = () => new BookingMember(service).join();

it('books what is held at once: the practice sees it, the patient is told, and it stands in the list', async () => {
  const { practice, next } = await offered(2);
  const member = await newMember();
  const slot = next();
  await member.take(slot);
  const before = member.mails().length;
  const { appointment } = readAs(bookedAnswer, await member.book({ patient }));
  expect(appointment).toMatchObject({
    startsAt: slot.startsAt,
    practice: { id: practice.id },
    timeZone: 'Europe/Paris',
  });
  expect(await practice.appointments()).toEqual([
    expect.objectContaining({ status: 'booked', patient: { ...patient, phone: member.phone, email: member.email } }),
  ]);
  expect(await practice.freeSlots()).toHaveLength(1);
  expect(await member.appointment()).toMatchObject({ id: appointment.id, status: 'booked', patient });
  expect(member.mails().length).toBe(before + 1);
  expect(member.mails()[0]?.text).toMatch(/Vous avez pris ce rendez-vous en ligne[\s\S]*\/me\b/);
  expect(member.texts()[0]?.text).toMatch(/^Vous avez pris RDV/);
  expect(await member.booker.hold()).toMatchObject({ status: 'converted' });
});

it('the next one at the practice needs no name, and goes onto the same record', async () => {
  const { practice, next } = await offered(3);
  const member = await new BookingMember(service).joinWith(next());
  expect((await member.takeAndBook(next())).status).toBe(201);
  const records = new Set((await practice.appointments()).map(({ recordId }) => recordId));
  expect(records.size).toBe(1);
  // For somebody else of the family it is a record of its own.
  expect((await member.takeAndBook(next(), { patient: { lastName: 'Martin', firstName: 'Lou' } })).status).toBe(201);
  expect((await practice.appointments()).map(each => each.patient?.firstName).toSorted()).toEqual([
    ...['Camille', 'Camille', 'Lou'],
  ]);
});

it('asks for a name where the practice has no record of the account', async () => {
  const { next } = await offered(1);
  const member = await newMember();
  await member.take(next());
  expect(faultsOf(await member.book())).toEqual(['patient required']);
  expect((await member.book({ patient })).status).toBe(201);
});

it('a hold that was taken before signing in is kept, and one that lapsed books its slot while nobody has it', async () => {
  const { practice, next } = await offered(2);
  const member = await newMember();
  await member.booker.take(next());
  expect((await member.book({ patient })).status).toBe(201);
  await member.take(next());
  passTime(11 * minute);
  expect((await member.book()).status).toBe(201);
  expect(await practice.appointments()).toHaveLength(2);
});

it('L4: a slot that is somebody else’s by now is answered with those near it', async () => {
  const { practice, slots, next } = await offered(4);
  const member = await newMember();
  const slot = next();
  await member.take(slot);
  passTime(11 * minute);
  await new BookingPatient(service).take(slot);
  const lost = await member.book({ patient });
  expect(outcomeOf(lost)).toBe('409 slot_gone');
  expect(lost.json).toMatchObject({ alternatives: slots.slice(1, 4), timeZone: 'Europe/Paris' });
  expect(await practice.appointments()).toEqual([]);
});

it('F02, L1: fifty times at once books once, and tells the patient once', async () => {
  const { practice, next } = await offered(1);
  const member = await newMember();
  await member.take(next());
  const before = member.mails().length;
  const answers = await Promise.all(Array.from({ length: 50 }, () => member.book({ patient })));
  const booked = answers.filter(({ status }) => status === 201);
  expect(booked.length).toBeGreaterThan(0);
  expect(new Set(booked.map(answer => readAs(bookedAnswer, answer).appointment.id)).size).toBe(1);
  expect(answers.filter(({ status }) => status !== 201 && status !== 429)).toEqual([]);
  expect(await practice.appointments()).toHaveLength(1);
  expect(member.mails().length).toBe(before + 1);
});

it('L1: two people with one hold: one has the slot, the other reads a sentence', async () => {
  const { practice, next } = await offered(1);
  const [one, two] = [await newMember(), await newMember()];
  await one.take(next());
  two.booker.token = one.booker.token;
  const outcomes = (await Promise.all([one.book({ patient }), two.book({ patient })])).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual([201, 409]);
  expect(await practice.appointments()).toHaveLength(1);
});

it('a used hold books nothing more once its appointment is cancelled', async () => {
  const { next } = await offered(1);
  const member = await newMember();
  await member.takeAndBook(next(), { patient });
  await member.cancel(await member.appointment());
  expect(faultsOf(await member.book())).toEqual(['hold invalid_hold']);
});

it('no more than so many are to come, and what is cancelled or past counts no more', async () => {
  const { next } = await offered(8);
  const member = await newMember();
  for (let n = 0; n < 3; n += 1) expect((await member.takeAndBook(next(), { patient })).status).toBe(201);
  expect(outcomeOf(await member.takeAndBook(next()))).toBe('409 too_many_appointments');
  await member.cancel(await member.appointment());
  expect((await member.book()).status).toBe(201);
  expect(outcomeOf(await member.takeAndBook(next()))).toBe('409 too_many_appointments');
});

it('L3: a session is a proof where strangers have taken their part of the day', async () => {
  const { next } = await offered(4);
  const member = await newMember();
  for (let n = 0; n < 2; n += 1) await new BookingPatient(service, { from: newAddress() }).take(next());
  const slot = next();
  expect(outcomeOf(await new BookingPatient(service, { from: newAddress() }).take(slot))).toBe('403 phone_first');
  expect((await member.take(slot)).status).toBe(201);
  // One hold a proven phone.
  expect(outcomeOf(await member.take(next()))).toBe('429 too_many_holds');
  expect((await member.book({ patient })).status).toBe(201);
});

it('H4, H5: is nobody’s without a session, or from another page', async () => {
  const { practice, next } = await offered(1);
  const member = await newMember();
  await member.take(next());
  const body = { hold: member.booker.token, patient };
  expect(outcomeOf(await member.newBrowser().call('POST', '/api/me/appointments', body))).toBe('401 not_signed_in');
  const foreign = await member.browser.call('POST', '/api/me/appointments', body, { origin: 'https://evil.example' });
  expect(outcomeOf(foreign)).toBe('403 foreign_origin');
  passTime(hour);
  expect(await practice.appointments()).toEqual([]);
});
