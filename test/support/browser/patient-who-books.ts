/** A patient who books at the screen: opens a calendar, takes a slot, and fills in the form with a name. */
import type { Page } from 'playwright-core';
import type { BookablePractice } from '../people/bookable.ts';
import { sendForm, shows, type Typed } from './patient-at-screen.ts';

export const calendarOf = ({ id, practitionerId }: BookablePractice): string => `/book/${id}/${practitionerId}`;

/** The free slots of the shown days, by the times that are on them. */
export const shownSlots = (page: Page): Promise<string[]> => page.locator('.slot').allTextContents();

/** Takes the slot of the shown calendar that stands at this place. @returns its time */
export async function takeSlot(page: Page, place = 0): Promise<string> {
  const slot = page.locator('.slot').nth(place);
  const time = (await slot.textContent()) ?? '';
  await slot.click();
  await shows(page, 'Confirmez votre rendez-vous');
  await page.locator('.appointment', { hasText: time }).waitFor();
  return time;
}

/** From the held slot to the code: the name, and all of the form. */
export async function sendBooking(page: Page, typed: Partial<Typed> = {}): Promise<Typed> {
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await page.fill('#lastName', 'Martin');
  await page.fill('#firstName', 'Camille');
  return sendForm(page, typed);
}

/** Takes the first of the three near slots that are shown in the place of a lost one, at another time than that one. */
export async function takeNearSlot(page: Page, lostTime: string): Promise<void> {
  const near = page.getByRole('button', { name: /à \d\d:\d\d/ });
  expect(await near.count()).toBe(3);
  const time = /\d\d:\d\d/.exec((await near.first().textContent()) ?? '')?.[0] ?? '';
  expect(time).not.toBe(lostTime);
  await near.first().click();
  await page.locator('.appointment', { hasText: time }).getByText('Nous vous gardons ce créneau').waitFor();
}
