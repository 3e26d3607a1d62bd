/** The first three letters of the last name: asked where the policy says so, and tried five times at most (A4, X15). */
import { appointmentKey } from '../../../adapters/dynamodb/keys.ts';
import { appointmentRow } from '../../../adapters/dynamodb/rows/practice.ts';
import { outcomeOf, problemOf } from '../../support/answers.ts';
import { day, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail } from '../../support/patient.ts';
import { busyPractice, InvitedPatient, openLink, Practice, serviceTable, tokenTo } from '../../support/practice.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
const practices: Record<string, Practice> = {};

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    crowded: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  for (const nameCheck of ['always', 'never', 'when_shared'])
    practices[nameCheck] = await new Practice(service).register({ nameCheck });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

async function invited(nameCheck: string, record: Record<string, unknown> = {}): Promise<InvitedPatient> {
  const practice = practices[nameCheck];
  if (!practice) throw new Error(nameCheck);
  return new InvitedPatient(practice).receive(record);
}
const nameCheckOf = ({ json }: Answer) => (json as { nameCheck?: string }).nameCheck;
const checkOf = async (token: string, letters?: string) => nameCheckOf(await openLink(service, token, letters));
const stored = ({ practice, appointmentId }: InvitedPatient) =>
  serviceTable().get(appointmentKey(practice.id, appointmentId), appointmentRow);

describe('the letters', () => {
  it('are asked always, or never', async () => {
    expect(await checkOf((await invited('always')).token)).toBe('required');
    expect(await checkOf((await invited('never')).token)).toBe('passed');
    const email = newEmail();
    await invited('never', { email });
    expect(await checkOf((await invited('never', { email })).token)).toBe('passed');
  });

  it('are asked of a family that shares an address, of nobody else, and no more once it does not', async () => {
    const email = newEmail();
    const mother = await invited('when_shared', { email, lastName: 'Martin' });
    expect(await checkOf(mother.token)).toBe('passed');
    const child = await invited('when_shared', { email, lastName: 'Lefèvre' });
    expect(await checkOf(mother.token)).toBe('required');
    expect(await checkOf(child.token)).toBe('required');
    // Each opens with the own name, not with the other's.
    expect(await checkOf(child.token, 'lef')).toBe('passed');
    expect(outcomeOf(await openLink(service, child.token, 'mar'))).toBe('422 wrong_initials');
    await child.practice.note(child.recordId, { email: newEmail(), lastName: 'Lefèvre' });
    expect(await checkOf(mother.token)).toBe('passed');
  });

  it('are asked where two patients share a phone only, and not across practices', async () => {
    const first = await invited('when_shared');
    await invited('when_shared', { phone: first.phone });
    expect(await checkOf(first.token)).toBe('required');
    const alone = await invited('when_shared');
    await invited('always', { phone: alone.phone, email: alone.email });
    expect(await checkOf(alone.token)).toBe('passed');
  });

  it('A4: are not asked of a name that has none', async () => {
    expect(await checkOf((await invited('always', { lastName: '123' })).token)).toBe('passed');
  });

  it.each([
    ['Éléonore', 'ele'],
    ['Ng', ' NG '],
    ["d'Artagnan", 'dar'],
    ['Straße', 'STR'],
    ['王小明', '王小明'],
  ])('A4: of %s are %s', async (lastName, letters) => {
    const { token } = await invited('always', { lastName });
    expect(outcomeOf(await openLink(service, token, 'xyz'))).toBe('422 wrong_initials');
    expect(await checkOf(token, letters)).toBe('passed');
  });

  it('C2: the answer that asks for them tells neither appointment nor name', async () => {
    const { token } = await invited('always', { lastName: 'Zwetschge' });
    const { json, text } = await openLink(service, token);
    expect(Object.keys(json as object).sort()).toEqual(['nameCheck', 'practice']);
    expect(text).not.toMatch(/Zwe|Tilleul/);
  });
});

