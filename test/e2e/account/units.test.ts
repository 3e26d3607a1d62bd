/** The units of the table and of the providers that people with an account use, as docs/capacity.md counts them. */
import { once } from 'node:events';
import { resetStepAnswer } from '../../../lambdas/contract/account-answers.ts';
import { accountFlows, digest } from '../../../local/bench/capacity/measured-accounts.ts';
import { watchTableUsage } from '../../../local/bench/cost/table-usage.ts';
import { readAs } from '../../support/answers.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { Member } from '../../support/people/member.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

const usage = watchTableUsage();
let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  const configuration = busyPractice;
  service = await startService({
    watchTable: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration,
  });
});
afterAll(() => service.stop());

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, each) => total + each, 0);

/** Everything so far. */
function taken() {
  const { lambda, ...services } = service.counts;
  return {
    readUnits: usage.readUnits,
    writeUnits: usage.writeUnits,
    sdkCalls: Object.values(services).reduce((total, counts) => total + sum(counts), 0),
    invocations: sum(lambda),
    texts: services.sns.Publish ?? 0,
    emails: services.ses.SendEmail ?? 0,
  };
}

type Taken = ReturnType<typeof taken>;

/** Waits for what still goes on behind the answer: the last mark of the last message. */
async function takenBy(act: () => Promise<unknown>, expected: Partial<Taken>): Promise<Taken> {
  const before = taken();
  await act();
  const names = Object.keys(before) as (keyof Taken)[];
  const since = () => Object.fromEntries(names.map(name => [name, taken()[name] - before[name]])) as unknown as Taken;
  await until('the last call', () => names.every(name => since()[name] >= (expected[name] ?? 0)));
  return since();
}

/** Signs up, and waits until the workflow has written its last. */
async function signedUp<T>(act: () => Promise<T>): Promise<T> {
  const closed = once(service.workflow.events, 'closed');
  const result = await act();
  await closed;
  return result;
}

const expected = (name: keyof typeof accountFlows) => {
  const { apiRequests: _, hashes: __, ...counts } = accountFlows[name];
  return counts;
};

const visit = async ({ browser }: Member) => {
  await browser.call('GET', '/api/me');
  await browser.call('GET', '/api/me/appointments');
};

it.each<[keyof typeof accountFlows, (member: Member) => Promise<unknown>]>([
  ['visit', visit],
  ['signIn', member => member.signIn(member.browser)],
  ['newDevice', member => member.signInAnew()],
  ['reset', resetPassword],
])('%s takes what the page on capacity says', async (name, act) => {
  const member = await signedUp(() => new Member(service).join());
  // A session that is still open would be ended on the way.
  if (name === 'signIn') await member.browser.call('DELETE', '/api/sessions/current');
  expect(await takenBy(() => act(member), expected(name))).toEqual(expected(name));
});

async function resetPassword(member: Member) {
  const { id, answer } = await member.proveReset(member.browser);
  const step = readAs(resetStepAnswer, answer);
  if (!('resetToken' in step)) throw new Error(answer.text);
  const body = { resetToken: step.resetToken, password: 'Boussole17Jaune' };
  return member.browser.call('POST', `/api/password-resets/${id}/password`, body);
}

it('a digest of one booking takes what the page on capacity says, beside the look at the index', async () => {
  const idle = await takenBy(() => service.sendDigests(), {});
  const [slot] = await new BookablePractice(service).offer(1);
  const patient = new BookingPatient(service);
  if (slot) await patient.take(slot);
  await signedUp(() => patient.finishBooking());
  const busy = await takenBy(() => service.sendDigests(), {});
  expect(busy).toMatchObject({ emails: 1, texts: 0 });
  expect({
    readUnits: busy.readUnits - idle.readUnits,
    writeUnits: busy.writeUnits - idle.writeUnits,
    sdkCalls: busy.sdkCalls - idle.sdkCalls,
  }).toEqual(digest);
});
