/** A practice corrects its record, or the patient retypes: the sign-up goes on by itself, whoever comes first. */
import { type Service, startService } from '../../../local/service.ts';
import { outcomeOf } from '../../support/answers.ts';
import { minute, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { busyPractice, InvitedPatient, Practice, passFor } from '../../support/practice.ts';
import { until } from '../../support/until.ts';

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

const parked = (record?: Record<string, unknown>) => new InvitedPatient(practice).park(record);

describe('a correction', () => {
  it('sends the code by itself, and the account opens', async () => {
    const patient = await parked();
    expect(outcomeOf(await patient.correct())).toBe('200');
    expect((await patient.finish()).status).toBe('completed');
    expect(patient.codeMessages()).toHaveLength(1);
    expect(await practice.corrections()).toEqual([]);
  });

  it('days later gives the patient who left a link that leads back, once, and a day to use it', async () => {
    const patient = await parked();
    passTime(9 * 24 * 60 * minute);
    await patient.correct();
    await until('the mail', () => patient.mails().length > 0);
    expect(patient.mails()).toHaveLength(1);
    const [link = ''] = patient.mails()[0]?.links ?? [];
    const [, id = '', token = ''] = /\/sign-up#([0-9a-f]+)\.([\w-]+)$/.exec(link) ?? [];
    const returned = Object.assign(new Patient(service, { phone: patient.phone }), { id, accessToken: token });
    const { status, expiresAt } = await returned.until('awaiting_code');
    expect([status, Date.parse(expiresAt) - Date.now()]).toEqual(['awaiting_code', 24 * 60 * minute]);
    passTime(2 * 60 * minute);
    expect(outcomeOf(await patient.resend())).toBe('202');
    await returned.answer(await patient.readCode(2));
    await returned.until('awaiting_consent');
  });

  it('is not mailed to a patient who is looking', async () => {
    const patient = await parked();
    passTime(5 * minute);
    await patient.read();
    passTime(30 * second);
    await patient.correct();
    await patient.until('awaiting_code');
    expect(patient.mails()).toEqual([]);
  });

  it('that is noted twice, ten times at once, sends one code and one mail', async () => {
    const patient = await parked();
    passTime(5 * minute);
    const answers = await Promise.all(Array.from({ length: 10 }, () => patient.correct()));
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['200']));
    await patient.until('awaiting_code');
    await patient.correct();
    await service.reconcile();
    expect((await patient.finish()).status).toBe('completed');
    // One that leads back, and the welcome.
    await until('the welcome', () => patient.mails().length >= 2);
    expect([patient.codeMessages().length, patient.mails().length]).toEqual([1, 2]);
  });

  it('that is wrong waits on, without another mail to the practice; the right one then counts', async () => {
    const own = await new Practice(service).register();
    const patient = await new InvitedPatient(own).park();
    for (let wrong = 1; wrong <= 5; wrong++) {
      const token = service.workflow.find(patient.id).token;
      await own.note(patient.recordId, { phone: newPhone(), email: patient.email });
      await until('the next wait', () => {
        const next = service.workflow.find(patient.id).token;
        return next !== undefined && next !== token;
      });
    }
    await until('parked again', async () => (await own.corrections()).length === 1);
    expect(await patient.read()).toMatchObject({ status: 'awaiting_correction' });
    expect([patient.codeMessages(), patient.mails()]).toEqual([[], []]);
    await patient.correct();
    await patient.until('awaiting_code');
    expect(own.mails()).toHaveLength(1);
  });

  it('reaches everybody who waits for the same record, and one account comes of it', async () => {
    const first = await parked();
    const second = new Patient(service, first);
    await second.start({ reminderPass: await passFor(service, first.token) });
    await second.until('awaiting_correction');
    expect(await practice.corrections()).toHaveLength(2);
    await practice.note(first.recordId, { phone: first.phone, email: first.email });
    for (const device of [first, second]) await device.until('awaiting_code');
    expect(await practice.corrections()).toEqual([]);
    await first.answer(await first.readCode(2));
    await first.until('awaiting_consent');
    await first.consent();
    await first.until('completed');
    const texts = first.codeMessages().map(({ text }) => text.slice(0, 3));
    for (const code of texts) await second.answer(code);
    expect((await second.until('rejected')).rejection?.reason).toBe('account_exists');
  });

  it('F03: whose callback is lost is made up for by the reconciler', async () => {
    const patient = await parked();
    service.faults.sfn.push({ code: 'InternalError', status: 500, times: 3 });
    await patient.correct();
    service.faults.sfn.length = 0;
    expect((await patient.read()).status).toBe('awaiting_correction');
    passTime(2 * minute);
    await service.reconcile();
    await patient.until('awaiting_code');
  });

  it('F06: that comes between comparison and parking wakes the sign-up nevertheless', async () => {
    const patient = await new InvitedPatient(practice).receive({ phone: newPhone() });
    let compared = false;
    service.faults.lambda.push({
      when: ({ operation }) => {
        compared ||= operation === 'await-correction';
        return operation === 'await-correction';
      },
      delayMs: 300,
    });
    await patient.startFromLink();
    await until('the comparison', () => compared);
    expect((await patient.read()).status).toBe('matching');
    await patient.correct();
    await patient.until('awaiting_code');
    expect(patient.codeMessages()).toHaveLength(1);
    expect(await practice.corrections()).toEqual([]);
  });
});

