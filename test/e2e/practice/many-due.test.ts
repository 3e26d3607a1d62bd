/**
 * Hundreds of reminders in the same minute: each once, and none lost when a run is killed in the middle. Two thousand of them
 * are sent by the benchmark, and two million in simulated time.
 */
import { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import { NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail } from '../../support/patient.ts';
import { busyPractice, Practice, serviceTable } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let practice: Practice;
const sent = new Map<string, number>();

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    crowded: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  practice = await new Practice(service).register();
  service.outbox.events.on('message', ({ text }) => {
    const practitioner = /Dr (\w+)/.exec(text)?.[1] ?? '';
    sent.set(practitioner, (sent.get(practitioner) ?? 0) + 1);
  });
});
afterAll(() => service.stop());

/** Appointments of one patient, whose reminder has been due for a moment. */
async function due(prefix: string, count: number): Promise<Appointment[]> {
  const recordId = `fiche-${prefix}`;
  await practice.note(recordId, { email: newEmail() });
  const store = new AppointmentStore(serviceTable());
  const now = Date.now();
  const all = Array.from({ length: count }, (_, n): Appointment => {
    const id = `${prefix}${n}`;
    const names = { practiceId: practice.id, id, recordId, practitioner: `Dr ${id}` };
    const counters = { sequence: 0, linkGeneration: 0, failedNameChecks: 0, mismatches: 0 };
    return { ...names, startsAt: now + day - 1000, status: 'given', pending: [], remindAt: now - 1000, ...counters };
  });
  const left = all.values();
  const work = async () => {
    for (const appointment of left) await store.put(appointment, undefined, now - 1000);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return all;
}
const timesSent = (appointments: readonly Appointment[]) => appointments.map(({ id }) => sent.get(id) ?? 0);

it('300 are sent once each by as few runs as needed, and are not looked at again', async () => {
  const appointments = await due('a', 300);
  for (let minutes = 1; minutes <= 5 && timesSent(appointments).includes(0); minutes++)
    expect(await service.sendDueNotices()).toMatchObject({ failed: 0 });
  expect(new Set(timesSent(appointments))).toEqual(new Set([1]));
  expect(await service.sendDueNotices()).toEqual({ looked: 0, failed: 0 });
});

it('I1: of runs that overlap each sends what the others do not', async () => {
  const appointments = await due('c', 100);
  await Promise.all([service.sendDueNotices(), service.sendDueNotices(), service.sendDueNotices()]);
  expect(new Set(timesSent(appointments))).toEqual(new Set([1]));
});

describe('a run that is killed', () => {
  beforeAll(() => stopClock());
  afterAll(releaseClock);

  it('I2: leaves what it was about to send to a later run, and what it had sent to nobody', async () => {
    const appointments = await due('b', 30);
    const notices = new NoticeStore(serviceTable());
    const about = ({ id }: Appointment) => `${id}#reminder#0#due#email`;
    const [claimed, delivered] = [appointments.slice(0, 10), appointments.slice(10, 20)];
    // As the process left them: ten claimed and never handed over, ten handed over and not yet taken off the list.
    for (const appointment of [...claimed, ...delivered])
      await notices.claim(practice.id, about(appointment), Date.now());
    for (const appointment of delivered) await notices.sent(practice.id, about(appointment));
    await service.sendDueNotices();
    expect(timesSent(appointments)).toEqual([...Array(20).fill(0), ...Array(10).fill(1)]);
    passTime(minute + 1);
    await Promise.all([service.sendDueNotices(), service.sendDueNotices()]);
    expect(timesSent(appointments)).toEqual([...Array(10).fill(1), ...Array(10).fill(0), ...Array(10).fill(1)]);
    passTime(hour);
    expect(await service.sendDueNotices()).toEqual({ looked: 0, failed: 0 });
  });
});
