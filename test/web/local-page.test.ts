/** The page of the local phone, mailbox and workflow, in a real browser, while somebody signs up. */
import type { Page } from 'playwright-core';
import { seedDemonstration } from '../../local/demo/demonstration.ts';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { Patient } from '../support/patient.ts';
import { passFor, tokenTo } from '../support/practice.ts';

let screen: Screen;
let page: Page;
beforeAll(async () => {
  screen = await startScreen();
  page = await screen.open('/local', 'en-GB');
});
afterAll(() => screen.close());

test('a text message, the e-mail and the states of a sign-up appear by themselves', async () => {
  const patient = new Patient(screen.service);
  await patient.start();
  const code = await patient.readCode();
  const phone = page.getByRole('region', { name: 'Phone' });
  await phone.getByText(`${code} est votre code`).waitFor();
  await phone.getByRole('button', { name: `Copy ${code}` }).waitFor();

  const signUp = page.getByRole('list', { name: 'Sign-ups, newest first' }).getByRole('listitem').first();
  await signUp.getByText('DeliverCode').waitFor();
  await patient.answer(code);
  await signUp.getByText('AwaitConsent').waitFor();
  // The drawing walks after it, one state at a time.
  await page.locator('.state--busy', { hasText: 'AwaitConsent' }).waitFor();
  await patient.until('awaiting_consent');
  await patient.consent();
  await signUp.getByText('completed').waitFor();
  await page.locator('.state--on-way', { hasText: 'Completed' }).waitFor();

  const mailbox = page.getByRole('region', { name: 'Mailbox' });
  await mailbox.getByRole('button', { name: 'Votre compte Espace Patient est ouvert' }).waitFor();
  await page.frameLocator('iframe').getByRole('link', { name: 'Confirmer mon adresse' }).waitFor();
  await mailbox.getByLabel('Plain text').check();
  await mailbox.getByText('/confirm-email').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test('nothing personal stands in the part of the workflow', async () => {
  const told = (await page.getByRole('region', { name: 'Workflow', exact: true }).textContent()) ?? '';
  for (const { to } of screen.service.outbox.list()) expect(told).not.toContain(to);
});

test('a call rings; accepted, it shows what the robot says; put down, it can be listened to again', async () => {
  const patient = new Patient(screen.service, { phone: '+33142685322' });
  await patient.start();
  await page.getByRole('button', { name: 'Accept' }).click();
  const call = page.getByRole('region', { name: 'Call', exact: true });
  await call.getByText('Bonjour.').waitFor();
  expect(await call.getByRole('list').getAttribute('lang')).toBe('fr-FR');
  const digits = (await call.locator('.transcript__digits').first().textContent()) ?? '';
  expect(digits.replace(/\s/g, '')).toBe(await patient.readCode());
  expect(await violations(page)).toEqual([]);
  await call.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('button', { name: 'Listen again' }).waitFor();
  await page.getByRole('button', { name: 'Listen again' }).click();
  await call.waitFor();
  // The patient has heard enough, and types.
  await patient.answer(await patient.readCode());
  await call.waitFor({ state: 'detached' });
});

test('the practice’s patients are listed, and a record that is corrected here lets a sign-up go on', async () => {
  screen.service.openDesk((await seedDemonstration(screen.service.url, Date.now())) ?? '');
  await page.reload();
  const desk = page.getByRole('region', { name: 'Practice' });
  const linh = desk.getByRole('listitem').filter({ hasText: 'Linh Ng' });
  await linh.getByText('+33687654321').waitFor();
  const patient = new Patient(screen.service);
  await patient.start({ reminderPass: await passFor(screen.service, tokenTo(screen.service, '+33687654321')) });
  await linh.getByText(`Waits with ${patient.phone}`).waitFor();
  expect(await violations(page)).toEqual([]);
  await linh.getByRole('button', { name: 'Edit Linh Ng' }).click();
  await linh.getByLabel('Phone').fill('12');
  await linh.getByRole('button', { name: 'Save' }).click();
  await linh.getByRole('alert').waitFor();
  await linh.getByRole('button', { name: 'Correct the record' }).click();
  await patient.until('awaiting_code');
  await linh.getByText(`Waits with ${patient.phone}`).waitFor({ state: 'detached' });
  await linh.getByText(patient.phone).waitFor();
  await page.reload();
  await linh.getByText(patient.phone).waitFor();
});

test('only what went to one phone is shown when it is looked for, also after a reload', async () => {
  await page.getByRole('searchbox').fill('01 42 68');
  const nothing = page.getByText('No e-mail went to this address');
  await nothing.waitFor();
  // The address follows the field; nobody reloads as fast as a test.
  await page.waitForURL(/\?to=01/);
  await page.reload();
  await page.getByRole('heading', { name: '+33 1 42 68 53 22' }).waitFor();
  await nothing.waitFor();
});
