/** People with accounts do what their functions have rights for. */
import { challengeAnswer, sessionsAnswer } from '../../../lambdas/contract/account-answers.ts';
import { readAs } from '../../support/answers.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { Member } from '../../support/member.ts';
import { wrongFor } from '../../support/patient.ts';
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
  const owner = await member.signInAnew();
  await owner.call('DELETE', '/api/sessions/current');
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
