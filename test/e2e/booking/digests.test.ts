/** The practice is told what patients do: the first at once, then all together, each once. */
import { digestLine } from '../../../adapters/dynamodb/booking/digest-writes.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { tableName } from '../../../local/lambda/environment.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { makeAppointment } from '../../support/practice-records.ts';
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
beforeEach(() => stopClock());
afterEach(() => {
  for (const queue of Object.values(service.faults)) queue.splice(0);
  releaseClock();
});

async function book(slot: FreeSlot | undefined, lastName: string): Promise<void> {
  if (!slot) throw new Error('No slot');
  const patient = new BookingPatient(service);
  patient.name = { lastName, firstName: 'Camille' };
  await patient.take(slot);
  await patient.finishBooking();
}

/** Oldest first. */
const told = ({ email }: BookablePractice) => service.outbox.list(email).toReversed();

it('is told of the first booking at once, and of those that follow in one e-mail, each once', async () => {
  const practice = new BookablePractice(service);
  const [first, second, third] = await practice.offer(3, { locale: 'fr' });
  await book(first, 'Premier');
  expect(await service.sendDigests()).toEqual({ looked: 1, failed: 0 });
  expect(told(practice)).toHaveLength(1);
  expect(told(practice)[0]?.text).toMatch(/Camille Premier, .* avec le Dr Tilleul/);

  await book(second, 'Deuxième');
  await book(third, 'Troisième');
  passTime(14 * minute);
  await service.sendDigests();
  expect(told(practice)).toHaveLength(1);
  passTime(minute);
  await service.sendDigests();
  const digest = told(practice)[1];
  expect(digest?.subject).toBe('2 changements de rendez-vous en ligne');
  expect(digest?.text).toMatch(/Deuxième[\s\S]*Troisième/);
  expect(digest?.text).not.toMatch(/Premier/);

  passTime(60 * minute);
  expect(await service.sendDigests()).toEqual({ looked: 0, failed: 0 });
  expect(told(practice)).toHaveLength(2);
});

it('is told in its own language, by the clock on its own wall', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(1, { locale: 'de', timeZone: 'Indian/Reunion' });
  await book(slot, 'Martin');
  await service.sendDigests();
  const hour = new Date(Date.parse(slot?.startsAt ?? '')).getUTCHours() + 4;
  expect(told(practice)[0]?.text).toMatch(
    new RegExp(`Camille Martin, .* ${hour}:00 Uhr \\(Réunion-Zeit\\), bei Dr Tilleul`),
  );
});

it('hears nothing of a booking that it cancelled itself before it was told', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(1);
  await book(slot, 'Martin');
  const [booked] = await practice.appointments();
  await practice.cancel(booked?.appointmentId ?? '');
  await service.sendDigests();
  expect(told(practice)).toEqual([]);
});

it('is told what a patient cancels and moves', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(1);
  await book(slot, 'Martin');
  const [booked] = await practice.appointments();
  const { appointmentId: id = '', recordId = '', startsAt = '' } = booked ?? {};
  await service.sendDigests();
  const table = new Table(tableName);
  const changed = { practiceId: practice.id, id, recordId, startsAt: Date.parse(startsAt) };
  const moved = makeAppointment({ ...changed, sequence: 1 });
  const cancelled = makeAppointment({ ...changed, sequence: 2, status: 'cancelled' });
  const before = moved.startsAt - 60 * minute;
  await table.transact({ line: digestLine(moved, { untold: 'moved', before }, Date.now()) });
  await table.transact({ line: digestLine(cancelled, { untold: 'cancelled' }, Date.now()) });
  table.client.config.requestHandler.destroy?.();
  passTime(15 * minute);
  await service.sendDigests();
  expect(told(practice)[1]?.text).toMatch(
    /annulés en ligne[\s\S]*Camille Martin[\s\S]*déplacés en ligne[\s\S]*au lieu du/,
  );
});

it('F01: is told once by ten runs at once, and by one whose answer is lost', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(1);
  await book(slot, 'Martin');
  service.faults.ses.push({ when: ({ operation }) => operation === 'SendEmail', lost: true });
  await Promise.all(Array.from({ length: 10 }, () => service.sendDigests()));
  passTime(60 * minute);
  await service.sendDigests();
  expect(told(practice)).toHaveLength(1);
});

it('F12: is told later when the provider was down', async () => {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(1);
  await book(slot, 'Martin');
  service.faults.ses.push({ times: Number.POSITIVE_INFINITY, code: 'InternalServerError', status: 500 });
  expect(await service.sendDigests()).toEqual({ looked: 1, failed: 0 });
  expect(told(practice)).toEqual([]);
  service.faults.ses.splice(0);
  expect(await service.sendDigests()).toEqual({ looked: 1, failed: 0 });
  expect(told(practice)).toHaveLength(1);
});
