/** A forgotten password through the public door. */

import { longToken } from '../../../core/account/short-token.ts';
import {
  challengeAnswer,
  resetAnswer,
  resetStepAnswer,
  resetWaitAnswer,
} from '../../../lambdas/contract/account-answers.ts';
import type { OutboxMessage } from '../../../local/aws/outbox.ts';
import { outcomeOf, problemOf, readAs } from '../../support/answers.ts';
import { day, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newPhone, wrongFor } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { type Service, startService } from '../../support/service.ts';
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

/** Where a careless service would take the address of its links from. */
const forged = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example;proto=https' };

async function ask(member: Member, browser: BrowserClient, identifier = member.phone): Promise<string> {
  const answer = await browser.call('POST', '/api/password-resets', { identifier }, forged);
  expect(answer.status).toBe(202);
  return readAs(resetAnswer, answer).reset.id;
}

const send = (browser: BrowserClient, id: string, step: string, body: object) =>
  browser.call('POST', `/api/password-resets/${id}/${step}`, body);

/** The token that an answer to a right code gives at once. */
async function tokenAtOnce(member: Member, browser: BrowserClient) {
  const { id, answer } = await member.proveReset(browser);
  const step = readAs(resetStepAnswer, answer);
  if (!('resetToken' in step)) throw new Error(answer.text);
  return { id, resetToken: step.resetToken };
}

/** The token of a link, in full; a text message has it in short. */
const linkIn = (message: OutboxMessage | undefined, path: string) =>
  longToken(new RegExp(`http://localhost:\\d+${path}#([0-9A-Za-z]+)`).exec(message?.text ?? '')?.[1] ?? '', 64);
const cancelPaths = { mails: '/password-reset/cancel', texts: '/c' } as const;
const tokenOf = (link: string) => ({ id: link.slice(0, 32), token: link });

describe('on a known device', () => {
  it('P3, G1: the phone is enough; every session ends, and the owner is told by e-mail and text', async () => {
    const member = await new Member(service).join();
    const other = await member.signInAnew();
    const mails = member.mails().length;
    const { id, resetToken } = await tokenAtOnce(member, member.browser);
    const texts = member.texts().length;
    const done = await send(member.browser, id, 'password', { resetToken, password: newPassword });
    expect([done.status, done.headers['cache-control']]).toEqual([204, 'no-store']);
    for (const browser of [member.browser, other])
      expect(outcomeOf(await browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
    await until('the owner to be told', () => member.mails().length > mails && member.texts().length > texts);
    expect(member.mails()[0]?.subject).toMatch(/mot de passe/i);
    expect(member.texts()[0]?.text).toMatch(/réinitialisé/);
    expect(outcomeOf(await member.signIn(member.browser))).toBe('401 wrong_credentials');
    member.password = newPassword;
    expect((await member.signIn(member.browser)).status).toBe(201);
    // A device that was known before proves its phone again.
    expect((await member.signIn(other)).status).toBe(202);
  });

  it('X37: a reset that was used is used up', async () => {
    const member = await new Member(service).join();
    const { id, resetToken } = await tokenAtOnce(member, member.browser);
    const use = (password: string) => send(member.browser, id, 'password', { resetToken, password });
    expect((await use(newPassword)).status).toBe(204);
    expect(outcomeOf(await use('Lanterne38Rouge'))).toBe('410 reset_unusable');
  });

  it('H3: a password that is refused uses nothing up', async () => {
    const member = await new Member(service).join();
    const { id, resetToken } = await tokenAtOnce(member, member.browser);
    const use = (password: string) => send(member.browser, id, 'password', { resetToken, password });
    expect(outcomeOf(await use('court'))).toBe('422 invalid_input');
    expect(outcomeOf(await use(`${member.email}A1`))).toBe('422 invalid_input');
    expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
    expect((await use(newPassword)).status).toBe(204);
  });

  it('P3: lives thirty minutes', async () => {
    const member = await new Member(service).join();
    const { id, resetToken } = await tokenAtOnce(member, member.browser);
    passTime(30 * minute);
    const late = await send(member.browser, id, 'password', { resetToken, password: newPassword });
    expect(outcomeOf(late)).toBe('410 reset_unusable');
  });

  it('X37: of two, the second is stale once the first was used', async () => {
    const member = await new Member(service).join();
    const first = await tokenAtOnce(member, member.browser);
    passTime(minute);
    const second = await tokenAtOnce(member, member.browser);
    const use = ({ id, resetToken }: typeof first) =>
      send(member.browser, id, 'password', { resetToken, password: newPassword });
    expect((await use(first)).status).toBe(204);
    expect(outcomeOf(await use(second))).toBe('410 reset_unusable');
  });

  it('X20, X37: fifty at the same moment are one', async () => {
    const member = await new Member(service).join();
    const { id, resetToken } = await tokenAtOnce(member, member.browser);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        send(member.newBrowser(), id, 'password', { resetToken, password: `Boussole17Jaune${index}` }),
      ),
    );
    const statuses = outcomes.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([204, ...Array(49).fill(410)]);
  });

  it('B2: a code is guessed at three times', async () => {
    const member = await new Member(service).join();
    const before = member.texts().length;
    const id = await ask(member, member.browser);
    const code = await member.nextCode(before);
    const answers: string[] = [];
    for (const each of [1, 2, 3].map(() => wrongFor(code)))
      answers.push(outcomeOf(await send(member.browser, id, 'code', { code: each })));
    answers.push(outcomeOf(await send(member.browser, id, 'code', { code })));
    expect(answers).toEqual([...Array(3).fill('422 wrong_code'), '429 too_many_attempts']);
  });
});

