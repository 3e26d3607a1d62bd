/** J2: a person takes their data along, and erases their account, in a real browser. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { exportAnswer } from '../../../lambdas/contract/export-answer.ts';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { focusMovesTo, shows } from '../../support/browser/patient-at-screen.ts';
import { Member } from '../../support/people/member.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A person who has just signed up, at their own space. */
async function atHome(language?: string): Promise<{ member: Member; page: Page }> {
  const member = new Member(screen.service);
  await member.patient.signUp();
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

async function prove(page: Page, { password }: Member, goOn = 'Continuer'): Promise<void> {
  await page.fill('#password', password);
  await button(page, goOn).click();
}

test('the data come as a file after a proof, and the page says so', async () => {
  const { member, page } = await atHome();
  await button(page, 'Télécharger mes données').click();
  await page.getByText('Pour protéger vos données, saisissez votre mot de passe actuel.').waitFor();
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), prove(page, member)]);
  expect(download.suggestedFilename()).toMatch(/^my-data-\d{4}-\d\d-\d\d\.json$/);
  const saved = exportAnswer.parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
  expect(saved.account).toMatchObject({ phone: member.phone, email: { address: member.email } });
  await page.getByRole('status').getByText('Vos données sont téléchargées').waitFor();
  await focusMovesTo(page, 'my-data');
});

test('the erasure says what goes, what stays and why; leaving it erases nothing', async () => {
  const { member, page } = await atHome();
  await button(page, 'Effacer mon compte').click();
  await prove(page, member);
  await page.getByRole('heading', { name: 'Effacer votre compte' }).waitFor();
  await page.getByRole('list', { name: 'Ce qui reste, et pourquoi' }).getByText('la loi nous demande').waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Annuler').click();
  await button(page, 'Télécharger mes données').waitFor();
  expect((await page.evaluate(() => fetch('/api/me'))) !== undefined).toBe(true);
  await page.reload();
  await page.getByText(member.email).waitFor();
});

test('X38: an erased account is signed in nowhere: not in this tab, not in another, not with the back button', async () => {
  const { member, page } = await atHome();
  const other = await page.context().newPage();
  await other.goto(`${screen.service.url}/me`);
  await other.getByText(member.email).waitFor();
  await button(page, 'Effacer mon compte').click();
  await prove(page, member);
  await button(page, 'Effacer définitivement mon compte').click();
  await shows(page, 'Votre compte est effacé');
  expect(await violations(page)).toEqual([]);
  await shows(other, 'Se connecter');
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  await page.goBack();
  expect(await page.locator('body').textContent()).not.toContain(member.email);
  await until('the e-mail', () => member.mails().some(({ text }) => text.includes('effacé')));
  expect((await member.signIn(member.newBrowser())).status).toBe(401);
});

test('an account that is erased elsewhere meanwhile leads to the sign-in', async () => {
  const { member, page } = await atHome();
  await button(page, 'Effacer mon compte').click();
  await prove(page, member);
  await button(page, 'Effacer définitivement mon compte').waitFor();
  await page.evaluate(() => fetch('/api/me', { method: 'DELETE' }));
  await button(page, 'Effacer définitivement mon compte').click();
  await shows(page, 'Se connecter');
});

test.each([
  ['en', 'Erase my account', 'Continue', 'Erase your account?'],
  ['de', 'Mein Konto löschen', 'Weiter', 'Ihr Konto löschen?'],
  ['it', 'Cancella il mio account', 'Continuare', 'Cancellare il Suo account?'],
])('in %s everything fits a telephone at twice the size', async (language, erase, goOn, title) => {
  const { member, page } = await atHome(language);
  await button(page, erase).click();
  await prove(page, member, goOn);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
