/** A fresh proof, and a new password from within the account, through the public door. */
import { verifyPassword } from '../../../adapters/password/argon2.ts';
import { challengeAnswer, meAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { wrongFor } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

const newPassword = 'Boussole17Jaune';
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

const stepUp = (browser: BrowserClient, body: object) => browser.call('POST', '/api/me/step-up', body);
const change = (browser: BrowserClient, password = newPassword) =>
  browser.call('PUT', '/api/me/password', { password });

describe('a step-up', () => {
  it('H4: by the password lasts ten minutes, and moves the browser to another token', async () => {
    const { browser, password } = await new Member(service).join();
    expect(outcomeOf(await change(browser))).toBe('403 step_up_required');
    const before = browser.cookies.get('__Host-session');
    expect((await stepUp(browser, { password })).status).toBe(204);
    expect(browser.cookies.get('__Host-session')).not.toBe(before);
    const old = new Member(service).newBrowser();
    old.cookies.set('__Host-session', before ?? '');
    expect(outcomeOf(await old.call('GET', '/api/me'))).toBe('401 not_signed_in');
    const { session } = readAs(meAnswer, await browser.call('GET', '/api/me'));
    expect(Date.parse(session.steppedUpUntil ?? '')).toBe(Date.now() + 10 * minute);
    passTime(10 * minute);
    expect(outcomeOf(await change(browser))).toBe('403 step_up_required');
  });

  it('H1: by a code needs six digits that were sent to the phone', async () => {
    const member = await new Member(service).join();
    const before = member.texts().length;
    const { challenge } = readAs(challengeAnswer, await stepUp(member.browser, {}));
    const code = await member.nextCode(before);
    const answer = (body: object, browser = member.browser) => stepUp(browser, { challenge: challenge.id, ...body });
    expect(outcomeOf(await answer({ code: wrongFor(code) }))).toBe('422 wrong_code');
    expect((await answer({ code })).status).toBe(204);
    expect(outcomeOf(await answer({ code }))).toBe('409 already_answered');
    expect((await change(member.browser)).status).toBe(204);
  });

  it('H4, B5: a code is worth nothing to another person, nor to another session (CVE-2026-9087)', async () => {
    const member = await new Member(service).join();
    const elsewhere = await member.signInAnew();
    const stranger = await new Member(service).join();
    const before = member.texts().length;
    const { challenge } = readAs(challengeAnswer, await stepUp(member.browser, {}));
    const code = await member.nextCode(before);
    for (const browser of [stranger.browser, elsewhere])
      expect(outcomeOf(await stepUp(browser, { challenge: challenge.id, code }))).toBe('404 unknown_challenge');
    expect((await stepUp(member.browser, { challenge: challenge.id, code })).status).toBe(204);
    expect(outcomeOf(await change(elsewhere))).toBe('403 step_up_required');
  });

  it('B3: of fifty right answers, one proves', async () => {
    const member = await new Member(service).join();
    const before = member.texts().length;
    const { challenge } = readAs(challengeAnswer, await stepUp(member.browser, {}));
    const code = await member.nextCode(before);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => {
        const tab = member.newBrowser();
        for (const [name, value] of member.browser.cookies) tab.cookies.set(name, value);
        return stepUp(tab, { challenge: challenge.id, code });
      }),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('H2: ten wrong passwords lock nobody out: a code goes to the phone', async () => {
    const member = await new Member(service).join();
    for (let wrong = 0; wrong < 10; wrong += 1) {
      expect(outcomeOf(await stepUp(member.browser, { password: 'Tournesol-bleu-48' }))).toBe('422 wrong_password');
      passTime(minute);
    }
    const before = member.texts().length;
    const challenged = await stepUp(member.browser, { password: member.password });
    const { challenge } = readAs(challengeAnswer, challenged);
    const code = await member.nextCode(before);
    expect((await stepUp(member.browser, { challenge: challenge.id, code })).status).toBe(204);
  });
});

describe('a new password', () => {
  it('H4, G1: ends every other session, forgets other devices, and is told by e-mail and text', async () => {
    const member = await new Member(service).join();
    const other = await member.signInAnew();
    await stepUp(member.browser, { password: member.password });
    const told = { mails: member.mails().length, texts: member.texts().length };
    expect((await change(member.browser)).status).toBe(204);
    expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
    expect(outcomeOf(await other.call('GET', '/api/me'))).toBe('401 not_signed_in');
    await until('both channels', () => member.mails().length > told.mails && member.texts().length > told.texts);
    expect(member.mails()[0]?.subject).toMatch(/mot de passe .* a changé/);
    expect(member.texts()[0]?.text).toMatch(/a été changé/);
    expect(outcomeOf(await member.signIn(member.browser))).toBe('401 wrong_credentials');
    member.password = newPassword;
    expect((await member.signIn(member.browser)).status).toBe(201);
    expect((await member.signIn(other)).status).toBe(202);
  });

  it('P1: follows the rules of the sign-up', async () => {
    const { browser, password, email } = await new Member(service).join();
    await stepUp(browser, { password });
    for (const refused of ['court', `${email}A1`, 'Motdepasse123'])
      expect(outcomeOf(await change(browser, refused))).toBe('422 invalid_input');
    expect((await change(browser)).status).toBe(204);
  });

  it('X38: of fifty at the same moment, one is the password', async () => {
    const { browser, password } = await new Member(service).join();
    await stepUp(browser, { password });
    const passwords = Array.from({ length: 50 }, (_, index) => `${newPassword}${index}`);
    const answers = await Promise.all(passwords.map(each => change(browser, each)));
    const won = passwords.filter((_, index) => answers[index]?.status === 204);
    const stored = (await itemsOfService()).filter(({ sk }) => sk === 'CREDENTIAL#password');
    const opens = (each: string) => Promise.all(stored.map(({ hash }) => verifyPassword(each, String(hash))));
    const opening = (await Promise.all(won.map(opens))).flat().filter(Boolean);
    expect(opening).toHaveLength(1);
  });

  it('X37, H4: a session that a reset is about to end changes nothing any more', async () => {
    const member = await new Member(service).join();
    const thief = await member.signInAnew();
    await stepUp(thief, { password: member.password });
    passTime(1000);
    const { id, answer } = await member.proveReset(member.browser);
    const { resetToken } = answer.json as { resetToken: string };
    const reset = () =>
      member.browser.call('POST', `/api/password-resets/${id}/password`, { resetToken, password: newPassword });
    const [done, stolen] = await Promise.all([reset(), change(thief, 'Lanterne38Rouge')]);
    // Whichever was first, there is one password, and the other one was refused.
    const winner = done.status === 204 ? newPassword : 'Lanterne38Rouge';
    expect([done.status === 204, stolen.status === 204].filter(Boolean)).toHaveLength(1);
    expect((await member.signIn(member.newBrowser(), { password: winner })).status).toBe(202);
  });
});
