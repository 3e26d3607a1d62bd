/** M1: the e-mail of an account is a claim, which whoever reads its messages confirms or gives back; through the public door. */
import { meAnswer } from '../../../lambdas/contract/account-answers.ts';
import { readAs } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const linkIn = (text: string, page: string) => new RegExp(`/${page}#([0-9a-f]+)`).exec(text)?.[1] ?? '';
/** The welcome is the first e-mail that an account gets. */
const linkOf = (member: Member, page: string) => linkIn(member.mails().at(-1)?.text ?? '', page);
const send = (browser: BrowserClient, path: string, token: string) => browser.call('POST', `/api/${path}`, { token });
const emailOf = async (member: Member) =>
  readAs(meAnswer, await member.browser.call('GET', '/api/me')).account.email?.status;

/** Somebody who reads the mailbox, on a browser of their own. */
const reader = (member: Member) => member.newBrowser();

it('is confirmed by the link of the welcome, as often as it is opened', async () => {
  const member = await new Member(service).join();
  expect(await emailOf(member)).toBe('claimed');
  const token = linkOf(member, 'confirm-email');
  for (let time = 0; time < 2; time += 1) {
    expect((await send(reader(member), 'email-confirmations', token)).status).toBe(204);
    expect(await emailOf(member)).toBe('confirmed');
  }
});

it('is given back by the other link: the account keeps its phone and its sessions, and its owner is told by SMS', async () => {
  const member = await new Member(service).join();
  const { email } = member;
  const [confirming, token] = [linkOf(member, 'confirm-email'), linkOf(member, 'not-me')];
  for (let time = 0; time < 2; time += 1) expect((await send(reader(member), 'not-me', token)).status).toBe(204);

  const { account } = readAs(meAnswer, await member.browser.call('GET', '/api/me'));
  expect(account).toMatchObject({ phone: member.phone, missing: ['email'] });
  expect(account.email).toBeUndefined();
  await until('the owner to be told', () => member.texts().some(({ text }) => text.includes('adresse')));
  expect(member.mails()).toHaveLength(2);
  expect(JSON.stringify(await itemsOfService('ACCOUNT#'))).not.toContain(email);
  // The link that confirms the e-mail died with the claim.
  const late = await send(reader(member), 'email-confirmations', confirming);
  expect([late.status, late.json]).toMatchObject([410, { code: 'token_unusable' }]);

  expect((await member.signIn(member.newBrowser(), { identifier: email })).status).toBe(401);
  expect((await member.signInAnew()).isSignedIn).toBe(true);
  expect((await new Patient(service, { email }).signUp()).status).toBe('completed');
});

it('X20: 20 times at once, confirmed and given back, ends as one of the two', async () => {
  const member = await new Member(service).join();
  const tokens = { 'email-confirmations': linkOf(member, 'confirm-email'), 'not-me': linkOf(member, 'not-me') };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const path = index % 2 ? 'email-confirmations' : 'not-me';
      return send(reader(member), path, tokens[path]).then(({ status }) => `${path} ${status}`);
    }),
  );
  // Whoever gives it back wins in the end: nothing stands in the way of that, and nothing brings the claim back.
  expect(new Set(answers.filter(answer => answer.startsWith('not-me')))).toEqual(new Set(['not-me 204']));
  expect(await emailOf(member)).toBeUndefined();
  const markers = await itemsOfService('EMAIL#');
  const { id } = (await itemsOfService('ACCOUNT#')).find(({ phone }) => phone === member.phone) ?? {};
  expect(markers.filter(({ accountId }) => accountId === id)).toEqual([]);
  await until('the owner to be told', () => member.texts().some(({ text }) => text.includes('retirée')));
  expect(member.texts().filter(({ text }) => text.includes('retirée'))).toHaveLength(1);
});

it('ends a sign-in that was not the owner’s: every session is over, and the device is unknown again', async () => {
  const member = await new Member(service).join();
  const before = member.mails().length;
  const stranger = await member.signInAnew();
  const told = await until('the owner to be told', () => member.mails().length > before && member.mails()[0]);
  const token = linkIn(told.text, 'not-my-sign-in');
  // Signed in once more on the device, of which nobody is told.
  expect((await member.signIn(stranger)).status).toBe(201);
  for (let time = 0; time < 2; time += 1) expect((await send(reader(member), 'not-me', token)).status).toBe(204);
  expect((await stranger.call('GET', '/api/me')).status).toBe(401);
  expect((await member.browser.call('GET', '/api/me')).status).toBe(401);
  expect((await member.signIn(stranger)).status).toBe(202);
  // The owner's own device is known as before, and its session is nobody's to end a second time.
  expect((await member.signIn(member.browser)).status).toBe(201);
  expect((await send(reader(member), 'not-me', token)).status).toBe(204);
  expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
});

it('X07: is nothing that another token opens', async () => {
  const member = await new Member(service).join();
  const { browser } = member;
  const token = linkOf(member, 'confirm-email');
  for (const other of [linkOf(member, 'not-me'), `${token.slice(0, -1)}g`, 'f'.repeat(64), 'f'.repeat(128), 'x'])
    expect((await send(browser, 'email-confirmations', other)).status).toBe(410);
  for (const other of [token, 'f'.repeat(64), 'f'.repeat(128), 'x'])
    expect((await send(browser, 'not-me', other)).status).toBe(410);
  expect(await emailOf(member)).toBe('claimed');
});
