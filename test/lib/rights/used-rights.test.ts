/** K1: while patients and practices are at work, the functions need each right that they have, and no other. */
import type { FunctionName } from '../../../lambdas/functions.ts';
import { rights } from '../../../lib/rights/rights.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress, newEmail, newPhone, Patient, wrongFor } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { busyPractice, InvitedPatient, openLink, Practice, passFor } from '../../support/practice.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { bookingAtWork } from './booking-at-work.ts';
import { erasuresAtWork } from './erasures-at-work.ts';
import { membersAtWork } from './members-at-work.ts';
import { ownAppointmentsAtWork } from './own-appointments-at-work.ts';
import { tableRequests } from './table-requests.ts';

let service: Service;
const used = tableRequests();

const granted = (name: FunctionName) => {
  const { table = [], dueIndex } = rights[name];
  const items = table.flatMap(({ actions, on }) => actions.flatMap(action => on.map(each => `${action} ${each}`)));
  return [...new Set([...items, ...(dueIndex ? [`dueIndex ${dueIndex}`] : [])])].sort();
};
const usedBy = (name: string) =>
  [...used].filter(each => each.startsWith(`${name} `)).map(each => each.slice(name.length + 1));

async function patientsSignUp(): Promise<void> {
  const patient = new Patient(service);
  await patient.start({}, { 'idempotency-key': 'a-key-that-is-sent-twice' });
  await patient.start({}, { 'idempotency-key': 'a-key-that-is-sent-twice' });
  const code = await patient.readCode();
  await patient.answer(code === '111' ? '222' : '111');
  passTime(2 * minute);
  await patient.resend();
  await patient.call('PATCH', '/contact', { phone: newPhone() });
  await patient.call('DELETE');
  const owner = new Patient(service);
  await owner.prove();
  await owner.until('awaiting_consent');
  await owner.consent({ privacyNoticeVersion: '2000-01-01' });
  await owner.consent();
  await owner.until('completed');
  await confirmEmail(owner);
  const again = new Patient(service, { email: owner.email });
  await again.start();
  await again.answer(await again.readCode());
  await again.until('rejected');
  const slow = new Patient(service);
  await slow.start();
  await slow.until('awaiting_code');
  passTime(6 * minute);
  await slow.resend();
  const late = new Patient(service);
  await late.start();
  await late.until('awaiting_code');
  passTime(2 * hour);
  await service.reconcile();
  await late.until('expired');
}

/** Five short codes are out, so the next one asks which of them are answered. */
async function aFamilySharesAnAddress(): Promise<void> {
  const from = newAddress();
  const family = Array.from({ length: 5 }, () => new Patient(service, { from }));
  for (const patient of family) await patient.start();
  const [first, second] = family;
  await first?.until('awaiting_code');
  await first?.call('PATCH', '/contact', { phone: newPhone() });
  passTime(2 * minute);
  await second?.resend();
}

/** Two phones are guessed at, and a third code of the address is replaced by a long one. */
async function aStrangerGuesses(): Promise<void> {
  const from = newAddress();
  const strangers = Array.from({ length: 3 }, () => new Patient(service, { from }));
  for (const stranger of strangers) await stranger.start();
  for (const stranger of strangers) {
    await stranger.until('awaiting_code');
    const code = await stranger.readCode();
    for (const step of [1, 2, 3]) await stranger.answer(wrongFor(code, step));
  }
}

async function aCallbackIsLost(): Promise<void> {
  const patient = new Patient(service);
  await patient.start();
  const code = await patient.readCode();
  await patient.until('awaiting_code');
  service.faults.sfn.push({ code: 'ServiceUnavailable', status: 503, times: 3, when: isCallback });
  await patient.answer(code);
  passTime(2 * minute);
  await service.reconcile();
  await patient.until('awaiting_consent');
}

const isCallback = ({ operation }: { readonly operation: string }) => operation === 'SendTaskSuccess';

async function practicesGiveAppointments(practice: Practice): Promise<void> {
  const failing = (code: string) => service.faults.ses.push({ code, status: 500, times: 1 });
  const contact = { email: newEmail() };
  await practice.note('a', contact);
  await practice.note('b', contact);
  failing('ServiceUnavailable');
  await practice.give('first', { recordId: 'a' });
  await service.sendDueNotices();
  await practice.give('first', { recordId: 'b' });
  failing('ServiceUnavailable');
  await practice.remind('first');
  passTime(2 * day + minute);
  failing('ServiceUnavailable');
  await service.sendDueNotices();
  await service.sendDueNotices();
  failing('ServiceUnavailable');
  await practice.cancel('first');
}

/** A text that its provider does not take at first, from the queue neither. */
async function aTextIsLate(practice: Practice): Promise<void> {
  const failing = () => service.faults.sns.push({ code: 'InternalError', status: 500, times: 1 });
  await practice.note('c', { phone: newPhone() });
  failing();
  await practice.give('second', { recordId: 'c' });
  failing();
  await service.sendDueNotices();
  await service.sendDueNotices();
}

async function patientsComeFromReminders(practice: Practice): Promise<void> {
  const parked = () => new InvitedPatient(practice).park();
  const cancelled = await parked();
  await practice.cancel(cancelled.appointmentId);
  const inherited = await parked();
  await practice.give(inherited.appointmentId, { recordId: cancelled.recordId });
  const matched = await new InvitedPatient(practice).receive();
  await matched.startFromLink();
  await matched.until('awaiting_code');
  await matched.call('PATCH', '/contact', { phone: newPhone() });
  await matched.finish();
  // Of this one the practice knows the e-mail alone.
  const moved = await new InvitedPatient(practice).receive({ phone: undefined });
  await moved.startFromLink();
  await moved.until('awaiting_code');
  await moved.call('PATCH', '/contact', { phone: newPhone() });
  const corrected = await parked();
  await corrected.read();
  await practice.corrections();
  await corrected.correct();
  await corrected.finish();
  // The practice knows no e-mail, so a text calls the patient back.
  const away = await new InvitedPatient(practice).park({ phone: newPhone(), email: undefined });
  passTime(2 * minute);
  await practice.note(away.recordId, { phone: away.phone });
  await away.until('awaiting_code');
  const declined = await parked();
  await practice.decline(declined.id);
  await declined.until('rejected');
  const retyped = await parked();
  await retyped.call('PATCH', '/contact', { phone: newPhone() });
  await (await parked()).call('DELETE');
  const checked = await new InvitedPatient(await new Practice(service).register({ nameCheck: 'always' })).receive();
  await openLink(service, checked.token, 'ZZZ');
  await passFor(service, checked.token, 'MAR');
  const { reference } = await matched.read();
  await ask(service.url, { method: 'GET', path: `/api/operations/sign-ups/${reference}` });
}

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    watchTable: true,
    // A use is written more often than a fresh proof lasts, so that every route of a signed-in person writes one.
    configuration: { ...busyPractice, session: { touchSeconds: 60 } },
  });
  const practice = await new Practice(service).register();
  await patientsSignUp();
  await aFamilySharesAnAddress();
  await aStrangerGuesses();
  await aCallbackIsLost();
  await practicesGiveAppointments(practice);
  await aTextIsLate(practice);
  await patientsComeFromReminders(practice);
  await membersAtWork(service);
  await bookingAtWork(service);
  await ownAppointmentsAtWork(service);
  await erasuresAtWork(service);
});

afterAll(async () => {
  await service.stop();
  releaseClock();
});

it.each(Object.keys(rights) as FunctionName[])('K1: %s uses what it may, all of it and nothing else', name => {
  expect(usedBy(name).sort()).toEqual(granted(name));
});
