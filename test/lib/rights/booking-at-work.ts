/** Practices offer time, patients take and lose it: everything that the functions of the booking door ever ask of the table. */
import { digestLine } from '../../../adapters/dynamodb/booking/digest-writes.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { tableName } from '../../../local/lambda/environment.ts';
import type { Service } from '../../../local/service.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newAddress, newPhone, Patient, wrongFor } from '../../support/patient.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { EmailNewcomer } from '../../support/people/email-newcomer.ts';
import { makeAppointment } from '../../support/practice-records.ts';
import { ask } from '../../support/request.ts';

const anySlot = { slotId: '' };

/** Takes slots one after the other. */
function slotsOf(free: readonly FreeSlot[]) {
  const left = free.values();
  return (): FreeSlot => left.next().value ?? { ...anySlot, startsAt: '', endsAt: '' };
}

/** Looked at by anybody, and by the practice. */
async function everybodyLooks(practice: BookablePractice): Promise<void> {
  const get = (path: string) => ask(practice.service.url, { method: 'GET', path });
  await get('/api/practices');
  await get(`/api/practices/${practice.id}`);
  await practice.freeSlots();
  await practice.appointments();
}

async function practicesOffer(service: Service): Promise<BookablePractice> {
  const shut = await new BookablePractice(service).register();
  await shut.putPractitioner({ name: 'Dr Clos', isBookable: false });
  await shut.publish(shut.times(1));
  const practice = new BookablePractice(service);
  await practice.offer(60);
  await practice.putPractitioner({ name: 'Dr Tilleul', specialty: 'Médecine générale' });
  return practice;
}

/** The practice withdraws the slot of a hold, whoever has it. */
const withdraw = async (practice: BookablePractice, { startsAt }: Pick<FreeSlot, 'startsAt'>) => {
  const keep = practice.times(60).filter(each => each.startsAt !== startsAt);
  await practice.publish(keep);
};

async function holdsComeAndGo(service: Service, next: () => FreeSlot): Promise<void> {
  const from = newAddress();
  const family = Array.from({ length: 3 }, () => new BookingPatient(service, { from }));
  for (const patient of family) await patient.take(next());
  await family[0]?.askHold('DELETE');
  // The address has three on record, one of which ended.
  await new BookingPatient(service, { from }).take(next());
  const [, second] = family;
  const moved = new BookingPatient(service);
  await moved.take(next());
  passTime(11 * minute);
  // Three of the address lapsed, and a fourth comes there with a hold that lapsed too.
  const there = new BookingPatient(service, { from });
  there.token = moved.token;
  await there.startBooking();
  await new BookingPatient(service, { from }).take(next());
  await second?.startBooking({}, { 'idempotency-key': 'the-same-again-1' });
  await second?.startBooking({}, { 'idempotency-key': 'the-same-again-1' });
  await second?.askHold('DELETE');
}

async function codesAreOrdered(service: Service, next: () => FreeSlot): Promise<void> {
  const patient = new BookingPatient(service);
  await patient.take(next());
  await patient.startBooking();
  await patient.until('awaiting_code');
  passTime(2 * minute);
  await patient.resend();
  await patient.changeContact({ phone: newPhone() });
  await patient.giveUp();
}

/** Patients book and cancel. */
async function practiceIsTold({ id, service }: BookablePractice): Promise<void> {
  const table = new Table(tableName);
  const cancelled = makeAppointment({ practiceId: id, status: 'cancelled' });
  await table.transact({ line: digestLine(cancelled, { untold: 'cancelled' }, Date.now()) });
  table.client.config.requestHandler.destroy?.();
  await service.sendDigests();
}

async function patientsBook(practice: BookablePractice, next: () => FreeSlot): Promise<void> {
  const { service } = practice;
  const patient = new BookingPatient(service);
  await patient.take(next());
  await patient.startBooking();
  await patient.answer(await patient.readCode());
  await patient.until('awaiting_consent');
  await patient.takeProven(next());
  await patient.call('PUT', '/hold', { hold: patient.token });
  await patient.consent();
  await patient.until('completed');
  await practiceIsTold(practice);
  const [booked] = await practice.appointments();
  if (!booked) throw new Error('Nothing is booked');
  const { appointmentId, recordId, startsAt, practitioner } = booked;
  await practice.remind(appointmentId);
  await practice.give(appointmentId, {
    recordId,
    practitioner,
    startsAt: new Date(Date.parse(startsAt) + hour).toISOString(),
  });
  const other = new BookingPatient(service);
  await other.take(next());
  await other.finishBooking();
  const ofOther = (await practice.appointments()).find(({ recordId: id }) => id !== recordId);
  await practice.cancel(ofOther?.appointmentId ?? '');
}

