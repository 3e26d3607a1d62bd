/** Every single write of a booking sign-up, met by a fault: the slot ends with one person or free, no account is lost (F24, I2, L4). */
import { emailMarkerKey, phoneMarkerKey } from '../../../adapters/dynamodb/keys.ts';
import { steps } from '../../../lambdas/functions.ts';
import type { Fault, SdkCall } from '../../../local/lambda/faults.ts';
import { outcomeOf } from '../../support/answers.ts';
import { minute, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { StubbornPatient } from '../../support/people/stubborn-patient.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { storedItem, storedSignUp } from '../../support/service-table.ts';

let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    watchTable: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  stopClock();
  // Between the workflow's tries of the last state time goes by, and the lease of one that died lapses.
  service.faults.lambda.push({
    when: ({ operation }) => operation === steps.Welcome && passTime(20 * second) !== undefined,
  });
});
afterEach(() => {
  for (const queue of Object.values(service.faults)) queue.splice(0);
  releaseClock();
});

/** From the slot's choice to the welcome, as long as nothing goes wrong: the first test counts them. */
const writes = Array.from({ length: 14 }, (_, n) => n + 1);
/** Not those to the counters of everybody: a later request makes them for an earlier one. */
const isWrite = ({ operation, input }: SdkCall) =>
  /^(?:Put|Update|Delete|TransactWrite)/.test(operation) && !JSON.stringify(input).includes('"GLOBAL#');

type Hit = Omit<Fault, 'when'>;

/** The try of a code is counted by a write that is not repeated by itself. */
const count = 7;
/** Of that one the answer comes too late: here a broken connection is not told from a fault of our own. */
const lostAt = (number: number): Hit => (number === count ? { delayMs: 2500 } : { lost: true });
const down: Hit = { code: 'InternalServerError', status: 500 };

/** Hits the write of this number, and those after it as often as the fault says. */
function atWrite(number: number, fault: Hit, happens: () => void = () => undefined): void {
  let seen = 0;
  service.faults.dynamodb.push({
    ...fault,
    when: call => {
      if (!isWrite(call) || ++seen < number) return false;
      happens();
      return true;
    },
  });
}

async function wanted() {
  const practice = new BookablePractice(service);
  const [slot] = await practice.offer(5);
  if (!slot) throw new Error('No slot');
  return { practice, slot, patient: new StubbornPatient(service) };
}

/** The account is open with both markers, and the welcome went out once, or as often as is said. */
async function expectOneAccount(patient: BookingPatient, welcomes = 1): Promise<void> {
  await service.workflow.find(patient.id).closed;
  const { accountId, phoneDigest = '', emailDigest = '' } = await storedSignUp(patient.id);
  const owners = [phoneMarkerKey(phoneDigest), emailMarkerKey(emailDigest)].map(key => storedItem(key));
  expect(await Promise.all(owners)).toMatchObject([{ accountId }, { accountId }]);
  expect(patient.mails()).toHaveLength(welcomes);
}

/** The slot and the practice's list know one appointment, whose patient and practice are told once. */
async function expectOneBooking(practice: BookablePractice, slot: FreeSlot, patient: BookingPatient): Promise<void> {
  expect(await practice.appointments()).toEqual([
    expect.objectContaining({
      startsAt: slot.startsAt,
      status: 'booked',
      patient: expect.objectContaining({ phone: patient.phone }),
    }),
  ]);
  expect((await practice.freeSlots()).map(({ startsAt }) => startsAt)).not.toContain(slot.startsAt);
  for (let run = 0; run < 2; run++) {
    await service.sendDueNotices();
    await service.sendDigests();
    passTime(minute);
  }
  expect(patient.mails().filter(({ subject }) => subject?.startsWith('Confirmation'))).toHaveLength(1);
  expect(service.outbox.list(practice.email)).toHaveLength(1);
}

async function bookThrough(trouble: () => void) {
  const { practice, slot, patient } = await wanted();
  trouble();
  await patient.insistOnTaking(slot);
  const signUp = await patient.insistOnBooking();
  // The last two writes come after the account.
  await service.workflow.find(patient.id).closed;
  service.faults.dynamodb.splice(0);
  return { practice, slot, patient, appointment: signUp?.appointment };
}

it('writes fourteen times', async () => {
  let seen = 0;
  const { practice, slot, patient } = await wanted();
  service.faults.dynamodb.push({ when: call => isWrite(call) && ++seen < 0 });
  await patient.insistOnTaking(slot);
  await patient.insistOnBooking();
  await expectOneAccount(patient);
  expect([seen, patient.refusals]).toEqual([writes.length, []]);
  service.faults.dynamodb.splice(0);
  await expectOneBooking(practice, slot, patient);
});

const crashBefore = 'I2: a crash before the write';

describe.each<[string, (number: number) => Hit[]]>([
  ['F02: an answer lost after the write', number => [lostAt(number)]],
  [crashBefore, () => [{ ...down, times: 3 }]],
  ['I2: a crash after the write', number => [lostAt(number), { ...down, times: 2 }]],
])('%s', (name, faultsAt) => {
  it.each(writes)('number %d costs neither the slot nor the account', async number => {
    const { practice, slot, patient, appointment } = await bookThrough(() => {
      for (const fault of faultsAt(number)) atWrite(number, fault);
    });
    expect(appointment?.status).toBe('booked');
    // Decision 2: a process that dies between the provider's acceptance and our mark sends its message again.
    const isUnmarked = name === crashBefore && number === writes.length;
    await expectOneAccount(patient, isUnmarked ? 2 : 1);
    await expectOneBooking(practice, slot, patient);
  });
});

describe('F24: a hold that lapses', () => {
  const aged = 31 * minute;

  it.each(writes)('at write %d, with nobody else about, still ends in the appointment', async number => {
    const lapse = () => atWrite(number, { delayMs: 0 }, () => passTime(aged));
    const { practice, slot, patient, appointment } = await bookThrough(lapse);
    expect(appointment?.status).toBe('booked');
    await expectOneAccount(patient);
    await expectOneBooking(practice, slot, patient);
  });

  it.each(writes)('at write %d, while somebody else takes the slot, ends with one of the two', async number => {
    const { practice, slot, patient } = await wanted();
    const other = new BookingPatient(service);
    let taking: Promise<string> | undefined;
    // Long enough for the other one to be first; what the other one writes is hit by nothing.
    atWrite(number, { delayMs: 150 }, () => {
      passTime(aged);
      taking = other.take(slot).then(outcomeOf);
    });
    const taken = outcomeOf(await patient.take(slot));
    const signUp = taken === '201' ? await patient.insistOnBooking() : undefined;
    const outcome = await taking;
    if (signUp) await expectOneAccount(patient);
    const isBooked = signUp?.appointment?.status === 'booked';
    const isOthers = outcome === '201' && ['open', 'attached'].includes((await other.hold()).status);
    // It is one's or the other's: the one books it, or the other holds it.
    expect([isBooked, isOthers]).toEqual(outcome === '201' ? [false, true] : [true, false]);
    expect((await practice.appointments()).map(({ startsAt }) => startsAt)).toEqual(isBooked ? [slot.startsAt] : []);
    if (!isBooked)
      expect([taken, signUp?.appointment?.status ?? 'gone']).toEqual([number === 1 ? '409 slot_taken' : '201', 'gone']);
  });
});
