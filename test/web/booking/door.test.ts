/** The booking door in a real browser: from the home page to the confirmed appointment, whatever becomes of the slot. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { focusMovesTo, readCode, shows, showsErrors } from '../../support/browser/patient-at-screen.ts';
import {
  calendarOf,
  sendBooking,
  shownSlots,
  takeNearSlot,
  takeSlot,
} from '../../support/browser/patient-who-books.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress } from '../../support/patient.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ booking: { holdsPerCaller: 50 } });
});
afterEach(releaseClock);
afterAll(() => screen.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openCalendar(slots = 12) {
  const practice = new BookablePractice(screen.service);
  const free = await practice.offer(slots);
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  return { practice, free, page };
}

/** Somebody else takes it, from elsewhere. */
async function takeAway(slotId: string | undefined): Promise<void> {
  const other = new BookingPatient(screen.service, { from: newAddress() });
  expect(await other.take({ slotId: slotId ?? '' })).toMatchObject({ status: 201 });
}

/** The code and the notice, up to the end. */
async function prove(page: Page, phone: string): Promise<void> {
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, 'Espace Patient protège vos informations');
}

test('from the home page to the confirmation by SMS code; no page that axe objects to', async () => {
  const practice = new BookablePractice(screen.service);
  await practice.offer(12, { address: '12 rue des Tilleuls, 75011 Paris' });
  const page = await screen.open();
  await page.getByRole('link', { name: 'Se connecter, Gérer mes RDV' }).waitFor();
  await page.getByRole('link', { name: 'Prendre un rendez-vous' }).click();
  await shows(page, 'Prendre un rendez-vous');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: `Cabinet ${practice.id} 12 rue` }).click();
  await shows(page, `Cabinet ${practice.id}`);
  await page.getByRole('link', { name: 'Appeler' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Dr Tilleul' }).click();
  await page.waitForSelector('.slot');
  expect(await violations(page)).toEqual([]);

  const time = await takeSlot(page, 2);
  await page.getByText('Nous vous gardons ce créneau encore 10 minutes.').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'S’inscrire');
  await press(page, 'S’inscrire');
  await showsErrors(page, 7);
  await focusMovesTo(page, 'lastName');
  expect(await violations(page)).toEqual([]);
  await page.fill('#birthDate', '1984-02-29');
  const { phone, email } = await sendBooking(page);
  await prove(page, phone);
  await page.locator('.appointment', { hasText: time }).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'J’accepte');
  await shows(page, 'Votre rendez-vous est confirmé');
  await page.locator('.appointment', { hasText: time }).waitFor();
  expect(await violations(page)).toEqual([]);

  const patient = { lastName: 'Martin', firstName: 'Camille', birthDate: '1984-02-29' };
  expect(await practice.appointments()).toEqual([
    expect.objectContaining({ status: 'booked', patient: expect.objectContaining(patient) }),
  ]);
  expect(screen.service.outbox.list(email)).not.toEqual([]);
  // The secret of a hold that became an appointment is of no more use.
  expect(await page.evaluate(() => localStorage.getItem('hold'))).toBeNull();
});

test('back, reload and a second tab keep the slot and what was typed', async () => {
  const { page } = await openCalendar();
  const time = await takeSlot(page);
  await press(page, 'S’inscrire');
  await page.fill('#lastName', 'Martin');
  await page.fill('#email', 'camille@exemple.fr');
  await page.reload();
  await page.locator('.appointment', { hasText: time }).waitFor();
  expect(await page.inputValue('#lastName')).toBe('Martin');
  await page.goBack();
  await shows(page, 'Confirmez votre rendez-vous');
  await page.goBack();
  await page.locator('.notice', { hasText: time }).waitFor();
  expect(await shownSlots(page)).not.toContain(time);

  const second = await page.context().newPage();
  await second.goto(`${screen.service.url}/booking`);
  await second.locator('.appointment', { hasText: time }).waitFor();
  await page.getByRole('link', { name: 'Continuer avec ce créneau' }).click();
  await press(second, 'Libérer ce créneau');
  await second.waitForSelector('.slot');
  expect(await shownSlots(second)).toContain(time);
  // The first tab learns of it.
  await shows(page, 'Aucun créneau réservé');
});

test('another slot takes the place of the first one, which is free again', async () => {
  const { page, practice } = await openCalendar(6);
  await takeSlot(page);
  await page.getByRole('link', { name: 'Choisir un autre créneau' }).click();
  await page.waitForSelector('.slot');
  await takeSlot(page, 1);
  // Nobody waits for the former one to be given back.
  await until('the first slot to be free', async () => (await practice.freeSlots()).length === 5);
});

