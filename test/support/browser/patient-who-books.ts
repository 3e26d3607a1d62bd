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
