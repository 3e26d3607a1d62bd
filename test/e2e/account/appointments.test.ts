/** A person's own appointments through the public door: given and booked ones, and cancelling. */
import { outcomeOf } from '../../support/answers.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { Member } from '../../support/people/member.ts';
import { busyPractice, InvitedPatient } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    ...{ reconcileEverySeconds: never, noticesEverySeconds: never },
    configuration: busyPractice,
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const iso = (at: number) => new Date(at).toISOString();

/** A practice with so many slots, and somebody who booked the first of them. */
async function bookedAt(count: number) {
  const practice = new BookablePractice(service);
  const [slot = { slotId: '', startsAt: '', endsAt: '' }, ...others] = await practice.offer(count);
  const member = await new BookingMember(service).joinWith(slot);
  return { practice, slot, others, member, appointment: await member.appointment() };
}

describe('the list', () => {
  it('shows what was booked, with whom, where, and until when it can be cancelled', async () => {
    const { practice, slot, member } = await bookedAt(1);
    expect(await member.appointments()).toEqual([
      {
        ...{ id: expect.any(String), status: 'booked', startsAt: slot.startsAt, endsAt: slot.endsAt },
        ...{ timeZone: 'Europe/Paris', practitioner: 'Dr Tilleul', practitionerId: 'dr-tilleul' },
        practice: { id: practice.id, name: `Cabinet ${practice.id}`, phone: practice.phone },
        patient: { firstName: 'Camille', lastName: 'Martin' },
        changeableUntil: iso(Date.parse(slot.startsAt) - 4 * hour),
      },
    ]);
  });

  it('shows what the practice gave and gives to the record, in order, and then what is past', async () => {
    const { practice, slot, member } = await bookedAt(1);
    const [{ recordId } = { recordId: '' }] = await practice.appointments();
    await practice.give('soon', { recordId, startsAt: iso(Date.now() + hour) });
    await practice.give('later', { recordId, startsAt: iso(Date.now() + 20 * day) });
    const statuses = async () => (await member.appointments()).map(({ status, startsAt }) => [status, startsAt]);
    expect((await statuses()).map(([status]) => status)).toEqual(['given', 'booked', 'given']);
    passTime(2 * hour);
    expect((await statuses())[0]).toEqual(['booked', slot.startsAt]);
    expect((await statuses()).at(-1)?.[0]).toBe('given');
    const moved = iso(Date.now() + day / 2);
    await practice.give('later', { recordId, startsAt: moved });
    expect((await statuses())[0]).toEqual(['given', moved]);
    expect(await statuses()).toHaveLength(3);
  });

  it('H4: shows nobody what is another patient’s, and nothing without a session', async () => {
    const { practice, member } = await bookedAt(2);
    const [{ recordId } = { recordId: '' }] = await practice.appointments();
    await practice.note('other', { phone: '06 12 34 56 99' });
    await practice.give('swapped', { recordId });
    expect(await member.appointments()).toHaveLength(2);
    await practice.give('swapped', { recordId: 'other' });
    expect(await member.appointments()).toHaveLength(1);
    const stranger = await new Member(service).join();
    expect((await stranger.browser.call('GET', '/api/me/appointments')).json).toEqual({ appointments: [] });
    expect(outcomeOf(await member.newBrowser().call('GET', '/api/me/appointments'))).toBe('401 not_signed_in');
  });

  it('shows the appointment of a reminder to whoever signed up from it', async () => {
    const practice = await new BookablePractice(service).register();
    const patient = await new InvitedPatient(practice).receive();
    await patient.startFromLink();
    await patient.until('awaiting_code');
    await patient.finish();
    const member = new BookingMember(service);
    member.patient.id = patient.id;
    member.patient.accessToken = patient.accessToken;
    await member.openSession();
    expect(await member.appointment()).toMatchObject({ status: 'given', practitioner: 'Dr Tilleul' });
    expect(outcomeOf(await member.cancel(await member.appointment()))).toBe('409 given_by_practice');
  });

  it('goes on a page at a time, and misses nothing', async () => {
    const { practice, member } = await bookedAt(1);
    const [{ recordId } = { recordId: '' }] = await practice.appointments();
    for (let n = 0; n < 30; n += 1)
      await practice.give(`many-${n}`, { recordId, startsAt: iso(Date.now() + 5 * day + n * minute) });
    const first = await member.page();
    const second = await member.page(first.next);
    expect([first.appointments.length, second.appointments.length, second.next]).toEqual([25, 6, undefined]);
    const all = [...first.appointments, ...second.appointments].map(({ startsAt }) => startsAt);
    expect(all).toEqual(all.toSorted());
    expect(new Set([...first.appointments, ...second.appointments].map(({ id }) => id)).size).toBe(31);
  });
});