test('“I have an account” keeps the slot, and says that nobody can sign in yet', async () => {
  const { page } = await openCalendar();
  const time = await takeSlot(page);
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByText('Votre créneau reste réservé pour vous pendant ce temps.').waitFor();
  await page.getByRole('link', { name: 'Continuer avec ce créneau' }).click();
  await page.locator('.appointment', { hasText: time }).waitFor();
});

test('a slot that somebody took in this moment: the calendar says so, and shows it no more', async () => {
  const { page, free } = await openCalendar();
  const [time] = await shownSlots(page);
  await takeAway(free[0]?.slotId);
  await page.locator('.slot').first().click();
  await page.getByRole('alert').filter({ hasText: 'Ce créneau n’est plus libre.' }).waitFor();
  await page.locator('.slot', { hasText: time ?? '' }).waitFor({ state: 'detached' });
});

test('a hold whose time is over is taken again, or with the form; once somebody else has it, three near ones are shown', async () => {
  const { page, free } = await openCalendar();
  stopClock();
  const time = await takeSlot(page, 1);
  passTime(11 * minute);
  await page.reload();
  await page.getByText('Le délai est passé, mais ce créneau est encore libre.').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Réserver de nouveau ce créneau');
  await page.getByText('Nous vous gardons ce créneau').waitFor();

  passTime(11 * minute);
  await takeAway(free[1]?.slotId);
  const { phone } = await sendBooking(page);
  await page.getByText('quelqu’un d’autre a pris ce créneau').waitFor();
  expect(await violations(page)).toEqual([]);
  await takeNearSlot(page, time);
  // Nothing typed is lost, not even the password.
  await press(page, 'S’inscrire');
  await prove(page, phone);
});

describe('a slot that is lost while the patient signs up', () => {
  async function loseAtConsent() {
    const { page, free, practice } = await openCalendar();
    stopClock();
    await takeSlot(page, 1);
    const { phone } = await sendBooking(page);
    await prove(page, phone);
    passTime(11 * minute);
    await takeAway(free[1]?.slotId);
    await page.reload();
    await page.getByText('Votre créneau n’est plus libre, mais votre inscription continue.').waitFor();
    return { page, practice };
  }

  test('another one takes its place, and is booked', async () => {
    const { page, practice } = await loseAtConsent();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /à \d\d:\d\d/ })
      .first()
      .click();
    await page.getByText('Nous vous gardons ce créneau').waitFor();
    await press(page, 'J’accepte');
    await shows(page, 'Votre rendez-vous est confirmé');
    expect(await practice.appointments()).toHaveLength(1);
  });

  test('the account opens without it, and three near ones are shown', async () => {
    const { page, practice } = await loseAtConsent();
    await press(page, 'J’accepte');
    await shows(page, 'Votre compte Espace Patient est créé');
    await page.getByText('Votre créneau a été pris pendant votre inscription.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('button', { name: /à \d\d:\d\d/ }).count()).toBe(3);
    expect(await practice.appointments()).toEqual([]);
  });
});

test('a patient who chooses another slot in the calendar goes on with the same sign-up', async () => {
  const { page, practice } = await openCalendar();
  await takeSlot(page);
  const { phone } = await sendBooking(page);
  await prove(page, phone);
  await page.goto(`${screen.service.url}${calendarOf(practice)}`);
  await page.waitForSelector('.slot');
  const time = await takeSlot(page, 3);
  await press(page, 'Continuer mon inscription avec ce créneau');
  await page.locator('.appointment', { hasText: time }).waitFor();
  await press(page, 'J’accepte');
  await shows(page, 'Votre rendez-vous est confirmé');
  await page.locator('.appointment', { hasText: time }).waitFor();
});

test('beyond the strangers’ part of a day the phone is proven first, and the slot taken after', async () => {
  const { page, free } = await openCalendar(3);
  await takeAway(free[0]?.slotId);
  await takeAway(free[1]?.slotId);
  await page.locator('.slot').last().click();
  await page.getByRole('alert').filter({ hasText: 'Inscrivez-vous d’abord' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'M’inscrire d’abord');
  await page.fill('#lastName', 'Martin');
  await page.fill('#firstName', 'Camille');
  const { phone } = await sendBooking(page);
  await prove(page, phone);
  await press(page, 'Réserver ce créneau');
  await page.getByText('Nous vous gardons ce créneau').waitFor();
  await press(page, 'J’accepte');
  await shows(page, 'Votre rendez-vous est confirmé');
});
