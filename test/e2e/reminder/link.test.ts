/** The link of a message: opened by its bearer alone, changed by no look at it, and dead when its time is over (D1, X14). */
import { createHash } from 'node:crypto';
import { reminderTokenKey } from '../../../adapters/dynamodb/keys.ts';
import { reminderTokenRow } from '../../../adapters/dynamodb/rows/reminder-token.ts';
import { faultsOf, outcomeOf, startedOf } from '../../support/answers.ts';
import { day, hour, minute, second } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newEmail, newKey, newPhone, Patient } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { InvitedPatient, openLink, type Practice, passFor, serviceTable, tokenTo } from '../../support/practice.ts';
import { ask } from '../../support/request.ts';
import type { Service } from '../../support/service.ts';
import { itemsUnder } from '../../support/table.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
  service = practice.service;
});
afterAll(() => closePractice(practice));

const invited = () => new InvitedPatient(practice).receive();
const opening = async (token: string) => outcomeOf(await openLink(service, token));

describe('a link', () => {
  it('opens to practice, appointment and a pass, as often as the patient likes', async () => {
    const { token } = await invited();
    for (let look = 0; look < 20; look++) {
      const { json } = await openLink(service, token);
      expect(json).toMatchObject({
        nameCheck: 'passed',
        practice: { name: `Cabinet ${practice.id}`, phone: practice.phone },
        appointment: { practitioner: 'Dr Tilleul' },
      });
    }
  });

  it('D1: carries at least 128 bits, of which the table knows a hash alone', async () => {
    const { token } = await invited();
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(JSON.stringify(await itemsUnder(serviceTable(), ''))).not.toContain(token);
    const hash = createHash('sha256').update(token).digest();
    const keys = ['hex', 'base64url', 'base64'].map(encoding => reminderTokenKey(hash.toString(encoding as 'hex')));
    const found = await serviceTable().batchGet(keys);
    expect(keys.flatMap(key => found(key, reminderTokenRow) ?? [])).toHaveLength(1);
  });

  it('X14: is changed by no GET or HEAD, with the token in the path, the query or the fragment', async () => {
    const { token, email } = await invited();
    const before = await itemsUnder(serviceTable(), '');
    const received = service.outbox.list().length;
    const paths = [
      '/my-account',
      `/my-account?token=${token}`,
      `/my-account/${token}`,
      `/api/reminders/open?token=${token}`,
    ];
    for (const method of ['GET', 'HEAD', 'OPTIONS']) for (const path of paths) await ask(service.url, { method, path });
    expect(await itemsUnder(serviceTable(), '')).toEqual(before);
    expect(service.outbox.list()).toHaveLength(received);
    expect(await opening(tokenTo(service, email))).toBe('200');
  });

  it.each([
    ['of nobody', 'A'.repeat(32)],
    ['that is empty of meaning', '__proto__'],
    ['with a letter changed', undefined],
  ])('%s is unusable', async (_, text) => {
    const { token } = await invited();
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    expect(await opening(text ?? changed)).toBe('410 link_unusable');
  });

  it('D1: of a cancelled appointment is dead at once, and stays so when it is given again, with another link', async () => {
    const { token, email, appointmentId, recordId } = await invited();
    await practice.cancel(appointmentId);
    expect(await opening(token)).toBe('410 link_unusable');
    await practice.give(appointmentId, { recordId });
    expect(await opening(token)).toBe('410 link_unusable');
    expect(await opening(tokenTo(service, email))).toBe('200');
  });

  it('D1: of an appointment that was given to another record is dead, and opens nothing of the other patient', async () => {
    const first = await invited();
    const second = new InvitedPatient(practice);
    await practice.note(second.recordId, { phone: second.phone, email: second.email });
    await practice.give(first.appointmentId, { recordId: second.recordId });
    expect(await opening(first.token)).toBe('410 link_unusable');
    expect(await opening(tokenTo(service, second.email))).toBe('200');
  });

  it('D1: outlives the appointment by a day, and no longer', async () => {
    const { token } = await invited();
    passTime(4 * day - second);
    expect(await opening(token)).toBe('200');
    passTime(second);
    expect(await opening(token)).toBe('410 link_unusable');
  });

  it('D1: is dead once an account was opened from it, and so are the others of its appointment', async () => {
    const patient = await invited();
    passTime(hour);
    await practice.remind(patient.appointmentId);
    const reminder = tokenTo(service, patient.email);
    expect(reminder).not.toBe(patient.token);
    await patient.startFromLink();
    expect((await patient.finish()).status).toBe('completed');
    for (const token of [patient.token, reminder, tokenTo(service, patient.phone)])
      expect(await opening(token)).toBe('410 link_unusable');
  });

  it('of a message that goes out after an account was opened leads to the account', async () => {
    const patient = await invited();
    await patient.startFromLink();
    await patient.finish();
    passTime(hour);
    expect(outcomeOf(await practice.remind(patient.appointmentId))).toBe('202');
    const choice = `${service.url}/me`;
    const newest = () => [patient.email, patient.phone].map(to => service.outbox.list(to)[0]);
    const both = [
      ['email', [choice, `${service.url}/contact?topic=appointment`]],
      ['sms', [choice]],
    ];
    expect(newest().map(message => [message?.channel, message?.links])).toEqual(both);
    const startsAt = new Date(Date.now() + 2 * day).toISOString();
    await practice.give(patient.appointmentId, { recordId: patient.recordId, startsAt });
    expect(newest()[0]?.subject).toMatch(/déplacé/);
    expect(newest().map(message => [message?.channel, message?.links])).toEqual(both);
  });

  it('of a record that was erased meanwhile is unusable, before and after the pass was given', async () => {
    const patient = await invited();
    const reminderPass = await passFor(service, patient.token);
    await serviceTable().delete({ pk: `PRACTICE#${practice.id}`, sk: `RECORD#${patient.recordId}` });
    expect(await opening(patient.token)).toBe('410 link_unusable');
    await patient.start({ reminderPass });
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
    expect(patient.codeMessages()).toEqual([]);
  });
});

