/** Many people at one address at once, as behind the router of a clinic: limits, and never an outage (F23, X05). */

import { outcomeOf, signUpOf, startedOf } from '../../support/answers.ts';
import { digitsIn, newAddress, newEmail, newPhone, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
/** Log lines of requests that an outage or a fault ended. */
const failed: string[] = [];
beforeAll(async () => {
  const log = (line: string) => void (line.includes('"request_failed"') && failed.push(line));
  service = await startService({ crowded: true, reconcileEverySeconds: Number.POSITIVE_INFINITY, log });
});
afterAll(() => service.stop());

const countBy = <T>(items: readonly T[]) =>
  Object.fromEntries(
    Map.groupBy(items, String)
      .entries()
      .map(([item, { length }]) => [item, length]),
  );

it('X05: 100 sign-ups at once are all taken, five with a short code; 60 more find 20 places and are told when to come back', async () => {
  const from = newAddress();
  const startAtOnce = (count: number) =>
    Promise.all(Array.from({ length: count }, () => new Patient(service, { from }).start()));
  const first = await startAtOnce(100);
  expect(failed).toEqual([]);
  expect(countBy(first.map(outcomeOf))).toEqual({ 202: 100 });
  expect(countBy(first.map(answer => startedOf(answer).signUp.code?.length))).toEqual({ 3: 5, 6: 95 });

  const more = await startAtOnce(60);
  expect(failed).toEqual([]);
  expect(countBy(more.map(outcomeOf))).toEqual({ 202: 20, '429 too_many_requests': 40 });
  const waits = more.filter(({ status }) => status === 429).map(({ headers }) => Number(headers['retry-after']));
  expect(Math.min(...waits)).toBeGreaterThan(3500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(3600);
});

it('F23, C1: 100 clients with 10 phones and 10 e-mails crossed get accounts or reasons', async () => {
  const from = newAddress();
  const phones = Array.from({ length: 10 }, newPhone);
  const emails = Array.from({ length: 10 }, newEmail);
  const crowd = phones.flatMap(phone => emails.map(email => new Patient(service, { phone, email, from })));

  const starts = await Promise.all(crowd.map(patient => patient.start()));
  // Six sends a day to each phone from the address that it is known at.
  expect(countBy(starts.map(outcomeOf))).toEqual({ 202: 60, '429 too_many_codes': 40 });
  for (const phone of phones) expect(service.outbox.list(phone).length).toBeLessThanOrEqual(6);

  const outcomes: string[] = [];
  const next = async (patient: Patient) => {
    const { code } = await patient.until('awaiting_code', 'rejected');
    // A person who shares a phone reads all of its codes, and cannot tell which is theirs.
    for (const digits of patient.codeMessages().map(digitsIn)) {
      if (digits.length !== code?.length) continue;
      const answer = await patient.answer(digits);
      outcomes.push(outcomeOf(answer));
      if (answer.status === 200) break;
    }
    if (signUpOf(await patient.call('GET')).status === 'awaiting_code') return 'not proven';
    // An e-mail that another account claims is proven on request, or the sign-up ends later.
    const { status } = await patient.until('awaiting_consent', 'awaiting_email_proof', 'rejected');
    if (status === 'awaiting_consent') outcomes.push(outcomeOf(await patient.consent()));
    return (await patient.until('completed', 'awaiting_email_proof', 'rejected')).status;
  };
  const accepted = crowd.filter(({ id }) => id !== '');
  const ends = await Promise.all(accepted.map(next));
  expect(outcomes.filter(outcome => !/^(200|202|4\d\d .+)$/.test(outcome))).toEqual([]);
  const owners = accepted.filter((_, i) => ends[i] === 'completed');
  expect(owners.length).toBeGreaterThan(0);
  for (const own of ['phone', 'email'] as const)
    expect(new Set(owners.map(owner => owner[own])).size).toBe(owners.length);
});
