/** A change of phone and of e-mail through the public door: the old one serves until the new one is proven. */
import {
  challengeAnswer,
  changeAnswer,
  meAnswer,
  resetAnswer,
  resetStepAnswer,
} from '../../../lambdas/contract/account-answers.ts';
import type { OutboxMessage } from '../../../local/aws/outbox.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { day, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { digitsIn, newEmail, newPhone, wrongFor } from '../../support/patient.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { Member } from '../../support/people/member.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

type Kind = 'phone' | 'email';
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

const request = (browser: BrowserClient, kind: Kind, to: string) =>
  browser.call('POST', `/api/me/${kind}-changes`, { [kind]: to });
const confirm = (browser: BrowserClient, kind: Kind, id: string, body: object) =>
  browser.call('POST', `/api/me/${kind}-changes/${id}/confirm`, body);
const stepUp = ({ browser, password }: Member) => browser.call('POST', '/api/me/step-up', { password });
const join = async () => {
  const member = await new Member(service).join();
  await stepUp(member);
  return member;
};

/** Waits for the message that a change sends: it is another one than those that were there. */
const sentTo = (to: string, before: number) =>
  until(`a message to ${to}`, (): OutboxMessage | false => {
    const messages = service.outbox.list(to);
    return messages.length > before && (messages[0] ?? false);
  });

