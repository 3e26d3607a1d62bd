/** A practice sees its own data only, and a stranger cannot tell a practice that exists from one that does not (X12). */

import { outcomeOf, problemOf } from '../../support/answers.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { busyPractice, InvitedPatient, Practice, serviceTable } from '../../support/practice.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { processorTime, ratioOfTimes, sameRatio } from '../../support/speed.ts';
import { itemsUnder } from '../../support/table.ts';

let service: Service;
let practice: Practice;
let other: Practice;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  const { reminder } = busyPractice;
  const limits = { requestsPerSecond: 20, burst: 60 };
  const configuration = { reminder, practice: limits };
  service = await startService({ reconcileEverySeconds: never, noticesEverySeconds: never, configuration });
  practice = await new Practice(service).register();
  other = await new Practice(service).register();
});
afterAll(() => service.stop());

const key = (letter: string) => letter.repeat(43);
const startsAt = '2031-03-04T09:30:00Z';

const calls: [string, string, unknown][] = [
  ['PUT', '/patients/fiche-1', { lastName: 'Martin', firstName: 'Camille' }],
  ['PUT', '/appointments/rendez-vous-1', { recordId: 'fiche-1', practitioner: 'Dr Parc', startsAt }],
  ['POST', '/appointments/rendez-vous-1/reminder', undefined],
  ['DELETE', '/appointments/rendez-vous-1', undefined],
  ['GET', '/corrections', undefined],
  ['POST', '/corrections/0123456789abcdef0123456789abcdef/decline', undefined],
];

describe('a key', () => {
  it.each(calls)('of another practice, a wrong one or none opens nothing: %s %s', async (method, path, body) => {
    const before = await itemsUnder(serviceTable(), 'PRACTICE#');
    for (const wrong of [other.key, key('A'), ''])
      expect(outcomeOf(await practice.call(method, path, body, wrong))).toBe('401 unauthorized');
    expect(await itemsUnder(serviceTable(), 'PRACTICE#')).toEqual(before);
  });

  it('ends at once when it is rotated, and not when the practice is changed otherwise', async () => {
    const changed = await new Practice(service).register();
    const first = changed.key;
    await changed.register({ name: 'Cabinet du Lac' });
    expect(changed.key).toBe(first);
    expect(outcomeOf(await changed.call('GET', '/corrections'))).toBe('200');
    await changed.register({ rotateApiKey: true });
    expect(changed.key).not.toBe(first);
    expect(outcomeOf(await changed.call('GET', '/corrections', undefined, first))).toBe('401 unauthorized');
    expect(outcomeOf(await changed.call('GET', '/corrections'))).toBe('200');
  });

  it('N1, X40: that leaked tells one patient something ten times a day, and then nothing', async () => {
    const leaked = await new Practice(service).register();
    const phone = newPhone();
    await leaked.note('fiche-1', { phone });
    const answers = [];
    for (let i = 1; i <= 12; i++)
      answers.push(
        await leaked.give(`rendez-vous-${i}`, { recordId: 'fiche-1', practitioner: `Dr Parc ${i}`, startsAt }),
      );
    const shown = answers.map(({ json }) => (json as { appointment: object }).appointment);
    expect(service.outbox.list(phone)).toHaveLength(10);
    expect(shown[9]).toMatchObject({ channels: ['sms'] });
    expect(shown.slice(10)).toMatchObject(Array(2).fill({ channels: [], dropped: ['sms'] }));
  });

  it('is kept as a hash alone', async () => {
    expect(practice.key).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await itemsUnder(serviceTable(), ''))).not.toContain(practice.key);
  });
});

