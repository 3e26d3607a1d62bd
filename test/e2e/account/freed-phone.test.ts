/** A phone whose owner keeps silent, through the public door: freed after fourteen days, and with it no data (requirement M2). */
import { meAnswer, resetAnswer, resetWaitAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { day, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { askedFor, passSilentDays } from '../../support/people/newcomer.ts';
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

const subjects = (mails: ReturnType<Member['mails']>) => mails.map(({ subject = '' }) => subject);
const me = async (browser: BrowserClient) => readAs(meAnswer, await browser.call('GET', '/api/me')).account;

const passDays = (days: number) => passSilentDays(service, days);
const asked = () => askedFor(service);

describe('M2: fourteen silent days', () => {
  it('free the phone once: the owner is told before, in the middle and after, and the newcomer signs up', async () => {
    const { member, newcomer } = await asked();
    const texts = member.texts().length;
    await passDays(6);
    expect(subjects(member.mails()).filter(subject => /^Rappel/.test(subject))).toEqual([]);
    await passDays(1);
    await until('the reminder', () => subjects(member.mails()).some(subject => /^Rappel/.test(subject)));
    await passDays(6);
    expect(newcomer.mails()).toEqual([]);
    passTime(day);
    await Promise.all(Array.from({ length: 5 }, () => service.settleAccounts()));
    await until(
      'both to be told',
      () => newcomer.mails().length > 0 && /retiré/.test(member.mails()[0]?.subject ?? ''),
    );
    await passDays(2);
    expect(subjects(newcomer.mails())).toEqual([expect.stringMatching(/Vous pouvez vous inscrire/)]);
    expect(subjects(member.mails()).filter(subject => /Rappel|retiré/.test(subject))).toHaveLength(2);
    expect(member.texts()).toHaveLength(texts);

    const opened = new Member(service, { phone: member.phone });
    const before = opened.texts().length;
    await opened.patient.start();
    await opened.patient.answer(await opened.patient.readCode(before + 1));
    await opened.patient.until('awaiting_consent');
    await opened.patient.consent();
    await opened.patient.until('completed');
    await opened.openSession();
    expect(await me(opened.browser)).toMatchObject({ phone: member.phone, email: { address: opened.email } });
  });

  it('leave the old account whole: it enters by its confirmed e-mail and a wait, and asks for a phone', async () => {
    const { member } = await asked();
    await confirmEmailOf(member.email);
    await passDays(14);
    const browser = member.newBrowser();
    expect(outcomeOf(await member.signIn(browser))).toBe('401 wrong_credentials');

    const mails = member.mails().length;
    const request = await browser.call('POST', '/api/password-resets', { identifier: member.email });
    const { id } = readAs(resetAnswer, request).reset;
    const mail = await until('the code', () => member.mails().length > mails && member.mails()[0]);
    const code = /\b\d{6}\b/.exec(mail.text)?.[0];
    const proven = await browser.call('POST', `/api/password-resets/${id}/code`, { code });
    const { resetToken, availableAt } = readAs(resetWaitAnswer, proven);
    expect(Date.parse(availableAt)).toBe(Date.now() + day);
    const use = () =>
      browser.call('POST', `/api/password-resets/${id}/password`, { resetToken, password: 'Lanterne38Rouge' });
    expect(outcomeOf(await use())).toBe('409 reset_not_yet');
    passTime(day + minute);
    expect((await use()).status).toBe(204);
    const fields = { identifier: member.email, password: 'Lanterne38Rouge' };
    expect((await member.signIn(browser, fields)).status).toBe(201);
    expect(await me(browser)).toEqual(
      expect.objectContaining({ email: { address: member.email, status: 'confirmed' }, missing: ['phone'] }),
    );
  });

  it('end what the phone had proven: sessions, and devices', async () => {
    const { member } = await asked();
    await confirmEmailOf(member.email);
    await passDays(14);
    expect(outcomeOf(await member.browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
    // With the password, on a device that was known: the e-mail is proven first.
    expect((await member.signIn(member.browser, { identifier: member.email })).status).toBe(202);
  });

  it('send an owner to support whose e-mail was never confirmed', async () => {
    const { member } = await asked();
    await passDays(14);
    expect(outcomeOf(await member.signIn(member.newBrowser(), { identifier: member.email }))).toBe('409 no_other_way');
  });

  it('keep nothing of whoever asked', async () => {
    const { newcomer, token } = await asked();
    expect(JSON.stringify(await itemsOfService('ACCOUNT#'))).toContain(newcomer.email);
    await passDays(14);
    await until('the newcomer to be told', () => newcomer.mails().length > 0);
    expect(JSON.stringify(await itemsOfService('ACCOUNT#'))).not.toContain(newcomer.email);
    const late = await newcomer.call('POST', '/release', { email: newcomer.email });
    expect(outcomeOf(late)).toBe('409 not_releasable');
    const kept = await new Member(service).newBrowser().call('POST', '/api/phone-releases/keep', { token });
    expect(outcomeOf(kept)).toBe('410 token_unusable');
  });
});
