/** The page of the code in a real browser: its sentences are true at once, with any clock, and also when the answer takes long. */
import type { Page } from 'playwright-core';
import type { SignUpView } from '../../lambdas/contract/answers.ts';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { readCode, sendForm, shows } from '../support/browser/patient-at-screen.ts';
import { timeUntilTold } from '../support/browser/timed.ts';
import { newPhone, wrongFor } from '../support/patient.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ code: { resendAfterSeconds: [1, 1, 1] } });
});
afterAll(() => screen.close());

const looks = /\/api\/sign-ups\/[^/]+$/;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const nationally = (e164: string) => `0${e164.slice(3)}`.replace(/(..)(?=.)/g, '$1 ');

/** A patient whose code was sent. @param before is done to the page before the form is opened */
async function atCode(before: (page: Page) => Promise<void> = async () => undefined) {
  const page = await screen.open('/terms');
  await before(page);
  await page.goto(`${screen.service.url}/sign-up`);
  const { phone } = await sendForm(page);
  const code = await readCode(screen.service, phone);
  await page.locator('.lead', { hasText: 'Nous vous avons envoyé votre code' }).waitFor();
  return { page, phone, code };
}

/** The requests by which the page looks where the sign-up stands. */
function countLooks(page: Page): () => number {
  let count = 0;
  page.on('request', request => {
    if (request.method() === 'GET' && looks.test(request.url())) count += 1;
  });
  return () => count;
}

test('Q6: after a resend the new code’s life and tries are told within a second, for two looks at most', async () => {
  const { page, phone, code } = await atCode();
  for (const step of [1, 2, 3]) {
    await page.fill('#code', wrongFor(code, step));
    await page.waitForFunction(() => (document.querySelector('#code') as HTMLInputElement).value === '');
  }
  await page.locator('.error', { hasText: 'nouveau code' }).waitFor();
  await page.locator('button:not([aria-disabled])', { hasText: 'Renvoyer le code' }).waitFor();
  const looked = countLooks(page);
  const truth = [`par SMS au ${nationally(phone)}.`, 'Ce code est encore valable', 'Il vous reste 3 essais.'];
  expect(await timeUntilTold(page, 'Renvoyer le code', truth)).toBeLessThan(1_000);
  expect(looked()).toBeLessThanOrEqual(2);
  const another = await readCode(screen.service, phone, 2);
  expect(another).not.toBe(code);
  await page.fill('#code', another);
  await shows(page, 'Espace Patient protège vos informations');
});

test('Q6: after a change of number the new number, and its code’s life and tries, are told within a second', async () => {
  const { page, code } = await atCode();
  await page.fill('#code', wrongFor(code));
  await page.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
  await press(page, 'Modifier mon numéro ou mon e-mail');
  expect(await violations(page)).toEqual([]);
  const other = newPhone();
  await page.fill('#phone', other);
  const looked = countLooks(page);
  const truth = [`par SMS au ${nationally(other)}.`, 'Ce code est encore valable', 'Il vous reste 3 essais.'];
  expect(await timeUntilTold(page, 'Enregistrer', truth)).toBeLessThan(1_000);
  expect(looked()).toBeLessThanOrEqual(2);
  await page.locator('.fate', { hasText: 'Vos coordonnées sont modifiées.' }).waitFor();
  await page.fill('#code', await readCode(screen.service, other));
  await shows(page, 'Espace Patient protège vos informations');
});

test('the sentence about a wrong code stays until a digit is typed, however often the empty field is sent', async () => {
  const { page, code } = await atCode();
  const fate = page.locator('#code-fate');
  await page.fill('#code', wrongFor(code));
  await fate.filter({ hasText: 'Ce code n’est pas le bon' }).waitFor();
  await press(page, 'Valider');
  await page.waitForFunction(() => document.activeElement?.id === 'code');
  expect(await fate.textContent()).toContain('Ce code n’est pas le bon');
  await page.locator('#code').pressSequentially(code.slice(0, 1));
  await page.waitForFunction(() => document.querySelector('#code-fate')?.textContent === '');
  await press(page, 'Valider');
  await fate.filter({ hasText: 'Saisissez les 3 chiffres du code.' }).waitFor();
});

test.each([
  ['five minutes ahead', 5 * 60_000],
  ['five minutes behind', -5 * 60_000],
])('Q6: by a clock that is %s a code lives as long as by the right one', async (_, offset) => {
  const { page } = await atCode(fresh => fresh.clock.install({ time: Date.now() + offset }));
  expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now() - offset)).toBeLessThan(30_000);
  await page.getByText('Ce code est encore valable 4 minutes.').waitFor();
  expect(await page.locator('#code').getAttribute('aria-invalid')).toBe(null);
});

/** Answers each look with a view that differs in these fields from the true one. */
const pretend = (page: Page, differs: () => Partial<SignUpView>) =>
  page.route(looks, async route => {
    const response = await route.fetch();
    const { signUp } = (await response.json()) as { readonly signUp: SignUpView };
    await route.fulfill({ response, json: { signUp: { ...signUp, ...differs() } } });
  });

test('Q6: a send that takes long is said to after ten seconds, and its failure within the next look', async () => {
  let told: Partial<SignUpView> = { status: 'received' };
  const code: Omit<NonNullable<SignUpView['code']>, 'delivery'> = {
    ...{ channel: 'sms', channels: ['sms'], length: 3, attemptsLeft: 3, sendsLeft: 3 },
  };
  const page = await screen.open('/terms');
  await page.clock.install();
  await pretend(page, () => told);
  await page.goto(`${screen.service.url}/sign-up`);
  told = { status: 'received', code: undefined };
  await sendForm(page);
  const late = page.getByRole('status').filter({ hasText: 'Cela prend plus de temps que d’habitude.' });
  const isToldAfterTenSeconds = async () => {
    expect(await late.count()).toBe(0);
    await page.clock.runFor(10_000);
    await late.waitFor();
    await page.getByText(/Référence de votre inscription\s: \w{3}-\w{3}/).waitFor();
  };
  await page.locator('.working', { hasText: 'Nous envoyons votre code…' }).waitFor();
  await isToldAfterTenSeconds();
  told = { status: 'received', code: { ...code, delivery: 'ordered' } };
  await page.clock.runFor(4_000);
  await page.locator('.lead', { hasText: 'Nous envoyons votre code…' }).waitFor();
  await isToldAfterTenSeconds();
  const message = 'Nous n’avons pas pu vous envoyer de code.';
  told = { status: 'rejected', code: undefined, rejection: { reason: 'delivery_failed', message } };
  // Between two looks are four seconds at most.
  await page.clock.runFor(4_000);
  await shows(page, 'Le code n’a pas pu être envoyé');
  await page.getByText(message).waitFor();
});
