/** The calendar of availabilities in a real browser: by keyboard alone, by the practice's clock, in every size. */

import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { firstLoad } from '../../support/browser/first-load.ts';
import { focusMovesTo, shows } from '../../support/browser/patient-at-screen.ts';
import { calendarOf, shownSlots } from '../../support/browser/patient-who-books.ts';
import { day, minute } from '../../support/clock.ts';
import { BookablePractice } from '../../support/people/bookable.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ booking: { holdsPerCaller: 50 } });
});
afterAll(() => screen.close());

/** Offers the same hours on two days, the second of which begins later. */
async function twoDays(fields: Record<string, unknown> = {}) {
  const practice = new BookablePractice(screen.service);
  await practice.offer(3, fields);
  const next = practice.opensAt + day;
  await practice.publish(practice.times(3, next + 20 * minute), next);
  return practice;
}

test('arrows lead from slot to slot as in a grid, and Enter takes one', async () => {
  const practice = await twoDays({ timeZone: 'Etc/UTC' });
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  const grid = page.getByRole('grid', { name: /^Créneaux libres/ });
  expect(await grid.getByRole('columnheader').count()).toBe(4);
  expect(await grid.getByRole('rowheader', { name: '08:00' }).count()).toBe(1);
  // The Tab key stops at the grid once.
  expect(await page.locator('.slot[tabindex="0"]').allTextContents()).toEqual(['08:00']);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
  await page.locator('.slot[tabindex="0"]').focus();
  const places: unknown[] = [];
  for (const key of [
    'ArrowDown',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'End',
    'ArrowLeft',
    'Control+End',
    'Control+Home',
  ]) {
    await page.keyboard.press(key);
    places.push(await focused());
  }
  const [, column = ''] = (await focused())?.split(',') ?? [];
  const second = String(Number(column) + 1);
  expect(places).toEqual([
    `1,${column}`,
    `1,${second}`,
    `1,${second}`,
    `2,${second}`,
    `2,${second}`,
    `2,${column}`,
    `3,${second}`,
    `0,${column}`,
  ]);
  await page.keyboard.press('Enter');
  await shows(page, 'Confirmez votre rendez-vous');
  await focusMovesTo(page, 'H1');
});

test('times are those of the practice, whose zone is named to a reader with another clock', async () => {
  const practice = await twoDays({ timeZone: 'Indian/Reunion' });
  const page = await screen.open(calendarOf(practice));
  await page.getByText('Les heures sont celles du cabinet (heure de La Réunion).').waitFor();
  expect((await shownSlots(page))[0]).toBe('12:00');
  await page.locator('.slot').first().click();
  await page.locator('.appointment .when', { hasText: 'à 12:00 (heure de La Réunion)' }).waitFor();
});

test('the next free day is shown at once, and one key turns to other days', async () => {
  const practice = await new BookablePractice(screen.service).register({ timeZone: 'Etc/UTC' });
  await practice.putPractitioner({ name: 'Dr Tilleul' });
  const [near, far] = [20, 28].map(days => practice.opensAt + days * day) as [number, number];
  await practice.publish(practice.times(2, near), near, near + day);
  await practice.publish(practice.times(1, far), far, far + day);
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  expect(await shownSlots(page)).toEqual(['08:00', '08:20']);
  await page.locator('.slot').first().focus();
  await page.keyboard.press('PageDown');
  await page.getByText('Aucun créneau n’est libre ces jours-ci.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Prochain jour libre' }).click();
  await page.waitForSelector('.slot');
  expect(await shownSlots(page)).toEqual(['08:00']);
  await page.getByRole('button', { name: 'Jours suivants' }).click();
  await page.getByText('Aucun créneau n’est libre dans les prochains mois.').waitFor();
  await page.getByRole('link', { name: 'Appeler' }).waitFor();
});

test('a week on a desktop, three days on a telephone, nothing cut off at twice the size', async () => {
  const page = await screen.open(calendarOf(await twoDays()));
  await page.waitForSelector('.slot');
  expect(await page.getByRole('columnheader').count()).toBe(4);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForFunction(() => document.querySelectorAll('thead th').length === 8);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 760 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('each booking page loads at most 45 kB of compressed script and style, all of it from here', async () => {
  const practice = await twoDays();
  for (const path of ['/book', `/book/${practice.id}`, calendarOf(practice), '/booking']) {
    const { bytes, elsewhere } = await firstLoad(screen, path);
    expect(elsewhere).toEqual([]);
    expect([path, bytes > 5_000, bytes <= 45_000 || bytes]).toEqual([path, true, true]);
  }
});

test.each([
  ['/book/nowhere', 'Cabinet introuvable'],
  ['/book/nowhere/nobody', 'introuvable'],
  ['/booking', 'Aucun créneau réservé'],
  ['/booking/sign-up', 'Aucun créneau réservé'],
])('%s leads nowhere: "%s", and the way to the practices', async (path, words) => {
  const page = await screen.open(path);
  await shows(page, new RegExp(words));
  expect(await violations(page)).toEqual([]);
  await page
    .locator('main')
    .getByRole('link', { name: /Tous les cabinets|Prendre un rendez-vous/ })
    .click();
  await shows(page, 'Prendre un rendez-vous');
});