describe('a pass', () => {
  it('is good for half an hour', async () => {
    const patient = await invited();
    const reminderPass = await passFor(service, patient.token);
    passTime(30 * minute - second);
    expect(outcomeOf(await patient.start({ reminderPass }))).toBe('202');
    passTime(second);
    const late = await new Patient(service).start({ reminderPass });
    expect(faultsOf(late)).toEqual(['reminderPass invalid_reminder_pass']);
  });

  it('X07: says nothing when it was changed, cut or made up', async () => {
    const [mine, theirs] = [await invited(), await invited()];
    const [payload = '', seal = ''] = (await passFor(service, mine.token)).split('.');
    const [other = ''] = (await passFor(service, theirs.token)).split('.');
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...content, recordId: theirs.recordId })).toString('base64url');
    const passes = [`${other}.${seal}`, `${forged}.${seal}`, `${payload}.`, payload, `.${seal}`, '.', mine.token];
    for (const reminderPass of passes) {
      const answer = await new Patient(service).start({ reminderPass });
      expect([reminderPass, ...faultsOf(answer)]).toEqual([reminderPass, 'reminderPass invalid_reminder_pass']);
    }
  });

  it('D1: of an appointment that is cancelled meanwhile opens no account', async () => {
    const patient = await invited();
    const reminderPass = await passFor(service, patient.token);
    await practice.cancel(patient.appointmentId);
    await patient.start({ reminderPass });
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
  });

  it('D1: of an appointment that went to another record meanwhile opens no account', async () => {
    const [patient, heir] = [await invited(), new InvitedPatient(practice)];
    const reminderPass = await passFor(service, patient.token);
    await practice.note(heir.recordId, { phone: newPhone(), email: newEmail() });
    await practice.give(patient.appointmentId, { recordId: heir.recordId });
    await patient.start({ reminderPass });
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
  });
});

describe('a repeated request from a link (header Idempotency-Key)', () => {
  it('is the same sign-up with another pass of the same link', async () => {
    const patient = await invited();
    const key = newKey();
    const first = startedOf(await patient.startFromLink({}, key));
    passTime(second);
    expect(startedOf(await patient.startFromLink({}, key)).signUp.id).toBe(first.signUp.id);
  });

  it('is answered like the first one when the pass has expired meanwhile; a first one is not', async () => {
    const patient = await invited();
    const reminderPass = await passFor(service, patient.token);
    const key = newKey();
    const first = startedOf(await patient.start({ reminderPass }, key));
    passTime(31 * minute);
    expect(startedOf(await patient.start({ reminderPass }, key)).signUp.id).toBe(first.signUp.id);
    const late = await patient.start({ reminderPass }, newKey());
    expect(faultsOf(late)).toEqual(['reminderPass invalid_reminder_pass']);
  });

  it('about another appointment, or none, is another request, and refused', async () => {
    const patient = await invited();
    const other = await passFor(service, (await invited()).token);
    const key = newKey();
    const { id } = startedOf(await patient.startFromLink({}, key)).signUp;
    expect(outcomeOf(await patient.start({ reminderPass: other }, key))).toBe('422 idempotency_key_reused');
    expect(outcomeOf(await patient.start({}, key))).toBe('422 idempotency_key_reused');
    expect(startedOf(await patient.startFromLink({}, key)).signUp.id).toBe(id);
  });
});
