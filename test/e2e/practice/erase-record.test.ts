/** J2: a practice erases a patient record. Its links, its messages and what waits for it end with it. */
import { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import { recordKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { signUpRow } from '../../../adapters/dynamodb/rows/sign-up.ts';
import { outcomeOf } from '../../support/answers.ts';
import { day } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import type { Patient } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { InvitedPatient, openLink, Practice, serviceTable } from '../../support/practice.ts';
import type { Service } from '../../support/service.ts';
import { itemAt, itemsUnder } from '../../support/table.ts';
import { until } from '../../support/until.ts';

const year = 365.25 * day;
let service: Service;
let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
  service = practice.service;
});
afterAll(() => closePractice(practice));

const erase = (recordId: string, by = practice) => by.call('DELETE', `/patients/${recordId}`);

async function listed({ id }: Patient): Promise<string[]> {
  const signUp = await serviceTable().get(signUpKey(id), signUpRow);
  const found = await new AccountStore(serviceTable()).appointments(signUp?.accountId ?? '');
  return found.map(appointment => appointment.id);
}

it('erases the record, once and again, and its link opens nothing any more', async () => {
  const patient = await new InvitedPatient(practice).receive();
  expect(outcomeOf(await erase(patient.recordId))).toBe('204');
  expect(outcomeOf(await erase(patient.recordId))).toBe('204');
  expect(await itemAt(serviceTable(), recordKey(practice.id, patient.recordId))).toBeUndefined();
  expect(outcomeOf(await openLink(service, patient.token))).toBe('410 link_unusable');
  const told = JSON.stringify(await itemsUnder(serviceTable(), `PRACTICE#${practice.id}`));
  expect([told.includes(patient.phone), told.includes(patient.email)]).toEqual([false, false]);
});

it('sends no reminder of its appointments, and none after a cancellation', async () => {
  const patient = await new InvitedPatient(practice).receive();
  await erase(patient.recordId);
  const before = [patient.phone, patient.email].map(to => service.outbox.list(to).length);
  passTime(2.5 * day);
  await service.sendDueNotices();
  expect(outcomeOf(await practice.cancel(patient.appointmentId))).toBe('204');
  expect(outcomeOf(await practice.remind(patient.appointmentId))).toBe('404 unknown_appointment');
  await service.sendDueNotices();
  expect([patient.phone, patient.email].map(to => service.outbox.list(to).length)).toEqual(before);
});

it('keeps old links dead when record and appointment are noted anew', async () => {
  const patient = await new InvitedPatient(practice).receive();
  await erase(patient.recordId);
  await practice.note(patient.recordId, { lastName: 'Durand' });
  await practice.give(patient.appointmentId, { recordId: patient.recordId });
  expect(outcomeOf(await openLink(service, patient.token))).toBe('410 link_unusable');
});

it('ends a sign-up that waits for its correction as a dead link does', async () => {
  const patient = await new InvitedPatient(practice).park();
  expect(outcomeOf(await erase(patient.recordId))).toBe('204');
  expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
  await until('the list', async () => (await practice.corrections()).length === 0);
});

it('ends a sign-up that had matched it when its account is to open', async () => {
  const patient = await new InvitedPatient(practice).receive();
  await patient.startFromLink();
  await erase(patient.recordId);
  expect((await patient.finish()).rejection?.reason).toBe('link_unusable');
});

it('unlinks the account that came of it', async () => {
  const patient = await new InvitedPatient(practice).receive();
  await patient.startFromLink();
  expect((await patient.finish()).status).toBe('completed');
  expect(await listed(patient)).toEqual([patient.appointmentId]);
  await erase(patient.recordId);
  expect(await listed(patient)).toEqual([]);
});

it('ends a booked appointment, whose slot its practice offers no more', async () => {
  const bookable = new BookablePractice(service);
  const [slot = { slotId: '' }] = await bookable.offer(1);
  const patient = new BookingPatient(service);
  await patient.take(slot);
  await patient.finishBooking();
  const [appointment] = await bookable.appointments();
  expect(outcomeOf(await erase(appointment?.recordId ?? '', bookable))).toBe('204');
  expect([await bookable.appointments(), await bookable.freeSlots(), await listed(patient)]).toEqual([[], [], []]);
});

it('knows no record of another practice, nor one that was never noted', async () => {
  const patient = await new InvitedPatient(practice).receive();
  const other = await new Practice(service).register();
  expect(outcomeOf(await erase(patient.recordId, other))).toBe('404 unknown_record');
  expect(outcomeOf(await erase('nobody'))).toBe('404 unknown_record');
  expect(outcomeOf(await openLink(service, patient.token))).toBe('200');
});

it('goes by itself years after anybody needed it, and its account is unlinked', async () => {
  const patient = await new InvitedPatient(practice).receive();
  await patient.startFromLink();
  expect((await patient.finish()).status).toBe('completed');
  const item = () => itemAt(serviceTable(), recordKey(practice.id, patient.recordId));
  passTime(3 * year);
  await service.settleAccounts();
  expect(await item()).toBeDefined();
  passTime(2 * year + day);
  await service.settleAccounts();
  expect([await item(), await listed(patient)]).toEqual([undefined, []]);
  expect(outcomeOf(await erase(patient.recordId))).toBe('204');
});
