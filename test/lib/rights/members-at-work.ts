/** People with accounts do what their functions have rights for. */
import {
  challengeAnswer,
  changeAnswer,
  resetAnswer,
  sessionsAnswer,
} from '../../../lambdas/contract/account-answers.ts';
import { readAs } from '../../support/answers.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newEmail, newPhone, wrongFor } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { Member } from '../../support/people/member.ts';
import { keepTokenIn, Newcomer } from '../../support/people/newcomer.ts';
import type { Service } from '../../support/service.ts';
import { until } from '../../support/until.ts';

/** Strangers' guesses, until the phone is to be proven first. */
const guesses = 10;

export async function membersAtWork(service: Service): Promise<void> {
  const member = await new Member(service).join();
  await signsInEverywhere(member);
  await endsSessions(member);
  await isGuessedAt(member);
  await comesToAUsedBrowser(member);
  await writesToSupport(await new Member(service).join());
  await forgetsPasswords(await new Member(service).join());
  await answersLinks(await new Member(service).join());
  await isAskedForItsPhone(await new Member(service).join());
  await losesItsPhone(await new Member(service).join());
  await takesChangesBack(service);
}

/** Two people prove its phone, one after the other; the owner keeps it, and a third one is refused. */
async function isAskedForItsPhone(member: Member): Promise<void> {
  const { service, phone } = member;
  passTime(minute);
  const meet = () => new Newcomer(service, { phone }).meetAccount();
  await (await meet()).askForPhone();
  await (await meet()).askForPhone();
  const token = await until('the link', () => keepTokenIn(member.mails()));
  await member.newBrowser().call('POST', '/api/phone-releases/keep', { token });
  await (await meet()).askForPhone();
  await changesDetails(await new Member(service).join());
}

/** Of one who keeps silent, the phone is freed. */
async function losesItsPhone({ service, phone }: Member): Promise<void> {
  passTime(minute);
  await (await new Newcomer(service, { phone }).meetAccount()).askForPhone();
  passTime(14 * day);
  await service.settleAccounts();
}

async function signsInEverywhere(member: Member): Promise<void> {
  await member.signIn(member.browser, { identifier: member.email });
  const browser = member.newBrowser();
  const before = member.texts().length;
  const { challenge } = readAs(challengeAnswer, await member.signIn(browser));
  const path = `/api/challenges/${challenge.id}`;
  const code = await member.nextCode(before);
  await browser.call('POST', `${path}/code`, { code: wrongFor(code) });
  passTime(minute);
  await browser.call('POST', `${path}/resend`, {});
  const second = await member.nextCode(before + 1);
  const mails = member.mails().length;
  await browser.call('POST', `${path}/code`, { code: second });
  await until('the owner to be told', () => member.mails().length > mails);
}

async function endsSessions({ browser }: Member): Promise<void> {
  passTime(15 * minute);
  await browser.call('GET', '/api/me');
  passTime(15 * minute);
  const { sessions } = readAs(sessionsAnswer, await browser.call('GET', '/api/me/sessions'));
  passTime(15 * minute);
  await browser.call('DELETE', `/api/me/sessions/${sessions[1]?.id}`);
  passTime(15 * minute);
  await browser.call('DELETE', '/api/me/sessions');
}

async function isGuessedAt(member: Member): Promise<void> {
  const stranger = member.newBrowser();
  for (let guess = 0; guess < guesses; guess += 1) {
    await member.signIn(stranger, { password: 'Tournesol-bleu-48' });
    passTime(hour);
  }
  await signsInWithThePhoneFirst(member);
  const owner = await member.signInAnew();
  await owner.call('DELETE', '/api/sessions/current');
}

/** The code is right and the password is not; then the password is, too. */
async function signsInWithThePhoneFirst(member: Member): Promise<void> {
  const browser = member.newBrowser();
  const before = member.texts().length;
  const { challenge } = readAs(challengeAnswer, await member.signIn(browser, { password: 'Tournesol-bleu-48' }));
  await browser.call('POST', `/api/challenges/${challenge.id}/code`, { code: await member.nextCode(before) });
  await member.signIn(browser);
}

/** Proves who it is, by the password and by a code, and changes everything. */
async function changesDetails(member: Member): Promise<void> {
  const { browser } = member;
  passTime(15 * minute);
  await browser.call('POST', '/api/me/step-up', { password: member.password });
  const before = member.texts().length;
  const { challenge } = readAs(challengeAnswer, await browser.call('POST', '/api/me/step-up', {}));
  const code = await member.nextCode(before);
  const answer = (typed: string) => browser.call('POST', '/api/me/step-up', { challenge: challenge.id, code: typed });
  await answer(wrongFor(code));
  await answer(code);
  await member.signInAnew();
  passTime(5 * minute);
  member.password = 'Boussole17Jaune';
  await browser.call('PUT', '/api/me/password', { password: member.password });
  const claimant = new Member(member.service);
  await claimant.patient.signUp();
  await changes(member, 'phone', newPhone(), [11, 5]);
  await changes(member, 'phone', newPhone(), [5, 6]);
  await asksAgain(member);
  await changes(member, 'email', member.email, [11, 5], 'token');
  await changes(member, 'email', newEmail(), [5, 6]);
  await changes(member, 'email', claimant.email, [5, 6]);
}

/** The code of a change that did not come. */
async function asksAgain({ browser, password }: Member): Promise<void> {
  await browser.call('POST', '/api/me/step-up', { password });
  const asked = await browser.call('POST', '/api/me/phone-changes', { phone: newPhone() });
  passTime(2 * minute);
  await browser.call('POST', `/api/challenges/${readAs(changeAnswer, asked).change.id}/resend`, {});
}