describe('wrong letters', () => {
  it('X15: have five tries, counted down; then every link of the appointment is dead, even with the right ones', async () => {
    const patient = await invited('always');
    const left: (number | undefined)[] = [];
    for (let attempt = 1; attempt <= 4; attempt++)
      left.push(problemOf(await openLink(service, patient.token, `x${attempt}z`)).attemptsLeft);
    expect(left).toEqual([4, 3, 2, 1]);
    expect(outcomeOf(await openLink(service, patient.token, 'xyz'))).toBe('410 link_unusable');
    const links = [patient.token, tokenTo(service, patient.email), tokenTo(service, patient.phone)];
    for (const token of links) expect(outcomeOf(await openLink(service, token, 'mar'))).toBe('410 link_unusable');
    // The practice, called by the patient, sends another message: that alone opens, with tries of its own.
    passTime(minute);
    await patient.practice.remind(patient.appointmentId);
    for (const token of links) expect(outcomeOf(await openLink(service, token, 'mar'))).toBe('410 link_unusable');
    expect(problemOf(await openLink(service, tokenTo(service, patient.phone), 'xyz')).attemptsLeft).toBe(4);
    expect(await checkOf(tokenTo(service, patient.email), 'mar')).toBe('passed');
  });

  it('A4: are told in a reminder that goes out by itself, which then leads to signing in and up', async () => {
    const patient = await invited('always');
    for (let attempt = 1; attempt <= 5; attempt++) await openLink(service, patient.token, 'xyz');
    passTime(2 * day + minute);
    await service.sendDueNotices();
    const [reminder] = service.outbox.list(patient.email);
    expect(reminder?.subject).toMatch(/^Rappel/);
    expect(reminder?.links).toEqual([`${service.url}/`, `${service.url}/contact?topic=appointment`]);
  });

  it('X15: of 100 tries at once over all links, at most five are looked at', async () => {
    const patient = await invited('always');
    const tokens = [patient.token, tokenTo(service, patient.phone)];
    const tries = Array.from({ length: 100 }, (_, i) =>
      openLink(service, tokens[i % 2] ?? '', `q${String.fromCharCode(97 + (i % 26))}z`),
    );
    const outcomes = (await Promise.all(tries)).map(outcomeOf);
    expect(outcomes.filter(outcome => outcome === '422 wrong_initials')).toHaveLength(4);
    expect(outcomes.filter(outcome => outcome === '410 link_unusable')).toHaveLength(96);
    expect((await stored(patient))?.failedNameChecks).toBe(5);
    for (const token of tokens) expect(outcomeOf(await openLink(service, token, 'mar'))).toBe('410 link_unusable');
  });

  it('X15: right ones give back their own try alone', async () => {
    const patient = await invited('always');
    for (let attempt = 1; attempt <= 4; attempt++) await openLink(service, patient.token, 'xyz');
    for (let attempt = 1; attempt <= 10; attempt++) expect(await checkOf(patient.token, 'mar')).toBe('passed');
    expect((await stored(patient))?.failedNameChecks).toBe(4);
    expect(outcomeOf(await openLink(service, patient.token, 'xyz'))).toBe('410 link_unusable');
  });

  it('X15: begin again with the links of an appointment that is moved or given anew, never with the old ones', async () => {
    const patient = await invited('always');
    const { practice, appointmentId, recordId } = patient;
    const burn = async (token: string) => {
      for (let attempt = 1; attempt <= 5; attempt++) await openLink(service, token, 'xyz');
      expect(outcomeOf(await openLink(service, token, 'mar'))).toBe('410 link_unusable');
    };
    await burn(patient.token);
    const old = patient.token;
    await practice.give(appointmentId, { recordId, startsAt: '2031-03-04T09:30:00Z' });
    expect(await checkOf(tokenTo(service, patient.email), 'mar')).toBe('passed');
    expect(outcomeOf(await openLink(service, old, 'mar'))).toBe('410 link_unusable');
    await burn(tokenTo(service, patient.email));
    await practice.cancel(appointmentId);
    await practice.give(appointmentId, { recordId });
    expect(await checkOf(tokenTo(service, patient.email), 'mar')).toBe('passed');
  });

  it('A1, A4: "" is no answer: the letters are asked for again, and no try is used up', async () => {
    const patient = await invited('always');
    const { status, json } = await openLink(service, patient.token, '');
    expect([status, json]).toMatchObject([200, { nameCheck: 'required' }]);
    expect(json).not.toHaveProperty('reminderPass');
    expect((await stored(patient))?.failedNameChecks).toBe(0);
  });

  it.each([' ', "'", '123', '%%%', '*'])(
    'A1, A4: %j is never right, uses up no try, and no letter at all is no way round',
    async letters => {
      const patient = await invited('always');
      expect(outcomeOf(await openLink(service, patient.token, letters))).toBe('422 invalid_input');
      expect((await stored(patient))?.failedNameChecks).toBe(0);
    },
  );
});
