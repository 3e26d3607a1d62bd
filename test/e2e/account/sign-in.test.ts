/** Signing in and out through the public door, on a device that is known and on one that is not. */
import { challengeAnswer, meAnswer, sessionAnswer, sessionsAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { wrongFor } from '../../support/patient.ts';
import { Member } from '../../support/people/member.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;
let member: Member;

beforeAll(async () => {
  stopClock();
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
  member = await new Member(service).join();
});

afterAll(async () => {
  await service.stop();
  releaseClock();
});

describe('right after the sign-up', () => {
  it('G1: a session is given once, and the cookies are those of a browser', async () => {
    const newcomer = new Member(service);
    await newcomer.patient.signUp();
    const first = await newcomer.openSession();
    expect(first.status).toBe(201);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(readAs(sessionAnswer, first)).not.toHaveProperty('accessToken');
    const [session, hint, device] = newcomer.browser.setCookies;
    expect(session).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/);
    expect(hint).toMatch(/^signed-in=1; Path=\/; Max-Age=\d+; Secure; SameSite=Lax$/);
    expect(device).toMatch(/^__Host-device=[\w-]{43}; Path=\/; Max-Age=7776000; Secure; HttpOnly; SameSite=Lax$/);
    expect(outcomeOf(await newcomer.openSession(newcomer.newBrowser()))).toBe('409 session_unavailable');
    const { account } = readAs(meAnswer, await newcomer.browser.call('GET', '/api/me'));
    expect(account).toMatchObject({ phone: newcomer.phone, email: { address: newcomer.email, status: 'claimed' } });
  });

  it('G1: no later than a quarter of an hour, and to nobody without the token of the sign-up', async () => {
    const late = new Member(service);
    await late.patient.signUp();
    const stranger = await late.newBrowser().call('POST', `/api/sign-ups/${late.patient.id}/session`, {});
    expect(outcomeOf(stranger)).toBe('404 not_found');
    passTime(16 * minute);
    expect(outcomeOf(await late.openSession())).toBe('409 session_unavailable');
  });
});

describe('on the device that signed up', () => {
  it.each(['phone', 'email'] as const)('a %s and the password open a session at once', async kind => {
    const before = member.texts().length;
    const answer = await member.signIn(member.browser, { identifier: member[kind] });
    expect(answer.status).toBe(201);
    expect(member.texts().length).toBe(before);
  });

  it('M1: an e-mail that is only claimed may sign in', async () => {
    const answer = await member.signIn(member.browser, { identifier: member.email.toUpperCase() });
    expect(answer.status).toBe(201);
  });

  it('P2: a wrong password opens nothing, and leaves the session that there was', async () => {
    expect(outcomeOf(await member.signIn(member.browser, { password: 'Tournesol-bleu-48' }))).toBe(
      '401 wrong_credentials',
    );
    expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
  });

  it('X38: the session is a new one each time, and the one before is over', async () => {
    const before = member.browser.cookies.get('__Host-session') ?? '';
    await member.signIn(member.browser);
    expect(member.browser.cookies.get('__Host-session')).not.toBe(before);
    const old = await member.newBrowser().call('GET', '/api/me', undefined, { cookie: `__Host-session=${before}` });
    expect(outcomeOf(old)).toBe('401 not_signed_in');
  });
});

it('G1: of fifty sign-ins at once on one known device each opens a session of its own or asks to come again, and all end', async () => {
  const owner = await new Member(service).join();
  const devices = Array.from({ length: 50 }, () => {
    const browser = owner.newBrowser(owner.patient.from);
    browser.cookies.set('__Host-device', owner.browser.cookies.get('__Host-device') ?? '');
    return browser;
  });
  const answers = await Promise.all(devices.map(browser => owner.signIn(browser)));
  // They meet at the device's count: who comes too often in between is asked to wait for a second.
  expect(answers.filter(({ status }) => status !== 201 && status !== 429)).toEqual([]);
  const opened = answers.filter(({ status }) => status === 201).length;
  const sessions = devices.flatMap(browser => browser.cookies.get('__Host-session') ?? []);
  expect([new Set(sessions).size, opened > 0]).toEqual([opened, true]);
  expect((await owner.browser.call('DELETE', '/api/me/sessions')).status).toBe(204);
  const looks = await Promise.all(devices.map(browser => browser.call('GET', '/api/me')));
  expect(new Set(looks.map(outcomeOf))).toEqual(new Set(['401 not_signed_in']));
});

it('P2: of fifty wrong passwords at once on one known device no more than its budget is compared', async () => {
  const owner = await new Member(service).join();
  const wrong = { password: 'Tournesol-bleu-48' };
  const answers = await Promise.all(Array.from({ length: 50 }, () => owner.signIn(owner.browser, wrong)));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
  expect(answers.filter(({ status }) => status === 201 || status >= 500)).toEqual([]);
});

