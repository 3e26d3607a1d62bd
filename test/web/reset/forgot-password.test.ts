/** A forgotten password in a real browser: the steps, the links of the messages, and a reload at each of them. */
import type { Page } from 'playwright-core';
import { shortToken } from '../../../core/account/short-token.ts';
import { resetStepAnswer, resetWaitAnswer } from '../../../lambdas/contract/account-answers.ts';
import { readAs } from '../../support/answers.ts';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { chooseLanguage, focusMovesTo, shows, showsErrors } from '../../support/browser/patient-at-screen.ts';
import { newPhone, wrongFor } from '../../support/patient.ts';
import { Member } from '../../support/people/member.ts';
import { until } from '../../support/until.ts';

const newPassword = 'Boussole-jaune-17';
let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inMain = (page: Page) => page.getByRole('main');
const joined = () => new Member(screen.service).join();

/** A page of the device that the member signed up on. */
async function onKnownDevice(member: Member, path: string): Promise<Page> {
  const page = await screen.open('/terms');
  const value = member.browser.cookies.get('__Host-device') ?? '';
  const url = screen.service.url.replace('http:', 'https:');
  await page.context().addCookies([{ name: '__Host-device', value, url, secure: true }]);
  await page.goto(`${screen.service.url}${path}`);
  return page;
}

async function ask(page: Page, identifier: string): Promise<void> {
  await shows(page, 'Mot de passe oublié');
  await page.fill('#identifier', identifier);
  await button(page, 'Recevoir un code').click();
  await shows(page, 'Saisissez votre code');
}

const linkTo = (member: Member, path: string) =>
  until(`the link to ${path}`, () =>
    member
      .texts()
      .flatMap(({ links = [] }) => links)
      .find(link => link.includes(`${path}#`)),
  );

describe('on a device that the account knows', () => {
  let member: Member;
  let page: Page;

  test('sign-in leads there, and the code is asked for', async () => {
    member = await joined();
    page = await onKnownDevice(member, '/sign-in');
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await shows(page, 'Mot de passe oublié');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Recevoir un code').click();
    await showsErrors(page, 1);
    await focusMovesTo(page, 'identifier');
    await page.fill('#identifier', 'nobody');
    await button(page, 'Recevoir un code').click();
    await page.getByText('Ceci n’est ni un numéro').waitFor();
  });

  test('a wrong code leaves two tries; reload and language keep the place; nothing is sent twice', async () => {
    const before = member.texts().length;
    await ask(page, member.phone);
    const code = await member.nextCode(before);
    await page.fill('#code', wrongFor(code));
    await page.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await chooseLanguage(page, 'de');
    await page.getByText('haben wir einen Code an sein Telefon gesendet').waitFor();
    await chooseLanguage(page, 'fr');
    await page.fill('#code', code);
    await shows(page, 'Choisissez un nouveau mot de passe');
    expect(member.texts().length).toBe(before + 1);
  });

  test('H3: a password that is refused uses nothing up; the new one is, and leads to the sign-in', async () => {
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await shows(page, 'Choisissez un nouveau mot de passe');
    await page.fill('#password', 'court');
    await button(page, 'Changer mon mot de passe').click();
    await showsErrors(page, 1);
    await page.fill('#password', 'Azertyuiop123');
    await button(page, 'Changer mon mot de passe').click();
    await page.getByText('trop facile à deviner').waitFor();
    await page.fill('#password', newPassword);
    await button(page, 'Changer mon mot de passe').click();
    await shows(page, 'Votre mot de passe est changé');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(
      /[0-9a-f]{64}/,
    );
    await inMain(page).getByRole('link', { name: 'Se connecter' }).click();
    await page.fill('#identifier', member.email);
    await page.fill('#password', newPassword);
    await inMain(page).getByRole('button', { name: 'Se connecter' }).click();
    await shows(page, 'Mon espace');
  });
});

