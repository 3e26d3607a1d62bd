/** Linking the record of a reminder to an account that is there already, through the public door. */
import { recordLinkedAnswer } from '../../../lambdas/contract/account-answers.ts';
import { faultsOf, outcomeOf, readAs } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newPhone } from '../../support/patient.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { busyPractice, InvitedPatient, openLink, Practice, passFor } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

const never = Number.POSITIVE_INFINITY;
let service: Service;
let practice: Practice;
beforeAll(async () => {
  stopClock();
  service = await startService({
    ...{ reconcileEverySeconds: never, noticesEverySeconds: never },
    configuration: busyPractice,
  });
  practice = await new Practice(service).register();
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

/** A person with an account to whom a practice gives an appointment. @param record as the practice notes it otherwise */
async function invited(record: Record<string, unknown> = {}) {
  const member = await new BookingMember(service).join();
  const patient = await new InvitedPatient(practice, member.patient).receive(record);
  return { member, patient };
}

it('C4, D1: shows the appointment in the account, ends the link, and the next messages lead to the account', async () => {
  const { member, patient } = await invited();
  expect(await member.appointments()).toEqual([]);
  const answer = await member.linkRecord(await passFor(service, patient.token));
  expect(readAs(recordLinkedAnswer, answer)).toEqual({
    record: { practice: { id: practice.id, name: `Cabinet ${practice.id}` } },
  });
  expect(await member.appointment()).toMatchObject({ status: 'given', practitioner: 'Dr Tilleul' });
  expect(outcomeOf(await openLink(service, patient.token))).toBe('410 link_unusable');
  // An appointment that the practice gives to the record from now on is in the list at once.
  await practice.give(`${patient.appointmentId}-2`, { recordId: patient.recordId });
  expect(await member.appointments()).toHaveLength(2);
  expect(member.texts()[0]?.text).toMatch(/\/m#|\/me$/);
});

it('F02: fifty times at once links once', async () => {
  const { member, patient } = await invited();
  const pass = await passFor(service, patient.token);
  const answers = await Promise.all(Array.from({ length: 50 }, () => member.linkRecord(pass)));
  expect(answers.filter(({ status }) => status !== 201 && status !== 429)).toEqual([]);
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  expect(await member.appointments()).toHaveLength(1);
});

it('D1: details that differ link nothing, use up one try however often, and match once the practice corrects them', async () => {
  const { member, patient } = await invited({ phone: newPhone() });
  const pass = await passFor(service, patient.token);
  for (let times = 0; times < 8; times += 1)
    expect(outcomeOf(await member.linkRecord(pass))).toBe('409 contact_differs');
  expect(await member.appointments()).toEqual([]);
  await patient.correct();
  expect((await member.linkRecord(pass)).status).toBe(201);
});

it('D1: so many people may try in vain, and then nobody learns whether a guess is right', async () => {
  const { member, patient } = await invited();
  const pass = await passFor(service, patient.token);
  const outcomes: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    const stranger = await new BookingMember(service).join();
    outcomes.push(outcomeOf(await stranger.linkRecord(pass)));
  }
  expect(outcomes[0]).toBe('409 contact_differs');
  expect(outcomes.at(-1)).toBe('410 link_unusable');
  expect(outcomeOf(await member.linkRecord(pass))).toBe('410 link_unusable');
});

it('a pass that is over, or forged, is opened anew from the message', async () => {
  const { member, patient } = await invited();
  const pass = await passFor(service, patient.token);
  expect(faultsOf(await member.linkRecord(`${pass}a`))).toEqual(['reminderPass invalid_reminder_pass']);
  passTime(31 * minute);
  expect(faultsOf(await member.linkRecord(pass))).toEqual(['reminderPass invalid_reminder_pass']);
  expect((await member.linkRecord(await passFor(service, patient.token))).status).toBe(201);
});

it('H4: links nothing without a session', async () => {
  const { member, patient } = await invited();
  const body = { reminderPass: await passFor(service, patient.token) };
  expect(outcomeOf(await member.newBrowser().call('POST', '/api/me/records', body))).toBe('401 not_signed_in');
});
