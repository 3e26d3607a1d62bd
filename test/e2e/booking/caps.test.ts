/** Standing caps on holds, and what happens beyond them: the phone first, and the slot after (requirement L3; X39). */

import { outcomeOf } from '../../support/answers.ts';
import { minute, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress } from '../../support/patient.ts';
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
    crowded: true,
    configuration: { ...busyPractice, booking: { maxHoldSeconds: 600 } },
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  stopClock();
  practice = new BookablePractice(service);
});
afterEach(() => releaseClock());

const nobody: FreeSlot = { slotId: '', startsAt: '', endsAt: '' };
/** Each takes one, in order. */
async function takeAll(patients: readonly BookingPatient[], slots: readonly FreeSlot[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const [index, slot] of slots.entries()) {
    const patient = patients[index % patients.length];
    if (patient) outcomes.push(outcomeOf(await patient.take(slot)));
  }
  return outcomes;
}

const strangers = (count: number, from?: string) =>
  Array.from({ length: count }, () => new BookingPatient(service, from === undefined ? {} : { from }));

/** Has typed the right code. */
async function provenPatient(): Promise<BookingPatient> {
  const patient = new BookingPatient(service);
  await patient.prove();
  await patient.until('awaiting_consent');
  return patient;
}

describe('L3: one address', () => {
  it('holds three slots at once, whoever asks from there, and is told to prove a phone for a fourth', async () => {
    const slots = await practice.offer(20);
    const from = newAddress();
    const family = strangers(4, from);
    expect(await takeAll(family, slots.slice(0, 4))).toEqual(['201', '201', '201', '403 phone_first']);
    // Somebody else is not their neighbour.
    expect(await takeAll(strangers(1), slots.slice(4, 5))).toEqual(['201']);
    // A hold that is given back or lapses counts no more.
    await family[0]?.askHold('DELETE');
    expect(await takeAll(family, slots.slice(0, 2))).toEqual(['201', '409 slot_taken']);
    expect(await takeAll(family, slots.slice(5, 6))).toEqual(['403 phone_first']);
    passTime(10 * minute);
    expect(await takeAll(family, slots.slice(5, 9))).toEqual(['201', '201', '201', '403 phone_first']);
  });
});

describe('L3: one phone', () => {
  it('that is proven holds one slot, beyond the caps of strangers', async () => {
    const slots = await practice.offer(10);
    expect(await takeAll(strangers(4), slots.slice(0, 4))).toEqual(['201', '201', '201', '403 phone_first']);
    const patient = await provenPatient();
    expect(outcomeOf(await patient.takeProven(slots[3] ?? nobody))).toBe('201');
    const refused = await patient.takeProven(slots[4] ?? nobody);
    expect(outcomeOf(refused)).toBe('429 too_many_holds');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // Time passes, or the patient lets go of the first.
    await patient.askHold('DELETE');
    expect(outcomeOf(await patient.takeProven(slots[4] ?? nobody))).toBe('201');
    expect(outcomeOf(await patient.call('PUT', '/hold', { hold: patient.token, patient: patient.name }))).toBe('202');
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({
      appointment: { status: 'booked', startsAt: slots[4]?.startsAt },
    });
  });

  it('is proven by nobody else: not by a sign-up before its code, of somebody, or forged', async () => {
    const [slot = nobody] = await practice.offer(3);
    const patient = new BookingPatient(service);
    await patient.start();
    await patient.readCode();
    expect(outcomeOf(await patient.takeProven(slot))).toBe('403 phone_first');
    const proven = await provenPatient();
    const theft = { authorization: `Bearer ${patient.accessToken}` };
    expect(outcomeOf(await patient.take(slot, { signUpId: proven.id }, theft))).toBe('404 not_found');
    expect(outcomeOf(await patient.take(slot, { signUpId: proven.id }))).toBe('404 not_found');
    expect(outcomeOf(await patient.take(slot, { signUpId: 'forged' }, theft))).toBe('404 not_found');
  });

  it('holds one slot for two sign-ups too: the later one keeps its account, and not a second slot', async () => {
    const [first = nobody, second = nobody] = await practice.offer(10);
    const patient = new BookingPatient(service);
    await patient.take(first);
    await patient.startBooking();
    const code = await patient.readCode();
    const again = new BookingPatient(service, { phone: patient.phone });
    await again.take(second);
    passTime(61 * 1000);
    await again.startBooking();
    const laterCode = await again.readCode(2);
    await patient.answer(code);
    expect((await patient.until('awaiting_consent')).appointment?.status).toBe('held');
    // The account may open all the same: only the second slot is refused to the phone, and ends by itself.
    await again.answer(laterCode);
    await again.until('awaiting_consent');
    const { expiresAt = '' } = await again.hold();
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 10 * minute);
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({ appointment: { status: 'booked' } });
    await again.consent();
    expect(await again.until('rejected')).toMatchObject({ rejection: { reason: 'account_exists' } });
    // Its owner is told, and nobody has two slots.
    expect(await practice.appointments()).toHaveLength(1);
  });
});

describe('X39: a crowd of strangers', () => {
  it('leaves seven tenths of a day to people: two hundred addresses ask for every slot', async () => {
    const slots = await practice.offer(10);
    const taken: string[] = [];
    await Promise.all(
      strangers(200).map(async (bot, n) => {
        const slot = slots[n % slots.length] ?? nobody;
        taken.push(outcomeOf(await bot.take(slot)));
      }),
    );
    expect(taken.filter(outcome => outcome === '201')).toHaveLength(3);
    const free = await practice.freeSlots();
    expect(free).toHaveLength(7);
    // Whoever proves a phone takes any of the rest, at once.
    const people = await Promise.all(free.slice(0, 2).map(() => provenPatient()));
    for (const [n, person] of people.entries())
      expect(outcomeOf(await person.takeProven(free[n] ?? nobody))).toBe('201');
    // Bots that come back each time their holds lapse get no further.
    passTime(10 * minute + second);
    expect((await takeAll(strangers(20), [...slots, ...slots])).filter(outcome => outcome === '201')).toHaveLength(3);
  });

  it('holds two of a short day at most', async () => {
    const slots = await practice.offer(4);
    expect(await takeAll(strangers(4), slots)).toEqual(['201', '201', '403 phone_first', '403 phone_first']);
  });
});