describe('the things of another practice', () => {
  it('are unknown under the own key: record, appointment, reminder and correction', async () => {
    const theirs = await new InvitedPatient(other).park({ phone: '+33698000001' });
    const { recordId, appointmentId } = theirs;
    const outcomes = await Promise.all([
      practice.give('rendez-vous-9', { recordId }),
      practice.remind(appointmentId),
      practice.cancel(appointmentId),
      practice.decline(theirs.id),
      practice.decline('0'.repeat(32)),
      practice.decline('nobody'),
    ]);
    expect(outcomes.map(outcomeOf)).toEqual([
      '404 unknown_record',
      ...Array(2).fill('404 unknown_appointment'),
      ...Array(3).fill('404 unknown_correction'),
    ]);
    expect(await practice.corrections()).toEqual([]);
    expect((await other.corrections()).map(({ id }) => id)).toEqual([theirs.id]);
    expect((await theirs.read()).status).toBe('awaiting_correction');
  });

  it('are not touched by the same ids: correcting a record of this name here wakes nobody there', async () => {
    const theirs = await new InvitedPatient(other).park({ phone: '+33698000002' });
    const { phone, email, recordId } = theirs;
    expect(outcomeOf(await practice.note(recordId, { phone, email }))).toBe('200');
    await service.reconcile();
    expect((await theirs.read()).status).toBe('awaiting_correction');
    expect((await other.corrections()).map(({ id }) => id)).toContain(theirs.id);
  });

  it('nor is a record a prefix of another: "fiche-1" is not "fiche-10"', async () => {
    const long = new InvitedPatient(other);
    await long.park({ phone: '+33698000003' });
    await other.note(long.recordId.slice(0, -1), { phone: long.phone, email: long.email });
    expect((await long.read()).status).toBe('awaiting_correction');
  });
});

describe('an unknown practice', () => {
  const seen = ({ status, headers, text }: Answer) => ({
    status,
    headers: Object.keys(headers).sort(),
    text: text.replace(/"instance":"[^"]*"/, ''),
  });

  it('X12: is answered like a wrong key, in words, headers and time', async () => {
    const unknown = new Practice(service);
    const looks = new Set<string>();
    const ratio = await ratioOfTimes(['unknown', 'known'], kind =>
      processorTime(async () => {
        const asked = kind === 'unknown' ? unknown : practice;
        looks.add(JSON.stringify(seen(await asked.call('GET', '/corrections', undefined, key('B')))));
      }),
    );
    expect(looks.size).toBe(1);
    expect(ratio).toBeLessThan(sameRatio);
    // Asking about it does not make it.
    expect(await itemsUnder(serviceTable(), `PRACTICE#${unknown.id}`)).toEqual([]);
  });

  it.each(['a%23b', '%20', 'a'.repeat(65), '%C3%A9', '..%2Fcabinet-1'])('A1: whose id is %s is one, too', async id => {
    const odd = new Practice(service);
    Object.assign(odd, { id });
    expect(outcomeOf(await odd.call('GET', '/corrections', undefined, practice.key))).toBe('401 unauthorized');
  });

  it.each([
    ['PUT', '/patients/a%23b', { lastName: 'Martin', firstName: 'Camille' }],
    ['DELETE', `/appointments/${'a'.repeat(65)}`, undefined],
    ['POST', '/corrections/%00/decline', undefined],
  ])('A1: an id that is none of ours is refused before it is looked up: %s %s', async (method, path, body) => {
    expect(problemOf(await practice.call(method, path, body)).errors?.map(({ code }) => code)).toEqual(['invalid_id']);
  });
});

describe('too many requests', () => {
  beforeEach(() => stopClock(Date.now() + 60_000));
  afterEach(releaseClock);

  it('are answered 429 until the practice has waited; another practice is not kept waiting, nor is a stranger a burden', async () => {
    for (let stranger = 0; stranger < 100; stranger++) await practice.call('GET', '/corrections', undefined, key('C'));
    const answers = await Promise.all(Array.from({ length: 80 }, () => practice.call('GET', '/corrections')));
    const outcomes = answers.map(outcomeOf);
    const admitted = outcomes.filter(outcome => outcome === '200').length;
    expect(admitted).toBeGreaterThanOrEqual(59);
    expect(admitted).toBeLessThanOrEqual(60);
    expect(new Set(outcomes)).toEqual(new Set(['200', '429 too_many_requests']));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers['retry-after']).toBe('1');
    expect(outcomeOf(await other.call('GET', '/corrections'))).toBe('200');
    passTime(1000);
    expect(outcomeOf(await practice.note('fiche-1', { email: newEmail() }))).toBe('200');
  });
});
