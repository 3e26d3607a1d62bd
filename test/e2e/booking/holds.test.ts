/** A slot is held for whoever asked first, for a while, and is free again when nobody keeps it (requirements L1 and L2). */

import { faultsOf, outcomeOf, problemOf } from '../../support/answers.ts';
import { minute, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { wrongFor } from '../../support/patient.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let practice: BookablePractice;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    time: { retries: 0.02, waits: 0.001 },
    configuration: busyPractice,
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  stopClock();
  practice = new BookablePractice(service);
});
afterEach(() => releaseClock());

/** @throws Error when the practice offers less */
async function offered<N extends number>(count: N): Promise<FreeSlot[]> {
  const slots = await practice.offer(count);
  expect(slots).toHaveLength(count);
  return slots;
}

const nobody: FreeSlot = { slotId: '', startsAt: '', endsAt: '' };

describe('L1: one holder', () => {
  it('of fifty who ask at the same moment', async () => {
    const [slot = nobody, ...others] = await offered(6);
    const crowd = Array.from({ length: 50 }, () => new BookingPatient(service));
    const answers = await Promise.all(crowd.map(patient => patient.take(slot)));
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter(outcome => outcome === '201')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === '409 slot_taken')).toHaveLength(49);
    // Each of them reads a sentence, and may take another one.
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && problemOf(refused).detail).toMatch(/\.$/);
    expect(await practice.freeSlots()).toEqual(others);
    await crowd[outcomes.indexOf('201')]?.askHold('DELETE');
    expect(await practice.freeSlots()).toEqual([slot, ...others]);
  });

  it('who asks again with the same slot in another tab', async () => {
    const [slot = nobody] = await offered(3);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    expect(outcomeOf(await patient.take(slot))).toBe('409 slot_taken');
    expect(await patient.hold()).toMatchObject({ status: 'open' });
  });
});

describe('L2: the time of a hold', () => {
  it('is ten minutes, and no request makes it longer', async () => {
    const [slot = nobody] = await offered(3);
    const patient = new BookingPatient(service);
    const { expiresAt } = patient.taken(await patient.take(slot));
    expect(Date.parse(expiresAt)).toBe(Date.now() + 10 * minute);
    passTime(5 * minute);
    await patient.take(slot);
    expect(await patient.hold()).toMatchObject({ status: 'open', expiresAt });
    passTime(5 * minute - 1);
    expect(await patient.hold()).toMatchObject({ status: 'open', expiresAt });
    passTime(1);
    expect(await patient.hold()).toMatchObject({ status: 'lapsed', isFree: true });
    expect(await practice.freeSlots()).toContainEqual(slot);
  });

  it('grows by ten minutes with what the service saw, to thirty at most', async () => {
    const [slot = nobody] = await offered(3);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    const began = Date.now();
    const ends = async () => (Date.parse((await patient.hold()).expiresAt ?? '') - began) / minute;
    passTime(9 * minute);
    await patient.startBooking();
    await patient.readCode();
    expect(await ends()).toBe(19);
    passTime(9 * minute);
    expect(outcomeOf(await patient.resend())).toBe('202');
    const code = await patient.readCode(2);
    expect(await ends()).toBe(28);
    passTime(4 * minute);
    for (let n = 0; n < 5; n += 1) await patient.hold();
    await patient.answer(wrongFor(code));
    expect(await ends()).toBe(28);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    expect(await ends()).toBe(30);
    passTime(8 * minute - second);
    expect(await patient.until('awaiting_consent')).toMatchObject({ appointment: { status: 'held' } });
    expect((await patient.hold()).status).toBe('attached');
    passTime(second);
    expect((await patient.hold()).status).toBe('lapsed');
  });

  it('lets a patient come back after 29 minutes, to the end', async () => {
    const [slot = nobody] = await offered(3);
    const patient = await almostLate(slot);
    passTime(7 * minute);
    // A minute before its end the slot is still theirs, and nobody else's.
    expect(outcomeOf(await new BookingPatient(service).take(slot))).toBe('409 slot_taken');
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({ appointment: { status: 'booked' } });
  });

  it('is over when they come back later, and the slot is theirs if nobody took it', async () => {
    const [slot = nobody] = await offered(3);
    const patient = await almostLate(slot);
    passTime(9 * minute);
    expect((await patient.hold()).status).toBe('lapsed');
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({ appointment: { status: 'booked' } });
    expect((await patient.hold()).status).toBe('converted');
  });

  it('is over when they come back later, and the account opens without the slot that somebody took', async () => {
    const [slot = nobody, ...others] = await offered(3);
    const patient = await almostLate(slot);
    passTime(9 * minute);
    expect(outcomeOf(await new BookingPatient(service).take(slot))).toBe('201');
    // Known before the end already: another slot may take its place, or none.
    expect(await patient.read()).toMatchObject({ appointment: { status: 'gone', alternatives: others } });
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({
      status: 'completed',
      appointment: { status: 'gone', alternatives: others },
    });
    expect(await practice.appointments()).toEqual([]);
  });
});

