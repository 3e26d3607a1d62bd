/** X31: what messages may cost in an hour stops new sign-ups, and no one who has begun. */
import { outcomeOf, problemOf } from '../../support/answers.ts';
import { hour, minute, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  stopClock(Date.parse('2026-11-02T12:00:00Z'));
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    noticesEverySeconds: Number.POSITIVE_INFINITY,
    // Each of the eight counters holds three texts to France.
    configuration: { spend: { perHourUsd: 2.4, siteShare: 0.2 } },
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

it('lets those go on who have begun, and the others begin in the next hour', async () => {
  const begun = new Patient(service);
  expect(outcomeOf(await begun.start())).toBe('202');
  const answers = [];
  for (let patients = 0; patients < 30; patients++) answers.push(await new Patient(service).start());
  const refused = answers.filter(({ status }) => status !== 202);
  expect(new Set(refused.map(outcomeOf))).toEqual(new Set(['503 unavailable']));
  expect(new Set(refused.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['3600']));
  expect(service.outbox.list().length).toBeLessThanOrEqual(24);

  await begun.until('awaiting_code');
  passTime(minute);
  expect(outcomeOf(await begun.resend())).toBe('202');
  await begun.answer(await begun.readCode(2));
  await begun.until('awaiting_consent');
  passTime(hour);
  expect(outcomeOf(await new Patient(service).start())).toBe('202');
});

it('lets one address spend its part, in texts of any kind, and nobody else waits for it', async () => {
  const from = newAddress();
  const neighbours = Array.from({ length: 5 }, () => new Patient(service, { from }));
  for (const neighbour of neighbours) expect(outcomeOf(await neighbour.start())).toBe('202');
  const [first = new Patient(service)] = neighbours;
  await first.until('awaiting_code');
  passTime(minute);
  expect(outcomeOf(await first.resend())).toBe('202');

  // A fifth of 2.40 dollars is six texts of 0.08.
  const late = new Patient(service, { from, language: 'en' });
  const [again, refused] = [await neighbours[1]?.resend(), await late.start()];
  expect([again, refused].map(answer => answer && outcomeOf(answer))).toEqual(Array(2).fill('429 too_many_requests'));
  expect(refused.headers['retry-after']).toBe(String((58 * minute) / second));
  expect(problemOf(refused).detail).toMatch(/^Too many requests came from your connection\. .* or from another/);
  expect(outcomeOf(await new Patient(service).start())).toBe('202');
  passTime(58 * minute);
  expect(outcomeOf(await late.start())).toBe('202');
});
