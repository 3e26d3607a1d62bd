/** Ways in which resets of other services fell, tried here (X37): each test names where it was seen. */
import { challengeAnswer, resetAnswer, resetStepAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, problemOf, readAs } from '../../support/answers.ts';
import { newPhone } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { processorTime, ratioOfTimes, sameRatio } from '../../support/speed.ts';
import { until } from '../../support/until.ts';

const newPassword = 'Boussole17Jaune';
let service: Service;
const lines: string[] = [];

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    log: line => lines.push(line),
  });
});
afterAll(() => service.stop());

const joined = () => new Member(service).join();
const ask = (browser: BrowserClient, identifier: string, headers: Record<string, string> = {}) =>
  browser.call('POST', '/api/password-resets', { identifier }, headers);
const step = (browser: BrowserClient, id: string, name: string, body: object) =>
  browser.call('POST', `/api/password-resets/${id}/${name}`, body);

/** A reset that may be used at once. */
async function granted(member: Member) {
  const { id, answer } = await member.proveReset(member.browser);
  const proven = readAs(resetStepAnswer, answer);
  if (!('resetToken' in proven)) throw new Error(answer.text);
  return { id, resetToken: proven.resetToken };
}
const use = (browser: BrowserClient, { id, resetToken }: { id: string; resetToken: string }, password = newPassword) =>
  step(browser, id, 'password', { resetToken, password });

it.each([
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'javascript'],
  ['forwarded', 'host=evil.example;proto=http'],
  ['x-original-host', 'evil.example'],
  ['referer', 'https://evil.example/'],
])('A5: no header of a request is in a link of a message (Zitadel CVE-2025-64101): %s', async (header, value) => {
  const member = await joined();
  const before = { mails: member.mails().length, texts: member.texts().length };
  const stranger = member.newBrowser();
  const { reset } = readAs(resetAnswer, await ask(stranger, member.phone, { [header]: value }));
  const code = await member.nextCode(before.texts);
  await stranger.call('POST', `/api/password-resets/${reset.id}/code`, { code }, { [header]: value });
  await until(
    'both to be told',
    () => member.mails().length > before.mails && member.texts().length > before.texts + 1,
  );
  for (const { text, links = [] } of [...member.mails(), ...member.texts()]) {
    expect(text).not.toMatch(/evil|javascript/);
    for (const link of links) expect(new URL(link).origin).toBe(service.url);
  }
});

it('a reset that was used opens nothing more, whatever is replayed (Keycloak CVE-2026-4325)', async () => {
  const member = await joined();
  const before = member.texts().length;
  const { reset } = readAs(resetAnswer, await ask(member.browser, member.phone));
  const code = await member.nextCode(before);
  const answered = await step(member.browser, reset.id, 'code', { code });
  const { resetToken } = answered.json as { resetToken: string };
  expect((await use(member.browser, { id: reset.id, resetToken })).status).toBe(204);
  expect(outcomeOf(await step(member.browser, reset.id, 'code', { code }))).toBe('409 already_answered');
  expect(outcomeOf(await step(member.browser, reset.id, 'code', { unreachable: true }))).toBe('409 already_answered');
  expect(outcomeOf(await use(member.browser, { id: reset.id, resetToken }, 'Lanterne38Rouge'))).toBe(
    '410 reset_unusable',
  );
  expect((await member.signIn(member.browser, { password: newPassword })).status).toBe(201);
});

it('a proof belongs to one reset of one person (CVE-2026-9087)', async () => {
  const [victim, attacker] = [await joined(), await joined()];
  const before = attacker.texts().length;
  const own = readAs(resetAnswer, await ask(attacker.browser, attacker.phone)).reset;
  const theirs = readAs(resetAnswer, await ask(attacker.browser, victim.phone)).reset;
  const code = await attacker.nextCode(before);
  // One in a million is the other's, too.
  expect(outcomeOf(await step(attacker.browser, theirs.id, 'code', { code }))).toBe('422 wrong_code');
  const answered = await step(attacker.browser, own.id, 'code', { code });
  const { resetToken } = answered.json as { resetToken: string };
  const forged = `${theirs.id}${resetToken.slice(32)}`;
  for (const token of [resetToken, forged])
    expect(outcomeOf(await use(attacker.browser, { id: theirs.id, resetToken: token }))).toBe('404 unknown_reset');
  expect((await victim.signIn(victim.browser)).status).toBe(201);
});

