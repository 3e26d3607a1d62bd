/** A phone whose owner gives a sign of life keeps its account, through the public door (requirement M2). */
import { changeAnswer, meAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { day, hour } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newPhone } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { askedFor, Newcomer, passSilentDays } from '../../support/people/newcomer.ts';
import { type Service, startService } from '../../support/service.ts';
import { confirmEmailOf, itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({ reconcileEverySeconds: never, noticesEverySeconds: never });
});

afterAll(async () => {
  await service.stop();
  releaseClock();
});

const passDays = (days: number) => passSilentDays(service, days);
const asked = () => askedFor(service);
const subjects = (mails: ReturnType<Member['mails']>) => mails.map(({ subject = '' }) => subject);
const me = async (browser: BrowserClient) => readAs(meAnswer, await browser.call('GET', '/api/me')).account;

/** Steps up with the password, and proves another phone. */
async function givePhone({ password }: Member, browser: BrowserClient, phone: string): Promise<void> {
  await browser.call('POST', '/api/me/step-up', { password });
  const { change } = readAs(changeAnswer, await browser.call('POST', '/api/me/phone-changes', { phone }));
  const text = await until(`a code to ${phone}`, () => service.outbox.list(phone)[0]?.text);
  const code = /\b\d{6}\b/.exec(text)?.[0];
  const given = await browser.call('POST', `/api/me/phone-changes/${change.id}/confirm`, { code });
  expect(given.status).toBe(204);
}

describe('M2: a sign of life', () => {
  it.each<[string, (member: Member) => Promise<unknown>]>([
    ['a sign-in on a known device', member => member.signIn(member.browser)],
    ['a sign-in on a new one', member => member.signInAnew()],
  ])('%s keeps the phone, whenever it comes', async (_, act) => {
    const { member, newcomer } = await asked();
    await passDays(13);
    await act(member);
    await passDays(2);
    await until('the newcomer to be told', () => newcomer.mails().length > 0);
    expect(subjects(newcomer.mails())).toEqual([expect.stringMatching(/Votre demande/)]);
    expect((await member.signIn(member.newBrowser())).status).toBe(202);
  });

  it('so does a session that was open before, and is used', async () => {
    const member = await new Member(service).join();
    passTime(hour);
    await (await new Newcomer(service, { phone: member.phone }).meetAccount()).askForPhone();
    passTime(hour);
    expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
    await passDays(14);
    expect((await member.signIn(member.newBrowser())).status).toBe(202);
  });

  it('so does a new password that the phone proved on a known device', async () => {
    const { member } = await asked();
    const { id, answer } = await member.proveReset(member.browser);
    const { resetToken } = answer.json as { resetToken: string };
    await member.browser.call('POST', `/api/password-resets/${id}/password`, {
      resetToken,
      password: 'Lanterne38Rouge',
    });
    await passDays(14);
    expect((await member.signIn(member.newBrowser(), { password: 'Lanterne38Rouge' })).status).toBe(202);
  });

  it.each([1, 2, 3])('in the very moment: the owner is in and has the phone, or it is free: %i', async () => {
    const { member } = await asked();
    await passDays(13);
    passTime(day);
    const browser = member.newBrowser();
    const before = member.texts().length;
    const challenged = await member.signIn(browser);
    const { challenge } = challenged.json as { challenge: { id: string } };
    const code = await member.nextCode(before);
    const [answer] = await Promise.all([
      browser.call('POST', `/api/challenges/${challenge.id}/code`, { code }),
      service.settleAccounts(),
    ]);
    const markers = (await itemsOfService('ACCOUNT#')).filter(({ phone }) => phone === member.phone);
    expect([answer.status, markers.length]).toEqual(answer.status === 201 ? [201, 1] : [409, 0]);
  });
});

describe('a stranger who holds the phone for a day', () => {
  it('M2, H3: does not get into the account, by whatever door, and the owner loses nothing', async () => {
    const { member, newcomer: stranger, token } = await asked();
    await confirmEmailOf(member.email);
    const browser = member.newBrowser();
    // The code of a reset is not enough: the e-mail must be proven, too.
    const { answer } = await member.proveReset(browser);
    expect(answer.json).toEqual({ next: 'email' });
    // Nor is asking again and again.
    for (let each = 0; each < 3; each += 1) await stranger.askForPhone();
    passTime(day);
    await service.settleAccounts();
    expect(outcomeOf(await browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
    // The phone is the owner's again, who reads the e-mail days later.
    await passDays(8);
    expect((await member.newBrowser().call('POST', '/api/phone-releases/keep', { token })).status).toBe(204);
    await passDays(10);
    expect((await member.signIn(member.browser)).status).toBe(201);
    expect(await me(member.browser)).toMatchObject({ phone: member.phone, email: { status: 'confirmed' } });
  });
});

describe('an owner who gives another phone', () => {
  it('M2: leaves the one that was asked for: the newcomer is told to sign up', async () => {
    const { member, newcomer } = await asked();
    const phone = newPhone();
    await givePhone(member, member.browser, phone);
    await passDays(1);
    await until('the newcomer to be told', () => newcomer.mails().length > 0);
    expect(subjects(newcomer.mails())).toEqual([expect.stringMatching(/Vous pouvez vous inscrire/)]);
    await passDays(14);
    expect((await member.signIn(member.browser, { identifier: phone })).status).toBe(201);
  });

  it('M2: may do so after the old one was freed, too', async () => {
    const { member } = await asked();
    await confirmEmailOf(member.email);
    await passDays(14);
    const browser = member.newBrowser();
    const mails = member.mails().length;
    const challenged = await member.signIn(browser, { identifier: member.email });
    const { challenge } = challenged.json as { challenge: { id: string } };
    const mail = await until('the code', () => member.mails().length > mails && member.mails()[0]);
    const code = /\b\d{6}\b/.exec(mail.text)?.[0];
    expect((await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code })).status).toBe(201);
    const phone = newPhone();
    await givePhone(member, browser, phone);
    expect(await me(browser)).toMatchObject({ phone, missing: [] });
  });
});

describe('an owner who erases the account', () => {
  const erase = async ({ browser, password }: Member) => {
    await browser.call('POST', '/api/me/step-up', { password });
    expect((await browser.call('DELETE', '/api/me')).status).toBe(204);
  };
  const questions = async () => (await itemsOfService('ACCOUNT#')).filter(({ sk }) => sk === 'RELEASE');

  it('M2, J2: frees the phone: the newcomer is told, and the question goes', async () => {
    const before = (await questions()).length;
    const { member, newcomer } = await asked();
    await erase(member);
    await passDays(1);
    await until('the newcomer to be told', () => newcomer.mails().length > 0);
    expect(subjects(newcomer.mails())).toEqual([expect.stringMatching(/Vous pouvez vous inscrire/)]);
    expect(await questions()).toHaveLength(before);
  });

  it('J2: leaves no question that was answered', async () => {
    const before = (await questions()).length;
    const { member, token } = await asked();
    await member.newBrowser().call('POST', '/api/phone-releases/keep', { token });
    expect(await questions()).toHaveLength(before + 1);
    await erase(member);
    expect(await questions()).toHaveLength(before);
  });
});
