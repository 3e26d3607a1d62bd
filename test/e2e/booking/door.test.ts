/** The booking door: a patient takes a slot, signs up with it, and finds the appointment confirmed. */

import { faultsOf, outcomeOf } from '../../support/answers.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
});
afterAll(() => service.stop());

describe('a new patient', () => {
  it('books a slot while signing up, and nobody else sees it free from then on', async () => {
    const practice = new BookablePractice(service);
    const [slot, ...others] = await practice.offer(5);
    if (!slot) throw new Error('No slot');
    const patient = new BookingPatient(service);
    const taken = patient.taken(await patient.take(slot));
    expect(taken.slot).toMatchObject({ ...slot, timeZone: 'Europe/Paris', practice: { id: practice.id } });
    expect(taken.hold).toMatch(/^[A-Za-z0-9]{43,}$/);
    expect(await practice.freeSlots()).toEqual(others);

    const started = await patient.startBooking();
    expect(started.json).toMatchObject({ signUp: { door: 'booking', appointment: { status: 'held' } } });
    const done = await patient.proveAndConsent();
    expect(done).toMatchObject({
      status: 'completed',
      appointment: { status: 'booked', startsAt: slot.startsAt, timeZone: 'Europe/Paris', practitioner: 'Dr Tilleul' },
    });
    expect(await patient.hold()).toMatchObject({ status: 'converted' });
    expect(await practice.freeSlots()).toEqual(others);
    expect(await practice.appointments()).toEqual([
      expect.objectContaining({
        startsAt: slot.startsAt,
        status: 'booked',
        practitionerId: 'dr-tilleul',
        patient: { lastName: 'Martin', firstName: 'Camille', phone: patient.phone, email: patient.email },
      }),
    ]);
  });

  it('finds the appointment confirmed by e-mail and text, without a word that this is no account', async () => {
    const practice = new BookablePractice(service);
    const [slot = { slotId: '' }] = await practice.offer(1);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    await patient.startBooking();
    await patient.proveAndConsent();
    await service.sendDueNotices();
    const told = [patient.email, patient.phone].flatMap(to => service.outbox.list(to));
    const confirmed = told.filter(({ text }) => text.includes('Dr Tilleul'));
    expect(confirmed.map(({ channel }) => channel).toSorted()).toEqual(['email', 'sms']);
    for (const { text } of confirmed) expect(text).not.toMatch(/signifie pas que vous avez un compte/);
  });

  it('L4: keeps the appointment, and sees it booked, though the hold is let go afterwards', async () => {
    const practice = new BookablePractice(service);
    const [slot = { slotId: '' }] = await practice.offer(1);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    await patient.startBooking();
    await patient.proveAndConsent();
    await patient.askHold('DELETE');
    expect((await patient.read()).appointment).toMatchObject({ status: 'booked' });
    expect(await practice.appointments()).toHaveLength(1);
  });

  it('L1: does not book a slot that was let go while signing up', async () => {
    const practice = new BookablePractice(service);
    const [slot = { slotId: '' }] = await practice.offer(1);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    await patient.startBooking();
    await patient.askHold('DELETE');
    expect(await patient.proveAndConsent()).toMatchObject({ status: 'completed', appointment: { status: 'gone' } });
    expect(await practice.appointments()).toEqual([]);
    expect(await practice.freeSlots()).toHaveLength(1);
  });

  it('needs a name, and a hold that is a hold', async () => {
    const practice = new BookablePractice(service);
    const [slot] = await practice.offer(1);
    const patient = new BookingPatient(service);
    await patient.take(slot ?? { slotId: '' });
    expect(faultsOf(await patient.startBooking({ patient: undefined }))).toEqual(['patient required']);
    expect(faultsOf(await patient.startBooking({ hold: 'forged' }))).toEqual(['hold invalid_hold']);
    expect(faultsOf(await patient.startBooking({ hold: 'a'.repeat(64) }))).toEqual(['hold invalid_hold']);
    expect(outcomeOf(await patient.startBooking())).toBe('202');
  });
});