/** Two holds of one phone: the second is not proven while the first lives. */
async function onePhoneHoldsTwo(service: Service, next: () => FreeSlot): Promise<void> {
  const phone = newPhone();
  for (const codes of [1, 2]) {
    const patient = new BookingPatient(service, { phone });
    await patient.take(next());
    await patient.startBooking();
    await patient.answer(await patient.readCode(codes));
  }
}

/** The slot is lost at each step. */
async function slotsAreLost(practice: BookablePractice, next: () => FreeSlot): Promise<void> {
  const { service } = practice;
  const held = async (...steps: ((patient: BookingPatient) => Promise<unknown>)[]) => {
    const patient = new BookingPatient(service);
    const slot = next();
    await patient.take(slot);
    await patient.startBooking();
    for (const step of steps) await step(patient);
    await withdraw(practice, slot);
    return patient;
  };
  await (await held()).read();
  const asks = await held(patient => patient.until('awaiting_code'));
  passTime(2 * minute);
  await asks.resend();
  await asks.changeContact({ phone: newPhone() });
  await asks.hold();
  const replaces = new BookingPatient(service);
  await replaces.take(next());
  await asks.call('PUT', '/hold', { hold: replaces.token });
  const gone = next();
  await replaces.take(gone);
  await withdraw(practice, gone);
  await asks.call('PUT', '/hold', { hold: replaces.token });
  const proves = await held();
  await proves.answer(await proves.readCode());
  const consents = await held(
    async patient => patient.answer(await patient.readCode()),
    patient => patient.until('awaiting_consent'),
  );
  await consents.consent();
  await consents.until('completed');
  const late = await held();
  await late.startBooking();
}

/** A sign-up that nobody finishes gives its slot back. */
async function aSignUpExpires(service: Service, next: () => FreeSlot): Promise<void> {
  const patient = new BookingPatient(service);
  await patient.take(next());
  await patient.startBooking();
  await patient.until('awaiting_code');
  passTime(2 * hour);
  await service.reconcile();
  await patient.until('expired');
}

/** An account claims the e-mail of a patient who holds a slot: it is proven, and another patient loses the slot meanwhile. */
async function emailsAreProven(practice: BookablePractice, next: () => FreeSlot): Promise<void> {
  const { service } = practice;
  const owner = new Patient(service);
  await owner.signUp();
  const meets = async () => {
    const patient = new EmailNewcomer(service, { email: owner.email });
    const slot = next();
    const booking = new BookingPatient(service);
    await booking.take(slot);
    await patient.start({ hold: booking.token, patient: booking.name });
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_email_proof');
    return { patient, slot };
  };
  const { patient: loses, slot } = await meets();
  await withdraw(practice, slot);
  await loses.sendProof();
  const code = await loses.readProofCode();
  await loses.answerProof(wrongFor(code));
  passTime(2 * minute);
  await loses.sendProof();
  await loses.answerProof(await loses.readProofCode(2));
  const { patient: keeps } = await meets();
  await keeps.sendProof();
  await keeps.answerProof(await keeps.readProofCode(3));
  await keeps.consent();
  await keeps.until('completed');
  await loses.giveUp();
}

export async function bookingAtWork(service: Service): Promise<void> {
  const practice = await practicesOffer(service);
  const next = slotsOf(await practice.freeSlots());
  await holdsComeAndGo(service, next);
  await codesAreOrdered(service, next);
  await patientsBook(practice, next);
  await onePhoneHoldsTwo(service, next);
  await slotsAreLost(practice, next);
  await aSignUpExpires(service, next);
  await emailsAreProven(practice, next);
  await everybodyLooks(practice);
}