describe('cancelling', () => {
  it('frees the slot at once, takes it out of the practice’s days, and tells the patient that it was they', async () => {
    const { practice, slot, others, member, appointment } = await bookedAt(2);
    expect(await practice.freeSlots()).toEqual(others);
    await service.sendDueNotices();
    const before = member.mails().length;
    expect((await member.cancel(appointment)).status).toBe(204);
    expect(await practice.freeSlots()).toEqual([slot, ...others]);
    expect(await practice.appointments()).toEqual([]);
    expect(await member.appointment()).toMatchObject({ id: appointment.id, status: 'cancelled' });
    expect(member.mails().length).toBe(before + 1);
    expect(member.mails()[0]?.text).toContain('Vous avez annulé ce rendez-vous en ligne');
    expect(member.texts()[0]?.text).toMatch(/^Vous avez annulé un RDV/);
    const next = new BookingPatient(service);
    expect((await next.take(slot)).status).toBe(201);
  });

  it('twice is cancelling once: nobody is told again, and the next patient keeps the slot', async () => {
    const { slot, member, appointment } = await bookedAt(1);
    await service.sendDueNotices();
    await member.cancel(appointment);
    const next = await new BookingMember(service).joinWith(slot);
    const told = member.mails().length;
    expect((await member.cancel(appointment)).status).toBe(204);
    expect(member.mails().length).toBe(told);
    expect(await next.appointment()).toMatchObject({ status: 'booked', startsAt: slot.startsAt });
  });

  it('is too late from four hours before it on', async () => {
    const { practice, slot, member, appointment } = await bookedAt(1);
    passTime(Date.parse(slot.startsAt) - 4 * hour - Date.now());
    await member.signIn(member.browser);
    expect(await member.appointment()).not.toHaveProperty('changeableUntil');
    expect(outcomeOf(await member.cancel(appointment))).toBe('409 too_late');
    expect(await practice.appointments()).toHaveLength(1);
  });

  it('H4: is nobody else’s to do', async () => {
    const { practice, member, appointment } = await bookedAt(1);
    const other = new BookingMember(service);
    await other.join();
    expect(outcomeOf(await other.cancel(appointment))).toBe('404 unknown_appointment');
    const stranger = await member.newBrowser().call('DELETE', `/api/me/appointments/${appointment.id}`);
    expect(outcomeOf(stranger)).toBe('401 not_signed_in');
    expect(await practice.appointments()).toHaveLength(1);
  });

  it('fifty times at once cancels once, tells the patient once, and frees one slot', async () => {
    const { practice, member, appointment } = await bookedAt(1);
    await service.sendDueNotices();
    const told = member.mails().length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => member.cancel(appointment)));
    const codes = new Set(answers.map(({ status }) => status));
    expect(codes.has(204)).toBe(true);
    expect([...codes].filter(status => status !== 204 && status !== 429)).toEqual([]);
    expect(member.mails().length).toBe(told + 1);
    expect(await practice.freeSlots()).toHaveLength(1);
    expect(await practice.appointments()).toEqual([]);
  });

  it('while the practice moves it: it is cancelled or moved, and the slot is in one state', async () => {
    const { practice, slot, member, appointment } = await bookedAt(1);
    const [{ recordId, appointmentId } = { recordId: '', appointmentId: '' }] = await practice.appointments();
    const startsAt = iso(Date.parse(slot.startsAt) + day);
    const [cancelled, moved] = await Promise.all([
      member.cancel(appointment),
      practice.give(appointmentId, { recordId, startsAt, practitioner: 'Dr Tilleul' }),
    ]);
    expect([cancelled.status, moved.status]).toEqual([204, 200]);
    const standing = await practice.appointments();
    const own = await member.appointment();
    // Whoever came second found what the first had written: given anew by the practice, or cancelled for good.
    expect([own.status, standing.length]).toEqual(own.status === 'cancelled' ? ['cancelled', 0] : ['given', 1]);
    expect((await practice.freeSlots()).length).toBeLessThanOrEqual(1);
  });
});