/** Changes that were somebody else's, by the links of all messages about them. */
async function takesChangesBack(service: Service): Promise<void> {
  for (const [kind, to] of [
    ['phone', newPhone()],
    ['email', newEmail()],
  ] as const) {
    const member = await new Member(service).join();
    await confirmEmail(member.patient);
    const tokens = () => member.mails().flatMap(({ text }) => /not-my-change#([0-9a-f]+)/.exec(text)?.[1] ?? []);
    await changes(member, kind, to, [5, 1]);
    await until('the links', () => tokens().length > 1);
    // Free for a moment, it is typed by somebody who never reads it.
    if (kind === 'email') await new Member(service, { email: member.email }).patient.signUp();
    for (const token of tokens()) await member.newBrowser().call('POST', '/api/not-me', { token });
  }
}

/** @param minutes from the step-up to the request, which a new password makes possible, and from there to the answer */
async function changes(
  { browser, password, service }: Member,
  kind: 'phone' | 'email',
  to: string,
  [before, after]: readonly [number, number],
  by: 'code' | 'token' = 'code',
): Promise<void> {
  passTime(15 * minute);
  await browser.call('POST', '/api/me/step-up', { password });
  passTime(5 * minute);
  await browser.call('PUT', '/api/me/password', { password });
  passTime((before - 5) * minute);
  const asked = await browser.call('POST', `/api/me/${kind}-changes`, { [kind]: to });
  const { change } = readAs(changeAnswer, asked);
  const text = await until(`a code to ${to}`, () =>
    service.outbox
      .list(to)
      .map(message => message.text)
      .find(each => kind === 'phone' || each.includes(change.id)),
  );
  passTime(after * minute);
  const [, code = '', token = ''] = /\b(\d{6})\b(?:.*#([0-9a-f]{64}))?/s.exec(text) ?? [];
  const confirm = (body: object) => browser.call('POST', `/api/me/${kind}-changes/${change.id}/confirm`, body);
  await confirm({ code: wrongFor(code) });
  await confirm(by === 'code' ? { code } : { token });
}

/** Whoever was signed in there before did not sign out. */
async function comesToAUsedBrowser(member: Member): Promise<void> {
  const browser = member.newBrowser();
  for (const other of [new Member(member.service), new Member(member.service)]) {
    await other.patient.signUp();
    await other.openSession(browser);
  }
  await member.signInAnew(browser);
}

/** Signed in, and under a key. */
async function writesToSupport({ browser }: Member): Promise<void> {
  const form = { topic: 'other', message: 'Bonjour' };
  await browser.call('POST', '/api/support-requests', form, { 'idempotency-key': 'a-key-of-this-very-form' });
  await browser.call('GET', '/api/operations/support-requests');
}

/** Elsewhere, where the reset waits until its owner cancels it; then on a known device, where the sessions cannot be ended at once. */
/** Elsewhere, where the reset waits until its owner cancels it; then on a known device, where neither sessions nor devices can be read at once. */
async function forgetsPasswords(member: Member): Promise<void> {
  const { service, browser } = member;
  const { id: waiting } = await member.proveReset(member.newBrowser(), member.email);
  const token = await until('the link', () => /cancel#([0-9a-f]{64})/.exec(member.mails()[0]?.text ?? '')?.[1]);
  passTime(day + minute);
  const texts = member.texts().length;
  await service.settleAccounts();
  await until('the link that uses it', () => member.texts().length > texts);
  await browser.call('POST', `/api/password-resets/${waiting}/cancel`, { token });
  // The sessions and the devices, each asked for three times.
  service.faults.dynamodb.push({ code: 'ThrottlingException', status: 400, times: 6, when: isQuery });
  await choosesPassword(member, 'Boussole17Jaune');
  passTime(2 * minute);
  await service.settleAccounts();
  await member.signIn(browser, { password: 'Boussole17Jaune' });
  await choosesPassword(member, 'Lanterne38Rouge');
  await cannotReadTheCode(member);
}

async function choosesPassword(member: Member, password: string): Promise<void> {
  const { id, answer } = await member.proveReset(member.browser);
  const { resetToken } = answer.json as { resetToken: string };
  await member.browser.call('POST', `/api/password-resets/${id}/password`, { resetToken, password });
}

/** The links of the welcome, and of the message about a new device. */
async function answersLinks(member: Member): Promise<void> {
  const mails = member.mails().length;
  await member.signInAnew();
  await until('the owner to be told', () => member.mails().length > mails);
  for (const [page, path] of [
    ['not-my-sign-in', '/api/not-me'],
    ['confirm-email', '/api/email-confirmations'],
    ['not-me', '/api/not-me'],
  ] as const) {
    const texts = member.mails().map(({ text }) => text);
    const token = new RegExp(`/${page}#([0-9a-f]+)`).exec(texts.join())?.[1];
    await member.browser.call('POST', path, { token });
  }
}

async function cannotReadTheCode(member: Member): Promise<void> {
  const stranger = member.newBrowser();
  const asked = await stranger.call('POST', '/api/password-resets', { identifier: member.phone });
  const { reset } = readAs(resetAnswer, asked);
  await stranger.call('POST', `/api/password-resets/${reset.id}/code`, { code: '000000' });
  await stranger.call('POST', `/api/password-resets/${reset.id}/code`, { unreachable: true });
}

/** Of the sessions, which nobody else looks for meanwhile. */
const isQuery = ({ operation, input }: { readonly operation: string; readonly input: unknown }) =>
  operation === 'Query' && JSON.stringify(input).includes('SESSION#');