it('H3: a password that is refused burns nothing, and is asked for as at the sign-up (better-auth #10632)', async () => {
  const member = await joined();
  const reset = await granted(member);
  for (const password of ['', 'Court1', 'sansmajuscule17', 'Motdepasse123', `${member.phone}Aa`]) {
    const refused = await use(member.browser, reset, password);
    const fields = new Set(problemOf(refused).errors?.map(({ field }) => field));
    expect([refused.status, [...fields]]).toEqual([422, ['password']]);
  }
  expect((await member.signIn(member.browser)).status).toBe(201);
  expect((await use(member.browser, reset)).status).toBe(204);
});

it('G1: nothing that the old password opened survives, sign-ins under way least of all (PR 8551)', async () => {
  const member = await joined();
  const bearer = await member.signIn(member.browser, { client: 'bearer', deviceToken: deviceOf(member.browser) });
  const { accessToken = '' } = bearer.json as { accessToken?: string };
  const thief = member.newBrowser();
  const before = member.texts().length;
  const { challenge } = readAs(challengeAnswer, await member.signIn(thief));
  const code = await member.nextCode(before);
  expect((await use(member.browser, await granted(member))).status).toBe(204);
  expect(outcomeOf(await member.browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
  const asProgram = member.newBrowser();
  const authorization = `Bearer ${accessToken}`;
  expect(outcomeOf(await asProgram.call('GET', '/api/me', undefined, { authorization }))).toBe('401 not_signed_in');
  expect(outcomeOf(await thief.call('POST', `/api/challenges/${challenge.id}/code`, { code }))).toBe(
    '409 already_answered',
  );
  expect(thief.isSignedIn).toBe(false);
});

const deviceOf = ({ cookies }: BrowserClient) => cookies.get('__Host-device') ?? '';

it('a password that was changed meanwhile makes every reset stale, the link of a wait too', async () => {
  const member = await joined();
  const reset = await granted(member);
  const { answer, id } = await member.proveReset(member.newBrowser());
  const waiting = { id, resetToken: (answer.json as { resetToken: string }).resetToken };
  await member.browser.call('POST', '/api/me/step-up', { password: member.password });
  expect((await member.browser.call('PUT', '/api/me/password', { password: newPassword })).status).toBe(204);
  for (const stale of [reset, waiting])
    expect(outcomeOf(await use(member.browser, stale, 'Lanterne38Rouge'))).toBe('410 reset_unusable');
});

it('A2, X29: every spelling of a phone is charged to one budget (Authelia CVE-2026-47203)', async () => {
  const member = await joined();
  const before = member.texts().length;
  const digits = member.phone.slice(3);
  const spellings = [
    `0${digits}`,
    `+33${digits}`,
    `0033${digits}`,
    `+33 (0) ${digits}`,
    `0${digits.replace(/(\d\d)/g, '$1 ')}`,
  ];
  const asked = spellings.flatMap(spelling => [1, 2, 3].map(() => spelling));
  for (const spelling of asked) expect((await ask(member.newBrowser(), spelling)).status).toBe(202);
  await until('the sends', () => member.texts().length > before);
  await until('the orders to be carried out', () => lines.filter(line => line.includes('code_not_sent')).length > 0);
  // Each browser has another address. All of them together have twelve sends a day, of which the sign-up took one.
  expect(member.texts().length - before).toBeLessThanOrEqual(11);
});

it('C2: a known and an unknown phone take the same time (CVE-2026-40263: 62 ms against 3)', async () => {
  const member = await joined();
  const shapes = new Set<string>();
  const shape = ({ status, headers, text }: Answer) =>
    JSON.stringify([status, Object.keys(headers).toSorted(), text.length]);
  const ratio = await ratioOfTimes(['known', 'unknown'], kind =>
    processorTime(async () => {
      shapes.add(shape(await ask(member.newBrowser(), kind === 'known' ? member.phone : newPhone())));
    }),
  );
  expect(shapes.size).toBe(1);
  expect(ratio).toBeLessThan(sameRatio);
});