describe('a patient who retypes', () => {
  it('what the record says goes on at once, without a mail about a correction', async () => {
    const recorded = { phone: newPhone(), email: newEmail() };
    const patient = await parked(recorded);
    passTime(5 * minute);
    patient.phone = recorded.phone;
    patient.email = recorded.email;
    const fields = { ...recorded, emailConfirmation: recorded.email };
    expect(outcomeOf(await patient.changeContact(fields))).toBe('202');
    expect((await patient.finish()).status).toBe('completed');
    await until('the welcome', () => patient.mails().length > 0);
    expect(patient.mails().map(({ subject }) => subject)).toEqual([expect.stringContaining('compte')]);
    expect(await practice.corrections()).toEqual([]);
  });

  it('something else shows the practice what is typed now', async () => {
    const patient = await parked();
    const email = newEmail();
    await patient.changeContact({ email, emailConfirmation: email });
    await until('the list', async () => (await practice.corrections())[0]?.email === email);
    patient.email = email;
    await patient.correct();
    await patient.until('awaiting_code');
  });

  it.each(['correction first', 'retyped first', 'at once'])('while the practice corrects: %s', async order => {
    const recorded = newPhone();
    const patient = await parked({ phone: recorded });
    const typed = patient.phone;
    const correct = () => practice.note(patient.recordId, { phone: typed, email: patient.email });
    const retype = () => patient.changeContact({ phone: recorded });
    const acts = order === 'retyped first' ? [retype, correct] : [correct, retype];
    if (order === 'at once') await Promise.all(acts.map(act => act()));
    else for (const act of acts) await act();
    // Each mended it towards the other, so they may have crossed; but nobody is stuck.
    const isListed = async () =>
      (await practice.corrections()).some(({ id, phone }) => id === patient.id && phone === recorded);
    const waits = await until('the code, or the next wait', async () => {
      const { status } = await patient.read();
      return status === 'awaiting_code'
        ? 'code'
        : status === 'awaiting_correction' && (await isListed()) && 'correction';
    });
    if (waits === 'correction') {
      expect(await patient.read()).toMatchObject({ status: 'awaiting_correction' });
      await practice.note(patient.recordId, { phone: recorded, email: patient.email });
      await patient.until('awaiting_code');
    }
    // What matched may not be changed to what does not.
    expect(outcomeOf(await patient.changeContact({ phone: newPhone() }))).toBe('409 not_changeable');
    await patient.giveUp();
    expect(await practice.corrections()).toEqual([]);
  });
});
