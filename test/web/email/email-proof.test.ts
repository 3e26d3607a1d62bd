/** A sign-up whose e-mail an account only claims, in a real browser: the advice first, then the code, on request. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { readCode, sendForm, shows } from '../../support/browser/patient-at-screen.ts';
import { newEmail, Patient, wrongFor } from '../../support/patient.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const advice = 'Cette adresse est déjà utilisée';

/** Signs up with an e-mail that somebody's account claims, up to the advice. */
async function meetClaim() {
  const owner = new Patient(screen.service, { email: newEmail() });
  await owner.signUp();
  const page = await screen.open('/sign-up');
  const { phone } = await sendForm(page, { email: owner.email });
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, advice);
  return { owner, page };
}

/** @returns the code of message number `messages` with one, once it is there */
const proofCode = (owner: Patient, messages = 1) =>
  until(`code ${messages}`, () => {
    const codes = owner.mails().flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
    return codes.length >= messages && codes[0];
  });

test('the advice comes first, and no code goes out unasked; the code leads on to the account', async () => {
  const { owner, page } = await meetClaim();
  expect(await violations(page)).toEqual([]);
  const ways = page.getByRole('main').getByRole('link');
  expect(await ways.allTextContents()).toEqual(['Se connecter', 'Mot de passe oublié\u202f?', 'Contactez-nous']);
  expect(owner.mails().flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? [])).toEqual([]);

  await press(page, 'Recevoir un code');
  await shows(page, 'Saisissez le code reçu par e-mail');
  expect(await violations(page)).toEqual([]);
  const code = await proofCode(owner);
  // A reload while the mailbox is looked at costs nothing.
  await page.reload();
  await shows(page, 'Saisissez le code reçu par e-mail');
  await page.fill('#code', wrongFor(code));
  await page.locator('.error').waitFor();
  await page.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
  await page.fill('#code', code);
  await shows(page, 'Espace Patient protège vos informations');
  await press(page, 'J’accepte');
  await shows(page, 'Votre compte Espace Patient est créé');
});

test('whoever has the account after all goes to sign in; giving up drops what was typed', async () => {
  const { page } = await meetClaim();
  await press(page, 'Abandonner l’inscription');
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
  await shows(page, 'Se connecter');
});
