/** Reminders go out no faster than the provider takes them, however many are due. */

import { day } from '../../support/clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { busyPractice, Practice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
const ratePerSecond = 20;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  const reminder = { emailsPerSecond: ratePerSecond / 2, textsPerSecond: ratePerSecond / 2, leadSeconds: 1 };
  const configuration = { ...busyPractice, reminder };
  service = await startService({ reconcileEverySeconds: never, noticesEverySeconds: never, configuration });
});
afterAll(() => service.stop());

it('30 confirmations over two channels take three seconds', async () => {
  const practice = await new Practice(service).register();
  // An outage keeps them, so that they are all due at once.
  const outage = { code: 'ThrottlingException', times: Number.POSITIVE_INFINITY };
  service.faults.sns.push(outage);
  service.faults.ses.push(outage);
  const startsAt = new Date(Date.now() + day).toISOString();
  for (let n = 1; n <= 30; n++) {
    await practice.note(`fiche-${n}`, { phone: newPhone(), email: newEmail() });
    await practice.give(`rendez-vous-${n}`, { recordId: `fiche-${n}`, startsAt });
  }
  expect(service.outbox.list()).toEqual([]);
  service.faults.sns.length = 0;
  service.faults.ses.length = 0;

  const begun = performance.now();
  expect(await service.sendDueNotices()).toEqual({ looked: 30, failed: 0 });
  const seconds = (performance.now() - begun) / 1000;
  expect(service.outbox.list()).toHaveLength(60);
  expect(seconds).toBeGreaterThanOrEqual(60 / ratePerSecond);
  const times = service.outbox
    .list()
    .map(({ at }) => Date.parse(at))
    .reverse();
  // No window of a second has more than the rate, but for requests that waited a moment on their way.
  const windows = times.map((from, i) => times.slice(i).filter(at => at < from + 1000).length);
  expect(Math.max(...windows)).toBeLessThanOrEqual(ratePerSecond * 1.5);
});