describe('on a new device', () => {
  it('H2: the phone is proven with six digits, and the owner is told by e-mail', async () => {
    const mails = member.mails().length;
    const browser = member.newBrowser();
    const before = member.texts().length;
    const challenged = await member.signIn(browser, { identifier: member.email });
    expect(challenged.status).toBe(202);
    const { challenge } = readAs(challengeAnswer, challenged);
    expect(challenge).toMatchObject({ channel: 'sms', length: 6, attemptsLeft: 3, sendsLeft: 3 });
    expect(browser.cookies.size).toBe(0);
    const code = await member.nextCode(before);
    expect(code).toMatch(/^\d{6}$/);
    expect(member.texts()[0]?.text).toMatch(/Changez de mot de passe/);
    const wrong = await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code: wrongFor(code) });
    expect(outcomeOf(wrong)).toBe('422 wrong_code');
    expect((await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code })).status).toBe(201);
    const mail = await until('a mail', () => member.mails().length > mails && member.mails()[0]);
    expect(mail.subject).toMatch(/Nouvelle connexion/);
    expect(mail.text).toMatch(/Firefox, Windows/);
    // B3: the code is used up.
    const again = await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code });
    expect(outcomeOf(again)).toBe('409 already_answered');
  });

  it('H2: the owner is told though the phone was proven before the password was right', async () => {
    const owner = await new Member(service).join();
    const browser = owner.newBrowser();
    for (let guess = 0; guess < 10; guess += 1) {
      await owner.signIn(browser, { password: 'Tournesol-bleu-48' });
      passTime(minute);
    }
    const before = owner.texts().length;
    const challenged = await owner.signIn(browser, { password: 'Tournesol-bleu-48' });
    const { challenge } = readAs(challengeAnswer, challenged);
    const code = await owner.nextCode(before);
    const proven = await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code });
    expect(outcomeOf(proven)).toBe('401 wrong_credentials');
    const mails = owner.mails().length;
    expect((await owner.signIn(browser)).status).toBe(201);
    const mail = await until('a mail', () => owner.mails().length > mails && owner.mails()[0]);
    expect(mail.subject).toMatch(/Nouvelle connexion/);
  });

  it('B3: of fifty right answers at once, one opens a session', async () => {
    const owner = await new Member(service).join();
    const browsers = Array.from({ length: 50 }, () => owner.newBrowser());
    const before = owner.texts().length;
    const { challenge } = readAs(challengeAnswer, await owner.signIn(owner.newBrowser()));
    const code = await owner.nextCode(before);
    const answers = await Promise.all(
      browsers.map(browser => browser.call('POST', `/api/challenges/${challenge.id}/code`, { code })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('the next sign-in there asks for no code', async () => {
    const browser = await member.signInAnew();
    await browser.call('DELETE', '/api/sessions/current');
    expect((await member.signIn(browser)).status).toBe(201);
  });

  it('a bearer is for programs: no cookie, and its device is known by a token of its own', async () => {
    const browser = member.newBrowser();
    const before = member.texts().length;
    const { challenge } = readAs(challengeAnswer, await member.signIn(browser, { client: 'bearer' }));
    const code = await member.nextCode(before);
    const answer = await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code });
    const { accessToken, deviceToken } = readAs(sessionAnswer, answer);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    const headers = { authorization: `Bearer ${accessToken}`, origin: 'https://evil.example' };
    expect((await browser.call('GET', '/api/me', undefined, headers)).status).toBe(200);
    const again = await member.signIn(member.newBrowser(), { client: 'bearer', deviceToken });
    expect(readAs(sessionAnswer, again)).not.toHaveProperty('deviceToken');
    expect(again.status).toBe(201);
  });

  it('B6, G1: neither token nor code is kept anywhere, only the hash of a token', async () => {
    const browser = await member.signInAnew();
    const kept = JSON.stringify(await itemsOfService());
    for (const value of browser.cookies.values()) if (value !== '1') expect(kept).not.toContain(value);
  });
});

describe('sessions', () => {
  it('are listed with where they are, and ended one by one, or all of them', async () => {
    const owner = await new Member(service).join();
    const second = await owner.signInAnew();
    const listed = async () => readAs(sessionsAnswer, await owner.browser.call('GET', '/api/me/sessions')).sessions;
    const [first, ...others] = await listed();
    expect([first?.device, others.length]).toEqual(['Firefox, Windows', 1]);
    const other = (await listed()).find(({ isCurrent }) => !isCurrent);
    expect((await owner.browser.call('DELETE', `/api/me/sessions/${other?.id}`)).status).toBe(204);
    expect(outcomeOf(await second.call('GET', '/api/me'))).toBe('401 not_signed_in');
    // A step-up in another tab may have given it a new session meanwhile: no refusal takes a cookie away.
    expect(second.isSignedIn).toBe(true);
    const third = await owner.signInAnew();
    expect((await owner.browser.call('DELETE', '/api/me/sessions')).status).toBe(204);
    for (const browser of [owner.browser, third])
      expect(outcomeOf(await browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
  });

  it('signing out ends the session in the table, and takes the hint away', async () => {
    const browser = await member.signInAnew();
    const cookie = browser.cookies.get('__Host-session') ?? '';
    expect((await browser.call('DELETE', '/api/sessions/current')).status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual(['__Host-device']);
    const back = await member.newBrowser().call('GET', '/api/me', undefined, { cookie: `__Host-session=${cookie}` });
    expect(outcomeOf(back)).toBe('401 not_signed_in');
    expect((await browser.call('DELETE', '/api/sessions/current')).status).toBe(204);
  });
});
