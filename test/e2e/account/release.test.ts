/** A phone that an operator gave to somebody else, through the public door (requirement M2). */
import { releaseAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail, Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { Member } from '../../support/people/member.ts';
import { keepTokenIn, Newcomer } from '../../support/people/newcomer.ts';
import { type Service, startService } from '../../support/service.ts';
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

/** Some time after the account was opened. */
async function memberOfOld(): Promise<Member> {
  const member = await new Member(service).join();
  passTime(hour);
  return member;
}

const meetAccount = ({ phone }: Member) => new Newcomer(service, { phone }).meetAccount();
const mailsAbout = (mails: ReturnType<Member['mails']>, subject: RegExp) =>
  mails.filter(mail => subject.test(mail.subject ?? ''));
const asks = (member: Member) => mailsAbout(member.mails(), /toujours le vôtre/);
const keep = (member: Member, token: string) => member.newBrowser().call('POST', '/api/phone-releases/keep', { token });

describe('the request', () => {
  it('M2: is told to the owner by e-mail alone, with the day on which the phone is freed', async () => {
    const member = await memberOfOld();
    const newcomer = await meetAccount(member);
    const texts = member.texts().length;
    const answer = await newcomer.askForPhone();
    expect([answer.status, readAs(releaseAnswer, answer).release.silentDays]).toEqual([202, 14]);
    const [mail] = await until('the owner to be told', () => asks(member).length > 0 && asks(member));
    const freed = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
      Date.now() + 14 * day,
    );
    expect(mail?.text).toContain(freed);
    expect(member.texts()).toHaveLength(texts);
  });

  it('M2: of others, and once more, neither restarts nor multiplies it', async () => {
    const member = await memberOfOld();
    const first = await meetAccount(member);
    await first.askForPhone();
    await until('the owner to be told', () => asks(member).length === 1);
    passTime(day);
    const second = await meetAccount(member);
    for (const newcomer of [second, second, second]) expect((await newcomer.askForPhone()).status).toBe(202);
    await service.settleAccounts();
    expect(asks(member)).toHaveLength(1);
  });

  it('is of a sign-up that proved the phone, met its account, and lives', async () => {
    const member = await memberOfOld();
    const unproven = new Newcomer(service, { phone: member.phone });
    await unproven.start();
    await unproven.until('awaiting_code');
    expect(outcomeOf(await unproven.askForPhone())).toBe('409 not_releasable');
    const newcomer = await meetAccount(member);
    passTime(hour);
    expect(outcomeOf(await newcomer.askForPhone())).toBe('409 not_releasable');
    expect(asks(member)).toEqual([]);
  });

  it('is of no sign-up that ended by its e-mail', async () => {
    const member = await memberOfOld();
    await confirmEmail(member.patient);
    const other = await new Newcomer(service, { email: member.email }).meetAccount();
    expect(outcomeOf(await other.askForPhone())).toBe('409 not_releasable');
  });

  it("X07: is not made with somebody else's token", async () => {
    const member = await memberOfOld();
    const newcomer = await meetAccount(member);
    const thief = new Patient(service);
    await thief.start();
    const path = `/api/sign-ups/${newcomer.id}/release`;
    const headers = { authorization: `Bearer ${thief.accessToken}` };
    const answer = await member.newBrowser().call('POST', path, { email: newEmail() }, headers);
    expect(outcomeOf(answer)).toBe('404 not_found');
    expect(asks(member)).toEqual([]);
  });
});

describe('an owner without an e-mail', () => {
  it('M2: is not taken for silent: the phone stays, and the newcomer is led to support', async () => {
    const member = await memberOfOld();
    const token = await until('the link', () => /\/not-me#([0-9a-f]+)/.exec(member.mails()[0]?.text ?? '')?.[1]);
    expect((await member.newBrowser().call('POST', '/api/not-me', { token })).status).toBe(204);
    await until('the owner to be told', () => member.texts().some(({ text }) => text.includes('retirée')));
    const newcomer = await meetAccount(member);
    expect((await newcomer.askForPhone()).status).toBe(202);
    const [mail] = await until('the newcomer to be told', () => newcomer.mails().length > 0 && newcomer.mails());
    expect(mail?.text).toMatch(/aucun autre moyen de la joindre.*\/contact\b/s);
    for (let days = 0; days < 15; days++) {
      passTime(day);
      await service.settleAccounts();
    }
    expect((await member.signIn(member.browser)).status).toBe(201);
    expect(newcomer.mails()).toHaveLength(1);
  });
});

describe('the owner', () => {
  /** Somebody has asked, and the owner has the link. */
  async function asked() {
    const member = await memberOfOld();
    const newcomer = await meetAccount(member);
    await newcomer.askForPhone();
    const token = await until('the link', () => keepTokenIn(member.mails()));
    return { member, newcomer, token };
  }

  it('M2: keeps the phone with one touch, and whoever asked is told once', async () => {
    const { member, newcomer, token } = await asked();
    for (const _ of [1, 2]) expect((await keep(member, token)).status).toBe(204);
    await until('the newcomer to be told', () => newcomer.mails().length > 0);
    expect(newcomer.mails().map(({ subject }) => subject)).toEqual([expect.stringMatching(/Votre demande/)]);
    expect((await member.signIn(member.browser)).status).toBe(201);
  });

  it('M2: is not asked again for ninety days, and whoever asks is told so', async () => {
    const { member, token } = await asked();
    await keep(member, token);
    passTime(89 * day);
    const next = await meetAccount(member);
    expect((await next.askForPhone()).status).toBe(202);
    await until('the newcomer to be told', () => next.mails().length > 0);
    expect(asks(member)).toHaveLength(1);
    passTime(day);
    await (await meetAccount(member)).askForPhone();
    await until('the owner to be asked', () => asks(member).length === 2);
  });

  it('X37: answers with the link of this question alone', async () => {
    const { member, token } = await asked();
    const { token: other } = await asked();
    for (const forged of [`${token.slice(0, 32)}${other.slice(32)}`, token.slice(0, 63), 'x'])
      expect(outcomeOf(await keep(member, forged))).toBe('410 token_unusable');
    passTime(minute);
    expect((await keep(member, token)).status).toBe(204);
  });
});
