/** The links of messages in a real browser: opening one does nothing, its button does, and a dead one says so. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { shows } from '../../support/browser/patient-at-screen.ts';
import { Member } from '../../support/people/member.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const linkOf = (member: Member, page: string) =>
  until(`the link to ${page}`, () =>
    member
      .mails()
      .map(({ text }) => new RegExp(`/${page}#[0-9a-f]+`).exec(text)?.[0])
      .find(link => link !== undefined),
  );
const emailStatus = async (member: Member) => {
  const me = await member.browser.call('GET', '/api/me');
  return (me.json as { account: { email?: { status: string } } }).account.email?.status;
};
const join = () => new Member(screen.service).join();

test('the e-mail is confirmed by the button, not by opening the link; the address bar keeps no token', async () => {
  const member = await join();
  const link = await linkOf(member, 'confirm-email');
  const page = await screen.open(link);
  await shows(page, 'Confirmez votre adresse e-mail');
  expect(await violations(page)).toEqual([]);
  expect(page.url()).toBe(`${screen.service.url}/confirm-email`);
  expect(await emailStatus(member)).toBe('claimed');
  await press(page, 'Confirmer mon adresse');
  await shows(page, 'Votre adresse e-mail est confirmée');
  expect(await violations(page)).toEqual([]);
  expect(await emailStatus(member)).toBe('confirmed');
});

test('the e-mail is given back, and the link that confirms it says that it is over', async () => {
  const member = await join();
  const confirming = await linkOf(member, 'confirm-email');
  const page = await screen.open(await linkOf(member, 'not-me'));
  await shows(page, 'Vous n’avez pas ouvert ce compte\u202f?');
  expect(await emailStatus(member)).toBe('claimed');
  await press(page, 'Retirer mon adresse');
  await shows(page, 'Votre adresse e-mail est retirée');
  expect(await emailStatus(member)).toBeUndefined();

  const late = await screen.open(confirming);
  await press(late, 'Confirmer mon adresse');
  await shows(late, 'Ce lien n’est plus valable');
  await late.locator('main').getByRole('link', { name: 'Contactez-nous' }).waitFor();
  expect(await violations(late)).toEqual([]);
});

test('a sign-in that was not the owner’s is ended, and a new password is the next step', async () => {
  const member = await join();
  await member.signInAnew();
  const page = await screen.open(await linkOf(member, 'not-my-sign-in'));
  await shows(page, 'Cette connexion ne venait pas de vous\u202f?');
  expect((await member.browser.call('GET', '/api/me')).status).toBe(200);
  await press(page, 'Déconnecter tous les appareils');
  await shows(page, 'Tous les appareils sont déconnectés');
  expect((await member.browser.call('GET', '/api/me')).status).toBe(401);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await shows(page, /Mot de passe oublié/);
});

test('a change that was not the owner’s is taken back, and a new password is the next step', async () => {
  const member = await join();
  await member.browser.call('POST', '/api/me/step-up', { password: member.password });
  await member.browser.call('PUT', '/api/me/password', { password: 'Boussole17Jaune' });
  const page = await screen.open(await linkOf(member, 'not-my-change'));
  await shows(page, /Ce n’est pas vous qui avez modifié/);
  expect(await violations(page)).toEqual([]);
  await press(page, 'Annuler ce changement');
  await shows(page, 'Tous les appareils sont déconnectés');
  expect((await member.browser.call('GET', '/api/me')).status).toBe(401);
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await shows(page, /Mot de passe oublié/);
});

test('an answer that does not come leaves the button where it is', async () => {
  const page = await screen.open(await linkOf(await join(), 'confirm-email'));
  await page.route('**/api/email-confirmations', route => route.abort());
  await press(page, 'Confirmer mon adresse');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/email-confirmations');
  await press(page, 'Confirmer mon adresse');
  await shows(page, 'Votre adresse e-mail est confirmée');
});

test.each([
  ['/confirm-email', 'fr-FR', 'Confirmez votre adresse e-mail'],
  ['/not-me', 'en-GB', 'Did you not open this account?'],
  ['/not-my-sign-in', 'de-DE', 'Waren Sie das nicht?'],
  ['/not-me', 'it-IT', 'Non ha aperto Lei questo account?'],
  ['/not-my-change', 'it-IT', 'Non è stato Lei a modificare il Suo account?'],
])('%s without its link asks for it in %s', async (path, language, title) => {
  const page = await screen.open(path, language);
  await shows(page, title);
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});
