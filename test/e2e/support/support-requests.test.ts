/** Requests to support, through the public door. */
import { supportAnswer, supportRequestsAnswer } from '../../../lambdas/contract/account-answers.ts';
import { faultsOf, outcomeOf, readAs } from '../../support/answers.ts';
import { day, hour } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress, newEmail } from '../../support/patient.ts';
import { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { type Answer, ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
const lines: string[] = [];

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    log: line => lines.push(line),
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const stranger = (language = 'fr') => new BrowserClient(service, { from: newAddress(), language });
const write = (browser: BrowserClient, fields: object, headers: Record<string, string> = {}) =>
  browser.call('POST', '/api/support-requests', { topic: 'other', message: 'Bonjour', ...fields }, headers);
const referenceOf = (answer: Answer) => readAs(supportAnswer, answer).reference;
const mailsTo = (address: string) => service.outbox.list(address);

const list = (after?: string) =>
  ask(service.url, {
    method: 'GET',
    path: `/api/operations/support-requests${after ? `?after=${encodeURIComponent(after)}` : ''}`,
  });
const listed = async (after?: string) => readAs(supportRequestsAnswer, await list(after));

const secret = 'Tournesol-bleu-47 ne marche plus.';

it('J1: reaches the operators whole and in order, and no log', async () => {
  const email = newEmail();
  const first = referenceOf(await write(stranger(), { topic: 'sign_in', message: `${secret}\nAidez-moi.`, email }));
  passTime(1000);
  const second = referenceOf(await write(stranger('de'), { reference: first.toLowerCase(), email: newEmail() }));
  const { requests } = await listed();
  expect(requests.slice(0, 2)).toMatchObject([
    { reference: second, about: first, locale: 'de' },
    { reference: first, topic: 'sign_in', message: `${secret}\nAidez-moi.`, email },
  ]);
  await until('the acknowledgement', () => mailsTo(email).length > 0);
  for (const line of lines) for (const told of [secret, email]) expect(line).not.toContain(told);
});

it('K1: every look is on record with who made it', async () => {
  await list();
  const told = lines.map(line => JSON.parse(line)).findLast(({ route }) => route?.endsWith('/support-requests'));
  expect(told).toMatchObject({ event: 'request', status: 200, operator: 'arn:aws:iam::000000000000:user/local' });
});

describe('the acknowledgement', () => {
  it.each([
    ['fr', /référence est/],
    ['en', /reference is/],
    ['de', /Referenz ist/],
    ['it', /riferimento è/],
  ])(
    'is written in %s, says what to do if it was somebody else, and never what was written',
    async (language, words) => {
      const email = newEmail();
      const reference = referenceOf(
        await write(stranger(language), { message: `${secret} http://evil.example`, email }),
      );
      const [mail] = await until('the e-mail', () => mailsTo(email).length > 0 && mailsTo(email));
      expect(mail?.text).toMatch(words);
      expect(`${mail?.subject} ${mail?.text}`).toContain(reference);
      expect(mail?.text).toContain('support@');
      expect(mail?.text).not.toMatch(/Tournesol|evil/);
    },
  );

  it('X30: no number of strangers can have one address written to more than once an hour, and three times', async () => {
    const email = newEmail();
    for (let turn = 0; turn < 5; turn += 1) {
      const answers = await Promise.all([1, 2, 3].map(() => write(stranger(), { email })));
      for (const { status } of answers) expect(status).toBe(202);
      await until('this one', () => mailsTo(email).length === Math.min(turn + 1, 3));
      passTime(hour);
    }
    expect(mailsTo(email)).toHaveLength(3);
    passTime(day);
    await write(stranger(), { email });
    await until('another day', () => mailsTo(email).length === 4);
  });

  it('goes to the account of somebody who is signed in, and the request says so', async () => {
    const member = await new Member(service).join();
    const before = member.mails().length;
    const reference = referenceOf(await write(member.browser, { topic: 'account' }));
    await until('the e-mail', () => member.mails().length > before);
    expect(member.mails()[0]?.subject).toContain(reference);
    const { requests } = await listed();
    expect(requests.find(request => request.reference === reference)).toMatchObject({
      email: member.email,
      accountId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });
});

it('C2, X12: a known and an unknown e-mail are answered alike, to the byte', async () => {
  const member = await new Member(service).join();
  const seen = async (email: string) => {
    const answer = await write(stranger(), { email });
    const { date: _date, 'apigw-requestid': _id, ...headers } = answer.headers;
    return [answer.status, headers, answer.text.replace(referenceOf(answer), '')];
  };
  expect(await seen(newEmail())).toEqual(await seen(member.email));
});

it('I1: of fifty of one form under one key one is kept, and all are told its reference', async () => {
  const headers = { 'idempotency-key': 'one-key-of-one-single-form' };
  const form = { email: newEmail(), message: 'Une seule fois' };
  // From many networks: the caller's pace is not what is looked at.
  const answers = await Promise.all(Array.from({ length: 50 }, () => write(stranger(), form, headers)));
  const references = answers.filter(({ status }) => status === 202).map(referenceOf);
  expect(references.length).toBeGreaterThan(0);
  expect(new Set(references).size).toBe(1);
  for (const { status } of answers) expect([202, 429]).toContain(status);
  const kept = (await listed()).requests.filter(({ message }) => message === 'Une seule fois');
  expect(kept).toHaveLength(1);
  await until('the acknowledgement', () => mailsTo(form.email).length > 0);
  expect(mailsTo(form.email)).toHaveLength(1);
  expect(outcomeOf(await write(stranger(), { ...form, message: 'Deux fois' }, headers))).toBe(
    '422 idempotency_key_reused',
  );
});

it('slows a network that writes again and again', async () => {
  const browser = stranger();
  for (let turn = 0; turn < 5; turn += 1) expect((await write(browser, { email: newEmail() })).status).toBe(202);
  const refused = await write(browser, { email: newEmail() });
  expect([outcomeOf(refused), refused.headers['retry-after']]).toEqual(['429 too_many_requests', '60']);
  expect((await write(stranger(), { email: newEmail() })).status).toBe(202);
});

it('A1: says which field does not fit', async () => {
  const answer = await write(stranger(), { topic: '', message: 'é'.repeat(2001), email: 'nobody' });
  expect(faultsOf(answer).toSorted()).toEqual(['email invalid_email', 'message message_too_long', 'topic required']);
  expect(faultsOf(await write(stranger(), { email: 'nobody' }))).toEqual(['email invalid_email']);
});

it('J2: is shown for ninety days, page after page', async () => {
  for (let turn = 0; turn < 25; turn += 1) {
    passTime(1000);
    await write(stranger(), { message: `Page ${turn}`, email: newEmail() });
  }
  const first = await listed();
  expect(first.requests).toHaveLength(20);
  const second = await listed(first.next);
  const told = [...first.requests, ...second.requests].map(({ reference }) => reference);
  expect(new Set(told).size).toBe(told.length);
  const messages = [...first.requests, ...second.requests].map(({ message }) => message);
  expect(messages.slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, turn) => `Page ${24 - turn}`));
  passTime(90 * day);
  expect(await listed()).toEqual({ requests: [] });
});
