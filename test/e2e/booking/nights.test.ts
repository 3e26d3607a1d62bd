/** Bookings on the two nights of a clock change, in other zones, beside given appointments, and two by one phone (F25, L1, L3). */
import { outcomeOf } from '../../support/answers.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
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
afterEach(() => releaseClock());

/** Offers these starts, half an hour each. */
async function offerAt(starts: readonly string[], fields: Record<string, unknown> = {}) {
  const practice = await new BookablePractice(service).register({ locale: 'fr', ...fields });
  await practice.putPractitioner({ name: 'Dr Tilleul' });
  const times = starts.map(startsAt => ({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(Date.parse(startsAt) + 30 * minute).toISOString(),
  }));
  const from = Date.parse(starts[0] ?? '');
  expect(outcomeOf(await practice.publish(times, from, from + 25 * hour))).toBe('200');
  const free = await practice.freeSlots();
  expect(free.map(({ startsAt }) => startsAt)).toEqual(times.map(({ startsAt }) => startsAt));
  return { practice, free };
}

async function book(slot: FreeSlot): Promise<BookingPatient> {
  const patient = new BookingPatient(service);
  await patient.take(slot);
  expect(await patient.finishBooking()).toMatchObject({ appointment: { status: 'booked', startsAt: slot.startsAt } });
  return patient;
}

/** The newest e-mail whose subject begins so. */
const told = (patient: BookingPatient, subject: string) =>
  patient.mails().find(mail => mail.subject?.startsWith(subject))?.text ?? '';

describe('F25: the night', () => {
  it('in which summer time ends: the hour that comes twice is two slots, each told with its zone', async () => {
    stopClock(Date.UTC(2027, 9, 28, 10));
    const starts = ['2027-10-30T23:30Z', '2027-10-31T00:30Z', '2027-10-31T01:30Z', '2027-10-31T02:30Z'];
    const { practice, free } = await offerAt(starts);
    const patients: BookingPatient[] = [];
    for (const slot of free) patients.push(await book(slot));
    expect((await practice.appointments()).map(({ startsAt }) => startsAt)).toEqual(free.map(slot => slot.startsAt));
    await service.sendDueNotices();
    expect(patients.map(patient => /Quand.*/.exec(told(patient, 'Confirmation'))?.[0])).toEqual([
      'Quand\u00a0: dimanche 31 octobre 2027 à 01:30',
      'Quand\u00a0: dimanche 31 octobre 2027 à 02:30 (heure d’été d’Europe centrale)',
      'Quand\u00a0: dimanche 31 octobre 2027 à 02:30 (heure normale d’Europe centrale)',
      'Quand\u00a0: dimanche 31 octobre 2027 à 03:30',
    ]);
    // Each is reminded a day of twenty-four hours before, in the order in which they begin.
    stopClock(Date.parse('2027-10-30T00:30Z'));
    await service.sendDueNotices();
    expect(patients.map(patient => told(patient, 'Rappel') !== '')).toEqual([true, true, false, false]);
  });

  it('in which it begins: the slots before and after the hour that is left out follow one another', async () => {
    stopClock(Date.UTC(2027, 2, 26, 10));
    const { practice, free } = await offerAt(['2027-03-28T00:30Z', '2027-03-28T01:00Z', '2027-03-28T01:30Z']);
    const patients: BookingPatient[] = [];
    for (const slot of free) patients.push(await book(slot));
    await service.sendDueNotices();
    expect(patients.map(patient => /\d\d:\d\d.*/.exec(told(patient, 'Confirmation'))?.[0])).toEqual([
      '01:30',
      '03:00',
      '03:30',
    ]);
    await service.sendDigests();
    const [digest] = service.outbox.list(practice.email);
    expect(digest?.text.match(/\d\d:\d\d/g)).toEqual(['01:30', '03:00', '03:30']);
  });
});

it.each([
  ['Indian/Reunion', '2027-06-15T22:30Z', 'mercredi 16 juin 2027 à 02:30 (heure de La Réunion)'],
  ['America/Martinique', '2027-06-15T02:30Z', 'lundi 14 juin 2027 à 22:30 (heure normale de l’Atlantique)'],
])('in %s the patient is told the time there, with the name of its zone', async (timeZone, startsAt, words) => {
  stopClock(Date.UTC(2027, 5, 12, 10));
  const { free } = await offerAt([startsAt], { timeZone });
  const [slot] = free;
  const patient = await book(slot as FreeSlot);
  expect((await patient.read()).appointment?.timeZone).toBe(timeZone);
  await service.sendDueNotices();
  expect(told(patient, 'Confirmation')).toContain(words);
});

it('books beside an appointment that the practice gave at the same time, and each stands by itself', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(3);
  if (!slot) throw new Error('No slot');
  await practice.note('fiche-1', { email: 'paul@exemple.fr' });
  const given = await practice.give('rendez-vous-1', { recordId: 'fiche-1', startsAt: slot.startsAt });
  expect(outcomeOf(given)).toBe('200');
  await book(slot);
  const both = (await practice.appointments()).map(({ status, startsAt }) => `${status} ${startsAt}`);
  expect(both.filter(each => each.startsWith('booked'))).toEqual([`booked ${slot.startsAt}`]);
  expect(both).toContain(`given ${slot.startsAt}`);
  await practice.cancel('rendez-vous-1');
  expect((await practice.appointments()).filter(({ status }) => status === 'booked')).toHaveLength(1);
});

it('L3: of two slots by one phone, one is booked, and the other is free again', async () => {
  stopClock();
  const practice = new BookablePractice(service);
  const [first, second, ...others] = await practice.offer(8);
  if (!first || !second) throw new Error('No slots');
  const one = new BookingPatient(service);
  const other = new BookingPatient(service, { phone: one.phone });
  await one.take(first);
  await one.startBooking();
  await one.answer(await one.readCode());
  await one.until('awaiting_consent');
  await other.take(second);
  await other.startBooking();
  await other.answer(await other.readCode(2));
  await other.until('awaiting_consent');
  // The phone keeps one: the second slot stays a stranger's, and its time is not lengthened.
  expect(await other.hold()).toMatchObject({ status: 'attached' });
  await one.consent();
  expect(await one.until('completed')).toMatchObject({ appointment: { status: 'booked' } });
  await other.consent();
  expect(await other.until('completed', 'rejected')).toMatchObject({
    status: 'rejected',
    rejection: { reason: 'account_exists' },
  });
  passTime(31 * minute);
  expect((await practice.freeSlots()).map(({ startsAt }) => startsAt)).toEqual(
    [second, ...others].map(({ startsAt }) => startsAt),
  );
  expect(await practice.appointments()).toHaveLength(1);
});