describe('on a new device, where only the phone is proven', () => {
  let member: Member;
  let page: Page;

  test('the page says from when on, and why; reload and language keep the place', async () => {
    member = await joined();
    page = await screen.open('/forgot-password');
    const before = member.texts().length;
    await ask(page, member.email);
    await page.fill('#code', await member.nextCode(before));
    await shows(page, 'Par sécurité, un délai est nécessaire');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await shows(page, 'Par sécurité, un délai est nécessaire');
    await chooseLanguage(page, 'en');
    await shows(page, 'For your security, please wait');
  });

  test('X14: the link that cancels asks first; opening it changes nothing', async () => {
    const link = await linkTo(member, '/c');
    const owner = await screen.open('/terms');
    const posted: string[] = [];
    owner.on('request', request => request.method() === 'POST' && posted.push(request.url()));
    await owner.goto(link);
    await shows(owner, 'Garder votre mot de passe');
    expect(new URL(owner.url()).hash).toBe('');
    expect(await violations(owner)).toEqual([]);
    await owner.reload();
    await shows(owner, 'Garder votre mot de passe');
    expect(posted).toEqual([]);
    await button(owner, 'Annuler la demande').click();
    await shows(owner, 'La demande est annulée');
    expect(await violations(owner)).toEqual([]);
    await owner.reload();
    await shows(owner, 'Ce lien est incomplet');
    expect(await violations(owner)).toEqual([]);
  });

  test('a reset that was cancelled is over, and the page says how to begin again', async () => {
    const { resetToken } = await waiting(member);
    const id = resetToken.slice(0, 32);
    const cancelled = await until('the link', () => /cancel#([0-9a-f]{64})/.exec(member.mails()[0]?.text ?? '')?.[1]);
    await member.browser.call('POST', `/api/password-resets/${id}/cancel`, { token: cancelled });
    const late = await choosePassword(resetToken);
    await shows(late, 'Cette demande est terminée');
    expect(await violations(late)).toEqual([]);
    await button(late, 'Recommencer').click();
    await shows(late, 'Mot de passe oublié');
  });
});

/** Asks on another device, where the reset waits. */
async function waiting(member: Member) {
  const mails = member.mails().length;
  const { answer } = await member.proveReset(member.newBrowser());
  await until('the owner to be told', () => member.mails().length > mails);
  return readAs(resetWaitAnswer, answer);
}

async function choosePassword(resetToken: string): Promise<Page> {
  const page = await screen.open('/terms');
  await page.goto(`${screen.service.url}/r#${shortToken(resetToken)}`);
  await shows(page, 'Choisissez un nouveau mot de passe');
  expect(new URL(page.url()).hash).toBe('');
  await page.fill('#password', newPassword);
  await button(page, 'Changer mon mot de passe').click();
  return page;
}

test('P3: the link of a message chooses the password, once', async () => {
  const member = await joined();
  const { answer } = await member.proveReset(member.browser);
  const step = readAs(resetStepAnswer, answer);
  const resetToken = 'resetToken' in step ? step.resetToken : '';
  await shows(await choosePassword(resetToken), 'Votre mot de passe est changé');
  await shows(await choosePassword(resetToken), 'Cette demande est terminée');
});

test('H3: a link that is opened too early says from when on it serves', async () => {
  const { resetToken } = await waiting(await joined());
  await shows(await choosePassword(resetToken), 'Par sécurité, un délai est nécessaire');
});

test('C2: an identifier of nobody goes the same way, to the same end', async () => {
  const page = await screen.open('/forgot-password');
  await ask(page, newPhone());
  await button(page, 'Recevoir un code par e-mail').click();
  await shows(page, 'Saisissez le code reçu par e-mail');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await shows(page, 'Saisissez le code reçu par e-mail');
  await button(page, 'Continuer sans l’e-mail').click();
  await shows(page, 'Cette demande est terminée');
});
