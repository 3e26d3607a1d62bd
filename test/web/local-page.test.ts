/** The page of the local phone, mailbox and workflow, in a real browser, while somebody signs up. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../support/browser.ts';
import { Patient } from '../support/patient.ts';

let screen: Screen;
let page: Page;
beforeAll(async () => {
  screen = await startScreen();
  page = await screen.open('/local', 'en-GB');
}, 60_000);
afterAll(() => screen.close());

test('a text message, the e-mail and the states of a sign-up appear by themselves', async () => {
  const patient = new Patient(screen.service);
  await patient.start();
  const code = await patient.readCode();
  await page.locator('main').getByText(`${code} est votre code`).first().waitFor();
  await patient.answer(code);
  await patient.until('awaiting_consent');
  await patient.consent();
  await patient.until('completed');
  await page.getByText('Votre compte Espace Patient est ouvert').first().waitFor();
  await page.locator('.sign-up__outcome', { hasText: 'completed' }).waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);

test('a call rings; accepted, it shows what the robot says', async () => {
  const patient = new Patient(screen.service, { phone: '+33142685322' });
  await patient.start();
  await page.getByRole('button', { name: /accept|answer/i }).click();
  await page.getByText('Bonjour.').first().waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);
