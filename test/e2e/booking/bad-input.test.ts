/** Bad input at the booking door: a clear sentence in the caller's words, and never a 5xx (A1, L1). */
import { faultsOf, outcomeOf, problemOf } from '../../support/answers.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Answer, ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let practice: BookablePractice;
let free: FreeSlot[];
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());
beforeEach(async () => {
  stopClock();
  practice = new BookablePractice(service);
  free = await practice.offer(12, { locale: 'fr' });
});
afterEach(() => releaseClock());

const slot = (number: number): FreeSlot => free[number] ?? { slotId: '', startsAt: '', endsAt: '' };

/** A sentence of a person's language, which says what to do. */
function expectSentence(answer: Answer): void {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  const { detail, errors = [] } = problemOf(answer);
  for (const sentence of [detail, ...errors.map(({ message }) => message)])
    expect(sentence).toMatch(/^\p{Lu}.{10,}\.$/u);
}

describe('published slots', () => {
  const at = (minutes: number) => new Date(practice.opensAt + minutes * minute).toISOString();
  it.each<[string, () => [string, string], string]>([
    ['that end before they begin', () => [at(600), at(590)], '422 invalid_input'],
    ['that lie outside the range', () => [at(30 * 60), at(31 * 60)], '422 slot_outside'],
    ['that are past', () => [at(-3 * 24 * 60), at(-3 * 24 * 60 + 20)], '422 slot_outside'],
    ['of a day that there is not', () => ['2027-02-30T10:00:00Z', '2027-02-30T10:20:00Z'], '422 invalid_input'],
    ['by a clock without its zone', () => ['2027-02-20T10:00:00', '2027-02-20T10:20:00'], '422 invalid_input'],
  ])('%s are refused, and change nothing', async (_, times, outcome) => {
    const [startsAt, endsAt] = times();
    const answer = await practice.publish([{ startsAt, endsAt }]);
    expect(outcomeOf(answer)).toBe(outcome);
    expectSentence(answer);
    expect(await practice.freeSlots()).toEqual(free);
  });

  it('that overlap, among themselves or with what is booked, are refused', async () => {
    const [first, second] = practice.times(2);
    const overlapping = [{ ...first }, { ...second, startsAt: first?.startsAt }];
    expect(outcomeOf(await practice.publish(overlapping))).toBe('422 slots_overlap');
    const patient = new BookingPatient(service);
    await patient.take(slot(0));
    await patient.finishBooking();
    const beside = { startsAt: at(10), endsAt: at(30) };
    const answer = await practice.publish([beside]);
    expect(outcomeOf(answer)).toBe('422 slots_overlap');
    expectSentence(answer);
  });

  it('across zones are one time: the offset says which, and the practice’s wall nothing', async () => {
    const [first] = practice.times(1);
    const shifted = new Date(Date.parse(first?.startsAt ?? '') + 5 * hour).toISOString().replace('Z', '+05:00');
    const answer = await practice.publish([{ startsAt: shifted, endsAt: first?.endsAt }]);
    expect(outcomeOf(answer)).toBe('200');
    expect((await practice.freeSlots()).map(({ startsAt }) => startsAt)).toEqual([first?.startsAt]);
  });

  it('of another practice are not this one’s to change', async () => {
    const other = await new BookablePractice(service).register();
    const path = `/api/practices/${practice.id}/practitioners/${practice.practitionerId}/slots`;
    const range = { from: at(0), to: at(600), slots: [] };
    const answer = await ask(service.url, {
      method: 'PUT',
      path,
      body: range,
      headers: { authorization: `Bearer ${other.key}`, 'accept-language': 'fr' },
    });
    expect(answer.status).toBe(401);
    expectSentence(answer);
    expect(await practice.freeSlots()).toEqual(free);
  });
});

describe('a slot', () => {
  it.each([
    ['', '404'],
    ['%00', '404'],
    ['a'.repeat(2000), '404'],
    [Buffer.from('cabinet/dr/99999999999999999').toString('base64url'), '404'],
    [Buffer.from('../../x/1').toString('base64url'), '404'],
  ])('named %j is none', async (slotId, status) => {
    const answer = await ask(service.url, { method: 'POST', path: `/api/slots/${slotId}/holds`, body: {} });
    expect(String(answer.status)).toBe(status);
  });

  it('that has begun is taken by nobody', async () => {
    passTime(Date.parse(slot(0).startsAt) - Date.now());
    const answer = await new BookingPatient(service).take(slot(0));
    expect(outcomeOf(answer)).toBe('409 slot_taken');
    expectSentence(answer);
  });
});

describe('a hold', () => {
  async function held(): Promise<BookingPatient> {
    const patient = new BookingPatient(service);
    await patient.take(slot(1));
    return patient;
  }

  it.each(['x', 'a'.repeat(43), '0'.repeat(64), `${'a'.repeat(42)}=`, '"; DROP TABLE', '🔒'.repeat(20)])(
    'that is forged, as %j, opens nothing',
    async token => {
      const forger = new BookingPatient(service);
      const answer = await forger.startBooking({ hold: token });
      expect(answer.status).toBe(422);
      expectSentence(answer);
      expect(outcomeOf(await forger.askHold('DELETE', encodeURIComponent(token)))).toBe('404 unknown_hold');
    },
  );

  it.each([true, 0, [], {}, null])('that is %j is refused', async hold => {
    const answer = await new BookingPatient(service).startBooking({ hold });
    expect(outcomeOf(answer)).toBe('422 invalid_input');
    expectSentence(answer);
  });

  it('of somebody else, guessed by its hash, is unknown', async () => {
    const patient = await held();
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(patient.token).digest('base64url');
    expect(faultsOf(await new BookingPatient(service).startBooking({ hold: hash }))).toEqual(['hold invalid_hold']);
    expect(await patient.hold()).toMatchObject({ status: 'open' });
  });

  it('that two sign-ups send goes with the later one, and is booked once', async () => {
    const first = await held();
    const second = new BookingPatient(service);
    second.token = first.token;
    await first.startBooking();
    expect(outcomeOf(await second.startBooking())).toBe('202');
    const ends = [await second.proveAndConsent(), await first.proveAndConsent()];
    expect(ends.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(ends.map(({ appointment }) => appointment?.status).toSorted()).toEqual(['booked', 'gone']);
    expect(await practice.appointments()).toHaveLength(1);
  });

  it('that is booked already books nothing more', async () => {
    const patient = await held();
    await patient.finishBooking();
    const again = new BookingPatient(service);
    again.token = patient.token;
    const answer = await again.startBooking();
    expect(outcomeOf(answer)).toBe('409 slot_gone');
    expectSentence(answer);
    expect(await practice.appointments()).toHaveLength(1);
  });

  it('that lapsed, and whose slot somebody has, is answered with others', async () => {
    const patient = await held();
    passTime(11 * minute);
    await new BookingPatient(service).take(slot(1));
    const answer = await patient.startBooking();
    expect(outcomeOf(answer)).toBe('409 slot_gone');
    expectSentence(answer);
    expect((answer.json as { alternatives: unknown[] }).alternatives).toHaveLength(3);
  });
});
