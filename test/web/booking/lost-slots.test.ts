/** A slot that the practice takes back, and a phone that keeps one already, in a real browser; and small screens with large letters. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { readCode, shows } from '../../support/browser/patient-at-screen.ts';
import { calendarOf, sendBooking, takeNearSlot, takeSlot } from '../../support/browser/patient-who-books.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress } from '../../support/patient.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ booking: { holdsPerCaller: 50 } });
});
afterEach(releaseClock);
afterAll(() => screen.close());

async function calendar(slots = 12) {
  const practice = new BookablePractice(screen.service);
  const free = await practice.offer(slots);
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  return { practice, free, page };
}

/** The practice offers all but the slot at this place. */
const withdraw = (practice: BookablePractice, place: number) =>
  practice.publish(practice.times(12).filter((_, n) => n !== place));

async function proves(page: Page, phone: string): Promise<void> {
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, 'Espace Patient protège vos informations');
}

test('a slot that its practice withdraws before the form is said to be withdrawn, and another one is taken', async () => {
  const { practice, page } = await calendar();
  const time = await takeSlot(page, 3);
  await withdraw(practice, 3);
  await page.reload();
  await page.getByText('Le cabinet a retiré ce créneau. Choisissez-en un autre.').waitFor();
  expect(await violations(page)).toEqual([]);
  await takeNearSlot(page, time);
});

test('one that is withdrawn during the sign-up is replaced, and booked', async () => {
  const { practice, page } = await calendar();
  await takeSlot(page, 3);
  const { phone } = await sendBooking(page);
  await proves(page, phone);
  await withdraw(practice, 3);
  await page.reload();
  await page.getByText('Votre créneau n’est plus libre, mais votre inscription continue.').waitFor();
  await page
    .getByRole('button', { name: /à \d\d:\d\d/ })
    .first()
    .click();
  await page.getByText('Nous vous gardons ce créneau').waitFor();
  await page.getByRole('button', { name: 'J’accepte', exact: true }).click();
  await shows(page, 'Votre rendez-vous est confirmé');
  expect(await practice.appointments()).toHaveLength(1);
});

test('L3: a phone that keeps one slot already is told so, and when it may take another', async () => {
  const { free, page } = await calendar();
  stopClock();
  await takeSlot(page, 0);
  const { phone } = await sendBooking(page);
  await proves(page, phone);
  passTime(11 * minute);
  const stranger = new BookingPatient(screen.service, { from: newAddress() });
  await stranger.take(free[0] ?? { slotId: '' });
  // The same phone proves a slot elsewhere.
  const elsewhere = new BookingPatient(screen.service, { from: newAddress(), phone });
  await elsewhere.take(free[8] ?? { slotId: '' });
  await elsewhere.startBooking();
  await elsewhere.answer(await elsewhere.readCode(2));
  await page.reload();
  await page.getByText('Votre créneau n’est plus libre, mais votre inscription continue.').waitFor();
  await page
    .getByRole('button', { name: /à \d\d:\d\d/ })
    .first()
    .click();
  await page.getByText('Un créneau est déjà réservé avec votre numéro de téléphone.').waitFor();
  expect(await violations(page)).toEqual([]);
});