/** Took it, and proved the phone: 22 minutes have gone, and eight are left. */
async function almostLate(slot: FreeSlot): Promise<BookingPatient> {
  const patient = new BookingPatient(service);
  await patient.take(slot);
  passTime(9 * minute);
  await patient.startBooking();
  await patient.readCode();
  passTime(9 * minute);
  await patient.resend();
  const code = await patient.readCode(2);
  passTime(4 * minute);
  await patient.answer(code);
  await patient.until('awaiting_consent');
  return patient;
}

describe('A hold that ended', () => {
  it('returns its slot at once, and gives it to whoever asks next', async () => {
    const [slot = nobody] = await offered(3);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    expect(outcomeOf(await patient.askHold('DELETE'))).toBe('204');
    expect(outcomeOf(await patient.askHold('DELETE'))).toBe('204');
    expect(await patient.hold()).toMatchObject({ status: 'released', isFree: true });
    const next = new BookingPatient(service);
    expect(outcomeOf(await next.take(slot))).toBe('201');
    // The token of the first one opens nothing any more.
    expect(outcomeOf(await patient.askHold('DELETE'))).toBe('204');
    expect(await next.hold()).toMatchObject({ status: 'open' });
    expect(faultsOf(await patient.startBooking())).toEqual(['hold invalid_hold']);
  });

  it('is taken again by the form, if its slot is free', async () => {
    const [slot = nobody] = await offered(3);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    passTime(11 * minute);
    expect((await patient.startBooking()).json).toMatchObject({ signUp: { appointment: { status: 'held' } } });
    expect(await patient.proveAndConsent()).toMatchObject({ appointment: { status: 'booked' } });
  });

  it('is answered with three near slots, if somebody else has its slot, and nothing typed is lost', async () => {
    const [first = nobody, slot = nobody, ...others] = await offered(6);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    passTime(11 * minute);
    await new BookingPatient(service).take(slot);
    const refused = await patient.startBooking();
    expect(outcomeOf(refused)).toBe('409 slot_gone');
    expect(refused.json).toMatchObject({ alternatives: [first, ...others.slice(0, 2)], timeZone: 'Europe/Paris' });
    await patient.take(others[0] ?? nobody);
    expect(await patient.finishBooking()).toMatchObject({
      appointment: { status: 'booked', startsAt: others[0]?.startsAt },
    });
  });
});

describe('A hold of somebody else, forged, or used twice', () => {
  it('opens nothing, and says so', async () => {
    const [slot = nobody] = await offered(4);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    for (const forged of ['', 'x', 'a'.repeat(43), `${patient.token}a`, slot.slotId, '%00', 'é'.repeat(43)]) {
      expect(outcomeOf(await patient.askHold('GET', encodeURIComponent(forged)))).toBe('404 unknown_hold');
      expect(outcomeOf(await patient.askHold('DELETE', encodeURIComponent(forged)))).toBe('404 unknown_hold');
    }
    for (const forged of ['a'.repeat(43), 7, null, {}, 'x'.repeat(300)])
      expect([forged, (await patient.startBooking({ hold: forged })).status]).toEqual([forged, 422]);
    expect(outcomeOf(await patient.take({ slotId: 'forged' }))).toBe('404 unknown_slot');
    expect(outcomeOf(await patient.take({ slotId: `${slot.slotId}0` }))).toBe('404 unknown_slot');
    expect(await patient.hold()).toMatchObject({ status: 'open', slot: { slotId: slot.slotId } });

    // Its bearer secret is all there is: of two who sign up with it, the first to finish has the slot.
    await patient.startBooking();
    const sharing = new BookingPatient(service);
    sharing.token = patient.token;
    expect(outcomeOf(await sharing.startBooking())).toBe('202');
    expect(await patient.proveAndConsent()).toMatchObject({ appointment: { status: 'booked' } });
    expect(await sharing.proveAndConsent()).toMatchObject({ status: 'completed', appointment: { status: 'gone' } });
    expect(outcomeOf(await patient.askHold('DELETE'))).toBe('204');
    expect(await patient.hold()).toMatchObject({ status: 'converted' });
    expect(faultsOf(await new BookingPatient(service).startBooking({ hold: 'x'.repeat(43) }))).toEqual([
      'hold invalid_hold',
    ]);
  });
});