describe('from an unknown device', () => {
  /** Proves the phone; the e-mail of a new account is only claimed. */
  async function waiting(member: Member) {
    const browser = member.newBrowser();
    const before = member.texts().length;
    const id = await ask(member, browser, member.email);
    const told = { mails: member.mails().length, texts: before + 1 };
    const answer = await send(browser, id, 'code', { code: await member.nextCode(before) });
    expect(answer.status).toBe(202);
    await until('both channels', () => member.mails().length > told.mails && member.texts().length > told.texts);
    return { browser, id, ...readAs(resetWaitAnswer, answer) };
  }

  it('H3: the phone alone waits a day, which every channel is told of, and is usable then', async () => {
    const member = await new Member(service).join();
    const { browser, id, availableAt, resetToken } = await waiting(member);
    expect(Date.parse(availableAt)).toBe(Date.now() + day);
    const early = await send(browser, id, 'password', { resetToken, password: newPassword });
    expect(outcomeOf(early)).toBe('409 reset_not_yet');
    expect(early.headers['retry-after']).toBe('86400');
    expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
    passTime(day + minute);
    const texts = member.texts().length;
    await service.settleAccounts();
    const told = await until('the link', () => member.texts().length > texts && member.texts()[0]);
    expect(linkIn(told, '/r')).toBe(resetToken);
    await service.settleAccounts();
    expect(member.texts().length).toBe(texts + 1);
    expect((await send(browser, id, 'password', { resetToken, password: newPassword })).status).toBe(204);
    expect((await member.signIn(browser, { password: newPassword })).status).toBe(201);
  });

  it.each(['mails', 'texts'] as const)('H3: the owner cancels it by the link in the %s', async channel => {
    const member = await new Member(service).join();
    const { browser, id, resetToken } = await waiting(member);
    const cancel = tokenOf(linkIn(member[channel]()[0], cancelPaths[channel]));
    expect(cancel.id).toBe(id);
    for (const _ of [1, 2])
      expect((await send(member.newBrowser(), id, 'cancel', { token: cancel.token })).status).toBe(204);
    passTime(day + minute);
    const texts = member.texts().length;
    await service.settleAccounts();
    const late = await send(browser, id, 'password', { resetToken, password: newPassword });
    expect(outcomeOf(late)).toBe('410 reset_unusable');
    expect(member.texts().length).toBe(texts);
  });

  it('H3, X37: a link cancels its own reset alone, and none has the host of a request', async () => {
    const member = await new Member(service).join();
    const { browser, id, resetToken } = await waiting(member);
    for (const token of [resetToken, `${'0'.repeat(32)}${resetToken.slice(32)}`, 'x'])
      expect(outcomeOf(await send(browser, id, 'cancel', { token }))).toBe('404 unknown_reset');
    for (const mail of member.mails()) expect(mail.text).not.toContain('evil.example');
  });
});

describe('a stranger who has the phone, and not the password', () => {
  it('H3, X37: proves the phone first, and is no known device for that: the e-mail, or a day, is needed all the same', async () => {
    const member = await new Member(service).join();
    const stranger = member.newBrowser();
    for (let guess = 0; guess < 10; guess += 1) {
      await member.signIn(stranger, { password: 'Tournesol-bleu-48' });
      passTime(minute);
    }
    const before = member.texts().length;
    const challenged = await member.signIn(stranger, { password: 'Tournesol-bleu-48' });
    const { challenge } = readAs(challengeAnswer, challenged);
    const code = await member.nextCode(before);
    const proven = await stranger.call('POST', `/api/challenges/${challenge.id}/code`, { code });
    expect([outcomeOf(proven), stranger.cookies.has('__Host-device')]).toEqual(['401 wrong_credentials', true]);
    const { answer } = await member.proveReset(stranger);
    expect([answer.status, Object.keys(readAs(resetWaitAnswer, answer))]).toEqual([202, ['availableAt', 'resetToken']]);
  });
});

describe('whether anybody has the identifier', () => {
  it('C2: is told by no answer, whatever is said to it', async () => {
    const member = await new Member(service).join();
    const stranger = member.newBrowser();
    const shape = async (identifier: string) => {
      const asked = await stranger.call('POST', '/api/password-resets', { identifier });
      const { reset } = readAs(resetAnswer, asked);
      const later = [
        { code: '000000' },
        { code: '000001' },
        { unreachable: true },
        { unreachable: true },
        { code: '1' },
      ];
      const outcomes: unknown[] = [asked.status, Object.keys(asked.headers).toSorted(), reset.sentTo.slice(-2)];
      for (const body of later) {
        const answer = await send(stranger, reset.id, 'code', body);
        outcomes.push(answer.status, answer.status < 400 ? answer.json : { ...problemOf(answer), instance: '' });
      }
      return outcomes;
    };
    const unknown = `${newPhone().slice(0, -2)}${member.phone.slice(-2)}`;
    expect(await shape(unknown)).toEqual(await shape(member.phone));
  });

  it('slows whoever asks again and again', async () => {
    const member = await new Member(service).join();
    const stranger = member.newBrowser();
    for (let asked = 0; asked < 5; asked += 1) await ask(member, stranger, newPhone());
    const refused = await stranger.call('POST', '/api/password-resets', { identifier: member.phone });
    expect([outcomeOf(refused), refused.headers['retry-after']]).toEqual(['429 too_many_requests', '5']);
  });
});
