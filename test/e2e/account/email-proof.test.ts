/** M1: a newcomer whose e-mail an account only claims proves it; through the public door, with real workflows. */
import { meAnswer } from '../../../lambdas/contract/account-answers.ts';
import { outcomeOf, readAs, signUpOf } from '../../support/answers.ts';
import { hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { wrongFor } from '../../support/patient.ts';
import { EmailNewcomer } from '../../support/people/email-newcomer.ts';
import { Member } from '../../support/people/member.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  stopClock();
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const claimant = () => new Member(service).join();
const linkOf = (member: Member, page: string) =>
  new RegExp(`/${page}#([0-9a-f]+)`).exec(member.mails().at(-1)?.text ?? '')?.[1] ?? '';
const open = (member: Member, path: string, page: string) =>
  member.browser.call('POST', `/api/${path}`, { token: linkOf(member, page) });
const me = async (member: Member) => readAs(meAnswer, await member.browser.call('GET', '/api/me')).account;
const finish = async (newcomer: EmailNewcomer) => {
  await newcomer.until('awaiting_consent');
  await newcomer.consent();
  const { status, rejection } = await newcomer.until('completed', 'rejected', 'awaiting_email_proof');
  return rejection?.reason ?? status;
};
/** Owners of the e-mail, by their markers: there is one at most. */
async function ownersOf({ email }: { readonly email: string }): Promise<(string | undefined)[]> {
  const items = await itemsOfService('ACCOUNT#');
  return items.filter(item => item.email === email).map(item => item.phone as string | undefined);
}

it('X30: is asked to prove it only on request, and opens an account with a confirmed e-mail; the claimant is told by SMS', async () => {
  const member = await claimant();
  const newcomer = await new EmailNewcomer(service, { email: member.email, password: 'Lanterne38Rouge' }).meetClaim();
  const asked = await newcomer.read();
  expect(asked.emailProof).toEqual({ sentTo: asked.email, length: 6, attemptsLeft: 3, sendsLeft: 4 });
  expect(newcomer.proofCodes()).toEqual([]);

  const sent = signUpOf(await newcomer.sendProof());
  expect(sent).toMatchObject({ status: 'awaiting_email_proof', emailProof: { attemptsLeft: 3, sendsLeft: 3 } });
  const code = await newcomer.readProofCode();
  const wrong = await newcomer.answerProof(wrongFor(code));
  expect([wrong.status, wrong.json]).toMatchObject([422, { code: 'wrong_code', attemptsLeft: 2 }]);
  expect((await newcomer.read()).emailProof?.attemptsLeft).toBe(2);
  expect(signUpOf(await newcomer.answerProof(code)).status).toBe('awaiting_consent');
  expect(await finish(newcomer)).toBe('completed');

  expect(await ownersOf(newcomer)).toEqual([newcomer.phone]);
  expect(await me(member)).toMatchObject({ phone: member.phone, missing: ['email'] });
  passTime(2 * minute);
  await service.settleAccounts();
  await until('the claimant to be told', () => member.texts().some(({ text }) => text.includes('prouvée')));
  expect(member.texts().filter(({ text }) => text.includes('prouvée'))).toHaveLength(1);
  // The claimant goes on with the phone, and the e-mail lets nobody but the newcomer in.
  expect((await member.signInAnew()).isSignedIn).toBe(true);
  expect((await member.signIn(member.newBrowser(), { identifier: member.email })).status).toBe(401);
});

it('leaves a confirmed e-mail where it is: the sign-up ends as before', async () => {
  const member = await claimant();
  expect((await open(member, 'email-confirmations', 'confirm-email')).status).toBe(204);
  const newcomer = new EmailNewcomer(service, { email: member.email });
  await newcomer.prove();
  expect((await newcomer.until('rejected')).rejection?.reason).toBe('account_exists');
});

it('ends by its phone as before, whatever its e-mail is', async () => {
  const member = await claimant();
  const newcomer = new EmailNewcomer(service, { phone: member.phone, email: member.email });
  await newcomer.start();
  await newcomer.answer(await newcomer.readCode(2));
  expect((await newcomer.until('rejected')).rejection?.reason).toBe('account_exists');
});

describe('the code', () => {
  it('X06: is counted before it is compared, and the fourth answer is refused even if right', async () => {
    const newcomer = await new EmailNewcomer(service, { email: (await claimant()).email }).meetClaim();
    expect(outcomeOf(await newcomer.answerProof('123456'))).toBe('410 code_expired');
    await newcomer.sendProof();
    const code = await newcomer.readProofCode();
    const answers = [];
    for (const typed of [1, 2, 3].map(step => wrongFor(code, step))) answers.push(await newcomer.answerProof(typed));
    expect(answers.map(outcomeOf)).toEqual(Array(3).fill('422 wrong_code'));
    expect(outcomeOf(await newcomer.answerProof(code))).toBe('429 too_many_attempts');
    passTime(2 * minute);
    await newcomer.sendProof();
    const second = await newcomer.readProofCode(2);
    expect(second).not.toBe(code);
    expect(outcomeOf(await newcomer.answerProof(second))).toBe('200');
  });

  it('comes once more after a while, the same one, and a few times at most', async () => {
    const newcomer = await new EmailNewcomer(service, { email: (await claimant()).email }).meetClaim();
    await newcomer.sendProof();
    const first = await newcomer.readProofCode();
    expect(outcomeOf(await newcomer.sendProof())).toBe('429 too_soon');
    passTime(minute);
    expect(outcomeOf(await newcomer.sendProof())).toBe('202');
    expect(await newcomer.readProofCode(2)).toBe(first);
    for (const wait of [3, 10]) {
      passTime(wait * minute);
      expect(outcomeOf(await newcomer.sendProof())).toBe('202');
    }
    passTime(10 * minute);
    expect(outcomeOf(await newcomer.sendProof())).toBe('429 too_many_codes');
  });

  it('X21: goes to one e-mail six times a day from one address, and once from each of the next', async () => {
    const { email } = await claimant();
    const ask = async (from: string) => {
      const newcomer = await new EmailNewcomer(service, { email, from }).meetClaim();
      const answer = await newcomer.sendProof();
      await newcomer.giveUp();
      return outcomeOf(answer);
    };
    const outcomes: string[] = [];
    for (const from of ['9', '9', '9', '9', '9', '9', '9', '8', '8', '7']) outcomes.push(await ask(`127.9.9.${from}`));
    const refused = '429 too_many_codes';
    expect(outcomes).toEqual([...Array(6).fill('202'), refused, '202', refused, '202']);
  });

  it('X07: is nobody’s but its own sign-up’s, and needs its bearer', async () => {
    const { email } = await claimant();
    const [one, other] = [
      await new EmailNewcomer(service, { email }).meetClaim(),
      await new EmailNewcomer(service, { email }).meetClaim(),
    ];
    await one.sendProof();
    const code = await one.readProofCode();
    await other.sendProof();
    await other.readProofCode(2);
    expect(outcomeOf(await other.answerProof(code))).toBe('422 wrong_code');
    const { accessToken } = one;
    one.accessToken = other.accessToken;
    expect(outcomeOf(await one.answerProof(code))).toBe('404 not_found');
    expect(outcomeOf(await one.sendProof())).toBe('404 not_found');
    one.accessToken = accessToken;
    expect(outcomeOf(await one.answerProof(code))).toBe('200');
  });

  it('is nothing that a sign-up without the claim waits for', async () => {
    const newcomer = new EmailNewcomer(service);
    await newcomer.prove();
    await newcomer.until('awaiting_consent');
    for (const answer of [await newcomer.sendProof(), await newcomer.answerProof('123456')])
      expect(outcomeOf(answer)).toBe('409 not_awaiting_email_proof');
  });
});

describe('an end without proof', () => {
  const toldOf = (member: Member) =>
    until('the claimant to be told', () => member.mails().some(({ subject = '' }) => /inscription/.test(subject)));

  it('X16: consent is not taken in the place of proof', async () => {
    const newcomer = await new EmailNewcomer(service, { email: (await claimant()).email }).meetClaim();
    expect(outcomeOf(await newcomer.consent())).toBe('409 not_awaiting_consent');
  });

  it('is an account that exists, once the time is over; its claimant is told', async () => {
    const member = await claimant();
    const newcomer = await new EmailNewcomer(service, { email: member.email }).meetClaim();
    await service.workflow.timeOut(newcomer.id);
    await newcomer.until('awaiting_email_proof');
    passTime(hour);
    expect((await newcomer.read()).rejection?.reason).toBe('account_exists');
    await service.reconcile();
    await service.workflow.find(newcomer.id).closed;
    expect((await newcomer.read()).rejection?.reason).toBe('account_exists');
    await toldOf(member);
    expect(await ownersOf(member)).toEqual([member.phone]);
  });

  it('is given up: what was typed is dropped, and the claimant is told', async () => {
    const member = await claimant();
    const newcomer = await new EmailNewcomer(service, { email: member.email }).meetClaim();
    expect((await newcomer.giveUp()).status).toBe(204);
    await service.workflow.find(newcomer.id).closed;
    expect((await newcomer.read()).status).toBe('abandoned');
    await toldOf(member);
  });
});

describe('races', () => {
  it('C1: two newcomers who prove one e-mail: one gets it, and the other learns that an account exists', async () => {
    const member = await claimant();
    const newcomers = await Promise.all(
      [1, 2].map(() => new EmailNewcomer(service, { email: member.email }).meetClaim()),
    );
    for (const newcomer of newcomers) expect(outcomeOf(await newcomer.proveEmail())).toBe('200');
    const ends = await Promise.all(newcomers.map(finish));
    expect(ends.toSorted()).toEqual(['account_exists', 'completed']);
    expect(await ownersOf(member)).toHaveLength(1);
    expect(await ownersOf(member)).not.toContain(member.phone);
  });

  it.each(['before', 'after'])('M1: an owner who confirms %s the newcomer’s proof keeps the e-mail', async when => {
    const member = await claimant();
    const newcomer = await new EmailNewcomer(service, { email: member.email }).meetClaim();
    const confirm = () => open(member, 'email-confirmations', 'confirm-email');
    if (when === 'before') await confirm();
    expect(outcomeOf(await newcomer.proveEmail())).toBe('200');
    if (when === 'after') await confirm();
    expect(await finish(newcomer)).toBe('account_exists');
    expect(await me(member)).toMatchObject({ email: { address: member.email, status: 'confirmed' } });
    expect(await ownersOf(member)).toEqual([member.phone]);
  });

  it.each(['before', 'after'])('an e-mail that its claimant gives back %s the proof is the newcomer’s', async when => {
    const member = await claimant();
    const newcomer = await new EmailNewcomer(service, { email: member.email }).meetClaim();
    const giveBack = () => open(member, 'not-me', 'not-me');
    if (when === 'before') await giveBack();
    expect(outcomeOf(await newcomer.proveEmail())).toBe('200');
    if (when === 'after') await giveBack();
    expect(await finish(newcomer)).toBe('completed');
    expect(await ownersOf(newcomer)).toEqual([newcomer.phone]);
  });

  it('C1: whoever consents second is asked to prove the e-mail that was claimed meanwhile, and not to consent again', async () => {
    const { email } = new EmailNewcomer(service);
    const [first, second] = [new EmailNewcomer(service, { email }), new EmailNewcomer(service, { email })];
    for (const newcomer of [first, second]) {
      await newcomer.prove();
      await newcomer.until('awaiting_consent');
    }
    expect(await finish(first)).toBe('completed');
    expect(await finish(second)).toBe('awaiting_email_proof');
    expect(outcomeOf(await second.proveEmail())).toBe('200');
    expect((await second.until('completed')).status).toBe('completed');
    expect(await ownersOf({ email })).toEqual([second.phone]);
  });

  it('B3: of 20 parallel right answers one wins', async () => {
    const newcomer = await new EmailNewcomer(service, { email: (await claimant()).email }).meetClaim();
    await newcomer.sendProof();
    const code = await newcomer.readProofCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => newcomer.answerProof(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await finish(newcomer)).toBe('completed');
  });

  it('F03: a proof whose callback is lost is finished by the reconciler', async () => {
    const newcomer = await new EmailNewcomer(service, { email: (await claimant()).email }).meetClaim();
    service.faults.sfn.push({
      ...{ code: 'ServiceUnavailable', status: 503, times: 3 },
      when: ({ operation }) => operation === 'SendTaskSuccess',
    });
    expect(outcomeOf(await newcomer.proveEmail())).toBe('200');
    await newcomer.consent();
    passTime(2 * minute);
    await service.reconcile();
    expect((await newcomer.until('completed')).status).toBe('completed');
  });
});
