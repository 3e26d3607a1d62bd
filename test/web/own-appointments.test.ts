/** One's own appointments in a real browser: booked while signed in, moved, cancelled, and added from a message. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { firstLoad } from '../support/browser/first-load.ts';
import { focusMovesTo, readCode, shows } from '../support/browser/patient-at-screen.ts';
import { calendarOf, takeSlot } from '../support/browser/patient-who-books.ts';
import { newAddress } from '../support/patient.ts';
import { BookablePractice } from '../support/people/bookable.ts';
import { BookingMember } from '../support/people/booking-member.ts';
import { InvitedPatient } from '../support/practice.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ booking: { holdsPerCaller: 50 } });
});
afterAll(() => screen.close());

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).click();
const cards = (page: Page) => page.locator('.own-appointments .appointment');

async function offered(count: number): Promise<BookablePractice> {
  const practice = new BookablePractice(screen.service);
  await practice.offer(count);
  return practice;
}

const joined = () => new BookingMember(screen.service, { from: newAddress() }).join();

/** On a device that the account does not know: with the code on the phone. */
async function signIn(page: Page, member: BookingMember): Promise<void> {
  const before = member.texts().filter(({ links }) => links === undefined).length;
  await page.fill('#identifier', member.email);
  await page.fill('#password', member.password);
  await press(page, 'Se connecter');
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, member.phone, before + 1));
}

async function signedIn(member: BookingMember, path = '/me'): Promise<Page> {
  const page = await screen.open('/sign-in');
  await signIn(page, member);
  await shows(page, 'Mon espace');
  if (path !== '/me') await page.goto(`${screen.service.url}${path}`);
  return page;
}

test('“I have an account” keeps the held slot: sign in, give the name once, and it is booked', async () => {
  const [member, practice] = [await joined(), await offered(6)];
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  const time = await takeSlot(page, 1);
  await follow(page, 'Se connecter');
  await signIn(page, member);
  await shows(page, 'Confirmez votre rendez-vous');
  await page.locator('.appointment', { hasText: time }).waitFor();
  expect(await violations(page)).toEqual([]);

  await press(page, 'Confirmer le rendez-vous');
  await page.fill('#lastName', 'Martin');
  await page.fill('#firstName', 'Camille');
  expect(await violations(page)).toEqual([]);
  await press(page, 'Confirmer le rendez-vous');
  await shows(page, 'Votre rendez-vous est confirmé');
  expect((await practice.appointments()).map(({ patient }) => patient?.lastName)).toEqual(['Martin']);
  await press(page, 'Mon espace');
  await shows(page, 'Mon espace');
  await cards(page).filter({ hasText: time }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('hold'))).toBeNull();
});

test('whoever is signed in books by one button, without a form', async () => {
  const practice = await offered(6);
  const [first = { slotId: '' }] = await practice.freeSlots();
  const member = await new BookingMember(screen.service, { from: newAddress() }).joinWith(first);
  const page = await signedIn(member, calendarOf(practice));
  await page.waitForSelector('.slot');
  const time = await takeSlot(page);
  expect(await page.getByRole('button', { name: 'S’inscrire' }).count()).toBe(0);
  await press(page, 'Confirmer le rendez-vous');
  await shows(page, 'Votre rendez-vous est confirmé');
  await page.locator('.appointment', { hasText: time }).waitFor();
  expect(await member.appointments()).toHaveLength(2);
});

test('an appointment is moved: from the list to the calendar, and confirmed there', async () => {
  const practice = await offered(6);
  const [first = { slotId: '' }] = await practice.freeSlots();
  const member = await new BookingMember(screen.service, { from: newAddress() }).joinWith(first);
  const page = await signedIn(member);
  await cards(page).waitFor();
  expect(await violations(page)).toEqual([]);

  await press(page, 'Déplacer ce rendez-vous');
  await page.getByText('Rien ne change tant que vous ne l’avez pas confirmé').waitFor();
  await page.waitForSelector('.slot');
  expect(await violations(page)).toEqual([]);
  await press(page, 'Ne pas le déplacer');
  await shows(page, 'Mon espace');

  await press(page, 'Déplacer ce rendez-vous');
  await page.waitForSelector('.slot');
  const time = await takeSlot(page, 2);
  await page.getByText('Ce créneau remplacera votre rendez-vous').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Garder les deux/ }).waitFor();
  await press(page, 'Déplacer mon rendez-vous à ce créneau');
  await shows(page, 'Votre rendez-vous est confirmé');
  await page.locator('.appointment', { hasText: time }).waitFor();
  await press(page, 'Mon espace');
  await cards(page).filter({ hasText: time }).waitFor();
  expect(await practice.freeSlots()).toHaveLength(5);
});

test('an appointment is cancelled once the question is answered, and stands among those that are over', async () => {
  const practice = await offered(2);
  const [first = { slotId: '' }] = await practice.freeSlots();
  const member = await new BookingMember(screen.service, { from: newAddress() }).joinWith(first);
  const page = await signedIn(member);
  await press(page, 'Annuler ce rendez-vous');
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Voulez-vous annuler'));
  expect(await violations(page)).toEqual([]);
  await press(page, 'Non, le garder');
  expect(await practice.appointments()).toHaveLength(1);

  await press(page, 'Annuler ce rendez-vous');
  await press(page, 'Oui, l’annuler');
  await page.getByText('Vous n’avez aucun rendez-vous à venir.').waitFor();
  await page.getByRole('status').filter({ hasText: 'Votre rendez-vous est annulé' }).waitFor();
  await focusMovesTo(page, 'appointments');
  await page.getByText('Rendez-vous passés ou annulés').click();
  await page.getByText('Rendez-vous annulé', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await practice.appointments()).toEqual([]);
});

test('“Mon compte” in a reminder leads whoever has an account to sign in, and adds the appointment', async () => {
  const [member, practice] = [await joined(), await new BookablePractice(screen.service).register()];
  const patient = await new InvitedPatient(practice, member.patient).receive();
  const page = await screen.open(`/my-account#${patient.token}`);
  await page.locator('.appointment').waitFor();
  await follow(page, 'Se connecter');
  await signIn(page, member);
  await page.getByText('vous pouvez y ajouter ce rendez-vous').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'L’ajouter à mon compte');
  await shows(page, 'Mon espace');
  await cards(page).filter({ hasText: 'Dr Tilleul' }).waitFor();
  await page.getByRole('link', { name: /^Appeler/ }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('details that differ are told with the phone of the practice, and nothing is added', async () => {
  const [member, practice] = [await joined(), await new BookablePractice(screen.service).register()];
  const patient = await new InvitedPatient(practice, member.patient).receive({ phone: '06 12 34 56 01' });
  const page = await signedIn(member, `/my-account#${patient.token}`);
  await press(page, 'L’ajouter à mon compte');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Appeler/ })
    .waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await member.appointments()).toEqual([]);
});

test('/me loads at most 50 kB of compressed script and style, and fits a telephone at twice the size', async () => {
  const practice = await offered(1);
  const [first = { slotId: '' }] = await practice.freeSlots();
  const member = await new BookingMember(screen.service, { from: newAddress() }).joinWith(first);
  const page = await signedIn(member);
  const { bytes, elsewhere } = await firstLoad(screen, '/me', page);
  await cards(page).waitFor();
  expect(elsewhere).toEqual([]);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(50_000);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});
