/** Reminders at a national scale, made small: none is lost, none goes out twice, and lateness is what the rates make of it. */
import { FunctionLogs } from '../../local/lambda/function-logs.ts';
import { type Morning, morning } from './morning.ts';
import { isRight, report } from './report.ts';

const hour = 3600;
/** Both channels take a third more than is due. */
const small: Morning = { appointments: 8_000, overSeconds: 4 * hour, ratePerSecond: { email: 2, sms: 2 } };

let logs: FunctionLogs;
beforeAll(() => {
  logs = new FunctionLogs(() => undefined);
});
afterAll(() => logs.stop());
const simulate = (options: Partial<Morning>) => logs.during(() => morning({ ...small, ...options }));

it('sends everything within two minutes, while the rates are not exceeded', async () => {
  const outcome = await simulate({});
  expect(outcome).toMatchObject({
    waiting: 0,
    email: { expected: 7_200, lost: 0, repeated: 0 },
    sms: { expected: 5_600, lost: 0, repeated: 0 },
  });
  expect(Math.max(outcome.email.late.most, outcome.sms.late.most)).toBeLessThan(120);
});

it('F12: holds texts back while their provider is down for an hour, and no e-mail with them', async () => {
  const outcome = await simulate({ textsDown: [hour, 2 * hour] });
  expect(isRight(small, outcome)).toBe(true);
  expect(outcome.sms.late.most).toBeGreaterThan(hour / 2);
  expect(outcome.sms.late.most).toBeLessThan(3 * hour);
  expect(outcome.email.late.most).toBeLessThan(300);
});

it('starves nobody at 1.3 times the rate: who is due last waits longest, and no longer than the work takes', async () => {
  const outcome = await simulate({ appointments: 4_000, ratePerSecond: { email: 3_600 / (4 * hour) / 1.3, sms: 2 } });
  expect(isRight(small, outcome)).toBe(true);
  // Four hours of work take five and a fifth.
  expect(outcome.email.late.most).toBeLessThan(1.4 * hour + 300);
  expect(outcome.sms.late.most).toBeLessThan(120);
});

it.each<[string, Partial<Morning>, number]>([
  ['the queues take nothing for ten minutes', { queuesDown: [hour, hour + 600] }, 1_200],
  ['everything on the queues is lost', { queuesLostAt: hour + 1 }, hour + 300],
  ['functions die in the middle of a batch', { dying: { from: hour, until: hour + 600, oneIn: 3 } }, 900],
])('I2: only delays messages when %s', async (_, trouble, most) => {
  const outcome = await simulate(trouble);
  expect(isRight(small, outcome)).toBe(true);
  expect(Math.max(outcome.email.late.most, outcome.sms.late.most)).toBeLessThan(most);
});

it('loses nobody with a table that is restored: it repeats what went out since, and nothing else', async () => {
  const restored = { at: hour, back: 300 };
  const outcome = await simulate({ restored });
  expect(outcome).toMatchObject({ waiting: 0, email: { lost: 0 }, sms: { lost: 0 } });
  expect(isRight({ ...small, restored }, outcome)).toBe(true);
  expect(outcome.email.repeated).toBeGreaterThan(0);
});

it('tells in words what came of it', async () => {
  const options: Morning = { ...small, appointments: 1_000, overSeconds: 600, ratePerSecond: { email: 4, sms: 4 } };
  const [title, load, emails, texts] = report('a morning', options, await logs.during(() => morning(options)));
  expect([title, load]).toEqual(['a morning', '  1,000 appointments within 10 min, at 4 e-mails and 4 texts a second']);
  expect(emails).toMatch(/^ {2}e-mails 900 due, 0 lost, 0 twice; late: half at most \d+ s, 99 % \d+ s, all \d+ s$/);
  expect(texts).toMatch(/^ {2}texts {3}700 due, 0 lost, 0 twice;/);
});