/** Asks for a change, and reads what is sent. */
async function ask(member: Member, kind: Kind, to: string) {
  const before = service.outbox.list(to).length;
  const { change } = readAs(changeAnswer, await request(member.browser, kind, to));
  const { text } = await sentTo(to, before);
  return { id: change.id, code: /\b\d{6}\b/.exec(text)?.[0] ?? '', token: /#([0-9a-f]{64})/.exec(text)?.[1] ?? '' };
}

const me = async ({ browser }: Member) => readAs(meAnswer, await browser.call('GET', '/api/me')).account;
const opens = async (member: Member, identifier: string) =>
  (await member.signIn(member.browser, { identifier })).status;
/** In the browser that the account knows: its session may be idle for too long. */
async function signedIn(member: Member, identifier: string): Promise<Member> {
  await member.signIn(member.browser, { identifier });
  return member;
}
const tally = (answers: readonly Answer[]) => answers.map(outcomeOf).toSorted();
/** Every marker names an account that has what it marks. */
async function expectNoOrphans(): Promise<void> {
  const items = await itemsOfService();
  const accounts = new Map(items.filter(({ sk }) => sk === 'ACCOUNT').map(item => [item.id, item]));
  for (const { pk, accountId } of items.filter(({ sk }) => sk === 'MARKER')) {
    const [partition, digest] = String(pk).split('#');
    expect(accounts.get(accountId)?.[partition === 'PHONE' ? 'phoneDigest' : 'emailDigest']).toBe(digest);
  }
}

describe('a new phone', () => {
  it('H4: serves once it is proven; the old one and the e-mail are told, and the old one signs in no more', async () => {
    const member = await join();
    const [old, phone] = [member.phone, newPhone()];
    const { id, code } = await ask(member, 'phone', phone);
    expect((await me(member)).phone).toBe(old);
    expect(await opens(member, phone)).toBe(401);
    expect(outcomeOf(await confirm(member.browser, 'phone', id, { code: wrongFor(code) }))).toBe('422 wrong_code');
    const told = { mails: member.mails().length, texts: member.texts().length };
    expect((await confirm(member.browser, 'phone', id, { code })).status).toBe(204);
    expect((await me(member)).phone).toBe(phone);
    expect(await opens(member, old)).toBe(401);
    expect(await opens(member, phone)).toBe(201);
    await until('both', () => member.mails().length > told.mails && member.texts().length > told.texts);
    expect(member.texts()[0]?.text).toMatch(/n'est plus celui de votre compte/);
    expect(member.mails()[0]?.text).toContain(phone.slice(-2));
    expect(member.mails()[0]?.text).not.toContain(phone);
    await expectNoOrphans();
  });

  it('H4: needs a step-up', async () => {
    const { browser } = await new Member(service).join();
    for (const [kind, to] of [
      ['phone', newPhone()],
      ['email', newEmail()],
    ] as const)
      expect(outcomeOf(await request(browser, kind, to))).toBe('403 step_up_required');
  });

  it('C2: that somebody has is told only to the person who proves it, and stays where it is', async () => {
    const [member, owner] = [await join(), await join()];
    const before = owner.texts().length;
    const { change } = readAs(changeAnswer, await request(member.browser, 'phone', owner.phone));
    const code = await owner.nextCode(before);
    expect(outcomeOf(await confirm(member.browser, 'phone', change.id, { code: wrongFor(code) }))).toBe(
      '422 wrong_code',
    );
    expect(outcomeOf(await confirm(member.browser, 'phone', change.id, { code }))).toBe('409 phone_taken');
    expect((await me(owner)).phone).toBe(owner.phone);
  });

  it('C1: two accounts that prove one phone at the same moment: one has it', async () => {
    const [first, second] = [await join(), await join()];
    const phone = newPhone();
    const asked: { member: Member; id: string; code: string }[] = [];
    for (const member of [first, second]) asked.push({ member, ...(await ask(member, 'phone', phone)) });
    const answers = await Promise.all(
      asked.map(({ member, id, code }) => confirm(member.browser, 'phone', id, { code })),
    );
    expect(tally(answers)).toEqual(['204', '409 phone_taken']);
    await expectNoOrphans();
  });

  it('C1: a change and a sign-up that prove one phone: one has it', async () => {
    const member = await join();
    const newcomer = new Member(service);
    await newcomer.patient.prove();
    await newcomer.patient.until('awaiting_consent');
    const { id, code } = await ask(member, 'phone', newcomer.phone);
    const [moved] = await Promise.all([confirm(member.browser, 'phone', id, { code }), newcomer.patient.consent()]);
    const { status } = await newcomer.patient.until('completed', 'rejected');
    expect([outcomeOf(moved), status]).toEqual(
      moved.status === 204 ? ['204', 'rejected'] : ['409 phone_taken', 'completed'],
    );
    await expectNoOrphans();
  });
});

describe('a new e-mail', () => {
  it('H4: serves once it is proven, by the link; the old one is told (better-auth #7196)', async () => {
    const member = await join();
    const [old, email] = [member.email, newEmail()];
    const { id, token } = await ask(member, 'email', email);
    expect((await me(member)).email).toEqual({ address: old, status: 'claimed' });
    expect(await opens(member, email)).toBe(401);
    const mails = member.mails().length;
    expect((await confirm(member.browser, 'email', id, { token })).status).toBe(204);
    expect((await me(member)).email).toEqual({ address: email, status: 'confirmed' });
    expect([await opens(member, old), await opens(member, email)]).toEqual([401, 201]);
    await until('the old address', () => member.mails().length > mails);
    expect(member.mails()[0]?.subject).toMatch(/adresse e-mail .* a changé/);
    expect(outcomeOf(await confirm(member.browser, 'email', id, { token }))).toBe('410 token_unusable');
    await expectNoOrphans();
  });

  it('M1: takes an address from an account that only claims it, which is told by text', async () => {
    const [member, claimant] = [await join(), await join()];
    const texts = claimant.texts().length;
    const { id, code } = await ask(member, 'email', claimant.email);
    expect((await confirm(member.browser, 'email', id, { code })).status).toBe(204);
    expect(await me(claimant)).toMatchObject({ missing: ['email'] });
    await until('the claimant', () => claimant.texts().length > texts);
    expect(claimant.texts()[0]?.text).toMatch(/jamais confirmée/);
    await expectNoOrphans();
  });

  it('C2: that another account confirmed is answered alike; its owner is told, and no code goes out', async () => {
    const [member, owner] = [await join(), await join()];
    const own = await ask(owner, 'email', owner.email);
    await confirm(owner.browser, 'email', own.id, { token: own.token });
    const mails = owner.mails().length;
    const taken = await request(member.browser, 'email', owner.email);
    const free = await request(member.browser, 'email', newEmail());
    expect([taken.status, Object.keys(readAs(changeAnswer, taken).change)]).toEqual([
      free.status,
      Object.keys(readAs(changeAnswer, free).change),
    ]);
    await until('the owner', () => owner.mails().length > mails);
    expect(owner.mails()[0]?.subject).toMatch(/déjà celle d’un compte/);
    expect(owner.mails()[0]?.text).not.toMatch(/\b\d{6}\b|#/);
    expect((await me(owner)).email?.status).toBe('confirmed');
  });

  it('B5: neither code nor link opens anything for another account (CVE-2026-9087)', async () => {
    const [member, thief] = [await join(), await join()];
    const { id, code, token } = await ask(member, 'email', newEmail());
    expect(outcomeOf(await confirm(thief.browser, 'email', id, { code }))).toBe('404 unknown_challenge');
    expect(outcomeOf(await confirm(thief.browser, 'email', id, { token }))).toBe('410 token_unusable');
    const other = await ask(member, 'email', newEmail());
    expect(outcomeOf(await confirm(member.browser, 'email', other.id, { token }))).toBe('410 token_unusable');
    expect((await confirm(member.browser, 'email', id, { code })).status).toBe(204);
  });

  it('H4: no other request takes an e-mail or a phone from its body (CVE-2026-23478)', async () => {
    const member = await join();
    const { browser } = member;
    const stolen = { email: newEmail(), phone: newPhone() };
    await browser.call('PUT', '/api/me/password', { password: 'Boussole17Jaune', ...stolen });
    await browser.call('POST', '/api/me/step-up', { password: member.password, ...stolen });
    await request(browser, 'email', stolen.email);
    await browser.call('POST', '/api/me/email-changes', { ...stolen, emailStatus: 'confirmed' });
    expect(await me(member)).toMatchObject({ phone: member.phone, email: { address: member.email } });
  });

  it('X37: a change and a reset at the same moment: one of them is done', async () => {
    const member = await join();
    const own = await ask(member, 'email', member.email);
    await confirm(member.browser, 'email', own.id, { token: own.token });
    const thief = await ask(member, 'email', newEmail());
    // The owner, on another device, proves phone and e-mail.
    const browser = member.newBrowser();
    const texts = member.texts().length;
    const asked = await browser.call('POST', '/api/password-resets', { identifier: member.phone });
    const { reset } = readAs(resetAnswer, asked);
    const answer = (code: string) => browser.call('POST', `/api/password-resets/${reset.id}/code`, { code });
    const mails = member.mails().length;
    await answer(await member.nextCode(texts));
    const second = await sentTo(member.email, mails);
    const step = readAs(resetStepAnswer, await answer(/\b\d{6}\b/.exec(second.text)?.[0] ?? ''));
    const resetToken = 'resetToken' in step ? step.resetToken : '';
    passTime(minute);
    const [done, moved] = await Promise.all([
      browser.call('POST', `/api/password-resets/${reset.id}/password`, { resetToken, password: 'Boussole17Jaune' }),
      confirm(member.browser, 'email', thief.id, { token: thief.token }),
    ]);
    expect([done.status, moved.status].filter(status => status === 204)).toHaveLength(1);
    expect(
      (await member.signIn(member.newBrowser(), { identifier: member.email, password: 'Boussole17Jaune' })).status,
    ).toBe(done.status === 204 ? 202 : 401);
    await expectNoOrphans();
  });

  it('X37: a change that was asked for before a new password is worth nothing after it', async () => {
    const member = await join();
    const { id, token } = await ask(member, 'email', newEmail());
    await member.browser.call('PUT', '/api/me/password', { password: 'Boussole17Jaune' });
    expect(outcomeOf(await confirm(member.browser, 'email', id, { token }))).toBe('409 already_answered');
    expect((await me(member)).email?.address).toBe(member.email);
  });
});

it.each(['phone', 'email'] as const)('B3: of fifty who confirm one change of %s, one does', async kind => {
  const member = await join();
  const to = kind === 'phone' ? newPhone() : newEmail();
  const { id, code, token } = await ask(member, kind, to);
  const body = kind === 'phone' ? { code } : { token };
  const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(member.browser, kind, id, body)));
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  await expectNoOrphans();
});

it('B4: the sends of a change are those of the phone, whoever asks', async () => {
  const phone = newPhone();
  const outcomes: string[] = [];
  for (const _ of [1, 2, 3]) {
    const member = await join();
    for (const _again of [1, 2, 3]) outcomes.push(outcomeOf(await request(member.browser, 'phone', phone)));
  }
  // One of each address, and five that they share.
  expect(outcomes.filter(each => each === '202').length).toBeLessThanOrEqual(8);
  expect(outcomes).toContain('429 too_many_codes');
  expect(digitsIn(await sentTo(phone, 0))).toHaveLength(6);
});

describe('a change that was somebody else’s', () => {
  const linkIn = (mails: readonly OutboxMessage[]) =>
    mails.flatMap(({ text }) => /\/not-my-change#([0-9a-f]{96})/.exec(text)?.[1] ?? [])[0];
  const object = (member: Member, token: string) => member.newBrowser().call('POST', '/api/not-me', { token });

  it.each<[Kind, () => string]>([
    ['phone', newPhone],
    ['email', newEmail],
  ])('H4: of the %s is taken back from the confirmed e-mail by one touch, for three days', async (kind, make) => {
    const member = await join();
    await confirmEmail(member.patient);
    const [to, old] = [make(), member[kind]];
    const { id, code } = await ask(member, kind, to);
    expect((await confirm(member.browser, kind, id, { code })).status).toBe(204);
    const token = await until('the link', () => linkIn(member.mails()));
    passTime(3 * day - minute);
    const changed = await me(await signedIn(member, kind === 'phone' ? to : member.phone));
    expect(kind === 'phone' ? changed.phone : changed.email?.address).toBe(to);

    expect((await object(member, token)).status).toBe(204);
    expect((await member.browser.call('GET', '/api/me')).status).toBe(401);
    expect(await opens(member, to)).toBe(401);
    // No device is known any more.
    expect(await opens(member, old)).toBe(202);
    await until('the other side to be told', () =>
      service.outbox.list(to).some(({ subject, text }) => /est annulé/.test(`${subject} ${text}`)),
    );
    expect((await object(member, token)).status).toBe(204);
    await expectNoOrphans();
  });

  it('H4: leaves whoever made it no link of a later change, once the owner objected', async () => {
    const member = await join();
    await confirmEmail(member.patient);
    const thiefs = newEmail();
    for (const to of [thiefs, newEmail()]) {
      passTime(minute);
      const { id, code } = await ask(member, 'email', to);
      expect((await confirm(member.browser, 'email', id, { code })).status).toBe(204);
    }
    const token = await until('the link', () => linkIn(member.mails()));
    const thiefsToken = await until('the other link', () => linkIn(service.outbox.list(thiefs)));
    passTime(minute);
    expect((await object(member, token)).status).toBe(204);
    expect(outcomeOf(await object(member, thiefsToken))).toBe('410 token_unusable');
    expect([await opens(member, thiefs), await opens(member, member.email)]).toEqual([401, 202]);
    await expectNoOrphans();
  });

  it('H4: of the e-mail leaves the old phone to its owner, until three days are over', async () => {
    const member = await join();
    await confirmEmail(member.patient);
    const thiefs = newEmail();
    const changed = await ask(member, 'email', thiefs);
    // Asked for before the e-mail changes, and proven after it.
    const waiting = await ask(member, 'phone', newPhone());
    expect((await confirm(member.browser, 'email', changed.id, { code: changed.code })).status).toBe(204);
    const byWaiting = await confirm(member.browser, 'phone', waiting.id, { code: waiting.code });
    const byAsking = await request(member.browser, 'phone', newPhone());
    expect([byWaiting, byAsking].map(outcomeOf)).toEqual(Array(2).fill('403 old_phone_first'));

    // Whoever has the old phone may change it.
    const texts = member.texts().length;
    const ordered = await member.browser.call('POST', '/api/me/step-up', {});
    const { challenge } = readAs(challengeAnswer, ordered);
    const code = await member.nextCode(texts);
    expect((await member.browser.call('POST', '/api/me/step-up', { challenge: challenge.id, code })).status).toBe(204);
    const own = await ask(member, 'phone', newPhone());
    expect((await confirm(member.browser, 'phone', own.id, { code: own.code })).status).toBe(204);
    await expectNoOrphans();
  });

  it('M1: of the e-mail is taken back from whoever typed the old one since, and never confirmed it', async () => {
    const member = await join();
    await confirmEmail(member.patient);
    const { id, code } = await ask(member, 'email', newEmail());
    expect((await confirm(member.browser, 'email', id, { code })).status).toBe(204);
    const token = await until('the link', () => linkIn(member.mails()));
    const claimant = new Member(service, { email: member.email });
    await claimant.join();
    expect((await object(member, token)).status).toBe(204);
    expect(await opens(member, member.email)).toBe(202);
    expect(await me(claimant)).toMatchObject({ missing: ['email'] });
    await expectNoOrphans();
  });

  it('H4: can be taken back by no reader who never confirmed the e-mail, nor after three days', async () => {
    const claimed = await join();
    const { id, code } = await ask(claimed, 'phone', newPhone());
    const before = claimed.mails().length;
    await confirm(claimed.browser, 'phone', id, { code });
    await until('the message', () => claimed.mails().length > before);
    expect(linkIn(claimed.mails())).toBeUndefined();

    const late = await join();
    await late.browser.call('PUT', '/api/me/password', { password: 'Boussole17Jaune' });
    const token = await until('the link', () => linkIn(late.mails()));
    passTime(3 * day);
    expect(outcomeOf(await object(late, token))).toBe('410 token_unusable');
  });
});
