/** Reload, back button, another visit, no network: the page resumes where the sign-up is, and the URL tells nothing. */
import type { Page } from 'playwright-core';
import { shortToken } from '../../core/account/short-token.ts';
import { type Screen, startScreen } from '../support/browser/browser.ts';
import { readCode, sendForm, shows } from '../support/browser/patient-at-screen.ts';
import { Patient } from '../support/patient.ts';
import { InvitedPatient, Practice } from '../support/practice.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

/** The address holds nothing of a sign-up, and only the language outlives the tab. */
async function keepsItsSecrets(page: Page): Promise<void> {
  expect(new URL(page.url()).href).toBe(`${screen.service.url}${new URL(page.url()).pathname}`);
  expect(await page.evaluate(() => Object.keys(localStorage).filter(name => name !== 'language'))).toEqual([]);
}

test('a reload in the middle of each step', async () => {
  const page = await screen.open('/sign-up');
  await page.fill('#phone', '06 12 99 88 77');
  await page.fill('#password', 'Tournesol-bleu-47');
  await page.reload();
  await shows(page, 'Nouveau sur Espace Patient');
  expect(await page.inputValue('#phone')).toBe('06 12 99 88 77');
  expect(await page.inputValue('#password')).toBe('');

  const { phone } = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  await keepsItsSecrets(page);
  await page.reload();
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, 'Espace Patient protège vos informations');
  await page.reload();
  await shows(page, 'Espace Patient protège vos informations');
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await shows(page, 'Votre compte Espace Patient est créé');
  await page.reload();
  await shows(page, 'Votre compte Espace Patient est créé');
  await keepsItsSecrets(page);
  // A sign-up that is over is not said to be under way.
  await page.goto(screen.service.url);
  await page.getByText('Vous avez commencé une inscription dans cet onglet.').waitFor();
  await page.getByRole('link', { name: 'Voir où en est mon inscription' }).click();
  await shows(page, 'Votre compte Espace Patient est créé');
});

test('the back button leads to the start, which leads back to the sign-up', async () => {
  const page = await screen.open();
  await page.getByRole('link', { name: 'S’inscrire' }).click();
  await sendForm(page);
  await shows(page, 'Saisissez votre code');
  await page.goBack();
  await shows(page, 'Bienvenue sur Espace Patient');
  await page.getByRole('link', { name: 'Voir où en est mon inscription' }).click();
  await shows(page, 'Saisissez votre code');
});

test('a second tab goes its own way, and both see what happens to a sign-up they share', async () => {
  const page = await screen.open('/sign-up');
  const { phone } = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  const access = await page.evaluate(() => sessionStorage.getItem('sign-up'));
  const other = await page.context().newPage();
  await other.goto(`${screen.service.url}/sign-up`);
  await shows(other, 'Nouveau sur Espace Patient');
  // As a tab that was duplicated.
  await other.evaluate(access => sessionStorage.setItem('sign-up', access ?? ''), access);
  await other.reload();
  await shows(other, 'Saisissez votre code');
  await other.fill('#code', await readCode(screen.service, phone));
  await shows(other, 'Espace Patient protège vos informations');
  await shows(page, 'Espace Patient protège vos informations');
});

test('a link opened in a tab that is on its page already leads to its sign-up, and its token does not stay', async () => {
  const practice = await new Practice(screen.service).register();
  const patient = await new InvitedPatient(practice).receive();
  await patient.startFromLink();
  await patient.until('awaiting_code');
  const page = await screen.open('/sign-up');
  await page.evaluate(fragment => location.assign(`#${fragment}`), `${patient.id}.${patient.accessToken}`);
  await shows(page, 'Saisissez votre code');
  await keepsItsSecrets(page);
  await page.reload();
  await shows(page, 'Saisissez votre code');
});

test('X18: a link to a sign-up that no message leads to is no sign-up, and leaves the own one alone', async () => {
  const stranger = new Patient(screen.service);
  await stranger.start();
  const page = await screen.open('/sign-up');
  await sendForm(page);
  await shows(page, 'Saisissez votre code');
  const own = await page.evaluate(() => sessionStorage.getItem('sign-up'));
  await page.goto('about:blank');
  await page.goto(`${screen.service.url}/s#${shortToken(stranger.id)}.${stranger.accessToken}`);
  await shows(page, 'Cette inscription');
  expect(await page.evaluate(() => sessionStorage.getItem('sign-up'))).toBe(own);
  await page.getByRole('button', { name: /^(Recommencer|S’inscrire)/ }).click();
  await shows(page, 'Saisissez votre code');
});

test('without a network nothing is lost: the page says so, and goes on when it is back', async () => {
  const page = await screen.open('/sign-up');
  await page.context().setOffline(true);
  await page.evaluate(() => undefined);
  const typed = await sendForm(page);
  await page.getByRole('alert').filter({ hasText: 'Nous n’avons pas reçu de réponse.' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await shows(page, 'Saisissez votre code');
  await page.context().setOffline(true);
  await page.getByText('Cette page reprendra d’elle-même').waitFor();
  await page.context().setOffline(false);
  await page.getByText('Cette page reprendra d’elle-même').waitFor({ state: 'detached' });
  await page.fill('#code', await readCode(screen.service, typed.phone));
  await shows(page, 'Espace Patient protège vos informations');
});

test('a sign-up that is no more is said to be gone, and another one may begin', async () => {
  const page = await screen.open('/sign-up');
  await page.evaluate(() => sessionStorage.setItem('sign-up', `${'x'.repeat(26)}.${'y'.repeat(43)}`));
  await page.reload();
  await shows(page, 'Cette inscription n’existe plus');
  await page.getByRole('button', { name: 'Recommencer mon inscription' }).click();
  await shows(page, 'Nouveau sur Espace Patient');
});
