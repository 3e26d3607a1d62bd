/** A repeated request from a reminder is the same sign-up, and one about another appointment is not (header Idempotency-Key). */
import { type Service, startService } from '../../../local/service.ts';
import { outcomeOf, startedOf } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { busyPractice, InvitedPatient, Practice, passFor } from '../../support/practice.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  practice = await new Practice(service).register();
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const key = { 'idempotency-key': 'the-same' };

it('with another pass of the same link is the same sign-up', async () => {
  const patient = await new InvitedPatient(practice).receive();
  const first = startedOf(await patient.start({ reminderPass: await passFor(service, patient.token) }, key));
  passTime(1000);
  const second = startedOf(await patient.start({ reminderPass: await passFor(service, patient.token) }, key));
  expect(second.signUp.id).toBe(first.signUp.id);
});

it('is answered like the first one when the pass has expired meanwhile; a first one is not', async () => {
  const patient = await new InvitedPatient(practice).receive();
  const reminderPass = await passFor(service, patient.token);
  const first = startedOf(await patient.start({ reminderPass }, key));
  passTime(31 * minute);
  expect(startedOf(await patient.start({ reminderPass }, key)).signUp.id).toBe(first.signUp.id);
  const late = await patient.start({ reminderPass }, { 'idempotency-key': 'another' });
  expect(outcomeOf(late)).toBe('422 invalid_input');
  expect(late.text).toContain('invalid_reminder_pass');
});

it('about another appointment, or none, is another sign-up', async () => {
  const patient = await new InvitedPatient(practice).receive();
  const other = await new InvitedPatient(practice).receive();
  const ids = [
    startedOf(await patient.start({ reminderPass: await passFor(service, patient.token) }, key)).signUp.id,
    startedOf(await patient.start({ reminderPass: await passFor(service, other.token) }, key)).signUp.id,
    startedOf(await patient.start({}, key)).signUp.id,
  ];
  expect(new Set(ids).size).toBe(3);
});
