/** A change of password, phone and e-mail in a real browser, each after a proof of who is signed in. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { focusMovesTo, readCode, shows } from '../../support/browser/patient-at-screen.ts';
import { newEmail, newPhone, wrongFor } from '../../support/patient.ts';
import { Member } from '../../support/people/member.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ code: { resendAfterSeconds: [1, 180, 600] } });
});
afterAll(() => screen.close());

const newPassword = 'Boussole17Jaune';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A person who has just signed up, at their own space. */
async function atHome(language?: string): Promise<{ member: Member; page: Page }> {
  const member = new Member(screen.service);
  await member.patient.signUp();
  await until('the welcome', () => member.mails().length > 0);
  const page = await screen.open('/', language);
  const { id, accessToken } = member.patient;
  await page.evaluate(
    ([path, authorization]) =>
      fetch(path, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: '{}' }),
    [`/api/sign-ups/${id}/session`, `Bearer ${accessToken}`] as const,
  );
  await page.goto(`${screen.service.url}/me`);
  await page.getByText(member.email).waitFor();
  return { member, page };
}

async function prove(page: Page, password: string): Promise<void> {
  await page.fill('#password', password);
  await button(page, 'Continuer').click();
}

const codeIn = (to: string, before = 0) =>
  until(`a code to ${to}`, () => {
    const [message] = screen.service.outbox.list(to);
    return screen.service.outbox.list(to).length > before && /\b\d{6}\b/.exec(message?.text ?? '')?.[0];
  });

test('H4: the password changes after a proof; a wrong one is said at its field, and nothing is asked twice', async () => {
  const { member, page } = await atHome();
  await button(page, 'Changer de mot de passe').click();
  await page.getByRole('heading', { name: 'Confirmez que c’est bien vous' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await prove(page, 'Tournesol-bleu-48');
  await page.locator('#password-error').waitFor();
  await focusMovesTo(page, 'password');
  expect(await page.inputValue('#password')).toBe('');
  await prove(page, member.password);
  await page.getByRole('heading', { name: 'Votre nouveau mot de passe' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.fill('#password', `${member.email}A1`);
  await button(page, 'Changer de mot de passe').click();
  await page.locator('#password-error').waitFor();
  await page.fill('#password', newPassword);
  await button(page, 'Changer de mot de passe').click();
  await page.getByText('Votre mot de passe est changé').waitFor();
  // The proof is good for ten minutes.
  await button(page, 'Changer de numéro de téléphone').click();
  await page.getByLabel('Numéro de téléphone').waitFor();
  await button(page, 'Annuler').click();
  expect((await member.signIn(member.newBrowser(), { password: newPassword })).status).toBe(202);
});

test('H1, H4: the phone changes with a code, after a proof by a code', async () => {
  const { member, page } = await atHome();
  await button(page, 'Changer de numéro de téléphone').click();
  const texts = member.texts().length;
  await button(page, 'Recevoir un code à la place').click();
  await page.fill('#code', await member.nextCode(texts));
  const phone = newPhone();
  await page.fill('#phone', '12');
  await button(page, 'Recevoir le code').click();
  await page.locator('#phone-error').waitFor();
  await page.fill('#phone', phone);
  await button(page, 'Recevoir le code').click();
  const code = await readCode(screen.service, phone);
  await page.fill('#code', wrongFor(code));
  await page.locator('.code .error').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.fill('#code', code);
  await page.getByText('Votre numéro de téléphone est changé').waitFor();
  await page.locator('.details').getByText(phone.slice(-2)).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('H4: the e-mail changes with a code, and a claimed one is confirmed', async () => {
  const { member, page } = await atHome();
  await button(page, 'Confirmer mon adresse e-mail').click();
  await prove(page, member.password);
  expect(await page.inputValue('#email')).toBe(member.email);
  const mails = member.mails().length;
  await button(page, 'Recevoir le code').click();
  await page.fill('#code', await codeIn(member.email, mails));
  await page.getByText('Votre adresse e-mail est confirmée').waitFor();
  expect(await button(page, 'Confirmer mon adresse e-mail').count()).toBe(0);

  const email = newEmail();
  await button(page, 'Changer d’adresse e-mail').click();
  await page.fill('#email', email);
  await button(page, 'Recevoir le code').click();
  await codeIn(email);
  const next = screen.service.outbox.list(email).length;
  await button(page, 'Recevoir un autre code').click();
  await page.fill('#code', await codeIn(email, next));
  await page.locator('.details').getByText(email).waitFor();

  // So soon after it the old phone has to say that it is the same person.
  await button(page, 'Changer de numéro de téléphone').click();
  const phone = newPhone();
  await page.fill('#phone', phone);
  await button(page, 'Recevoir le code').click();
  await page.getByText('Votre adresse e-mail a changé il y a peu.').waitFor();
  expect(await page.locator('#password').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const texts = member.texts().length;
  await button(page, 'Recevoir le code').click();
  await page.fill('#code', await member.nextCode(texts));
  await page.locator('#phone').waitFor();
  expect(await page.inputValue('#phone')).toBe(phone);
  await button(page, 'Recevoir le code').click();
  await page.fill('#code', await readCode(screen.service, phone));
  await page.getByText('Votre numéro de téléphone est changé').waitFor();
});

test('H4: the link of the e-mail confirms it in the browser that is signed in, and nowhere else', async () => {
  const { member, page } = await atHome();
  await button(page, 'Changer d’adresse e-mail').click();
  await prove(page, member.password);
  const email = newEmail();
  await page.fill('#email', email);
  await button(page, 'Recevoir le code').click();
  await codeIn(email);
  const link = /\/me\/confirm-email#[0-9a-f]{64}/.exec(screen.service.outbox.list(email)[0]?.text ?? '')?.[0] ?? '';

  const elsewhere = await screen.open(link);
  await button(elsewhere, 'Confirmer ma nouvelle adresse').click();
  await elsewhere.getByRole('alert').waitFor();

  await page.goto('about:blank');
  await page.goto(`${screen.service.url}${link}`);
  await shows(page, 'Confirmez votre nouvelle adresse e-mail');
  expect(page.url()).toBe(`${screen.service.url}/me/confirm-email`);
  expect(await violations(page)).toEqual([]);
  await button(page, 'Confirmer ma nouvelle adresse').click();
  await shows(page, 'Votre nouvelle adresse e-mail est confirmée');
  await page.getByRole('main').getByRole('link', { name: 'Mon espace' }).click();
  await page.locator('.details').getByText(email).waitFor();
});

test('by keyboard alone: the part that opens has the focus, and giving up leads back', async () => {
  const { page } = await atHome();
  await button(page, 'Changer de mot de passe').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Confirmez que c’est bien vous' }).waitFor();
  await focusMovesTo(page, 'Confirmez que c’est bien vous');
  await button(page, 'Annuler').focus();
  await page.keyboard.press('Enter');
  await focusMovesTo(page, 'Modifier mes informations');
});

test.each([
  ['fr-FR', 'Changer de mot de passe', 'Confirmez que c’est bien vous'],
  ['en-GB', 'Change password', 'Confirm that it is you'],
  ['de-DE', 'Passwort ändern', 'Bestätigen Sie, dass Sie es sind'],
  ['it-IT', 'Cambiare la password', 'Confermi che è Lei'],
])('in %s it fits 320 pixels at twice the size', async (language, open, title) => {
  const { page } = await atHome(language);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await button(page, open).click();
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await width()).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});
