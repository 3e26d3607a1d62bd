/** A patient at the screen: fills in the form, reads the phone, and presses what the page offers. */
import type { Page } from 'playwright-core';
import type { Service } from '../../../local/service.ts';
import { digitsIn, newEmail, newPhone } from '../patient.ts';
import { until } from '../until.ts';

export const goodPassword = 'Tournesol-bleu-47';

export interface Typed {
  readonly phone: string;
  readonly email: string;
}

/** Types all of the form, and sends it. @param words of the button, in the page's language */
export async function sendForm(page: Page, typed: Partial<Typed> = {}, words = 'S’inscrire'): Promise<Typed> {
  const { phone = newPhone(), email = newEmail() } = typed;
  await page.fill('#phone', phone);
  await page.fill('#email', email);
  await page.fill('#emailConfirmation', email);
  await page.fill('#password', goodPassword);
  await page.check('#acceptTerms');
  await page.getByRole('button', { name: words }).click();
  return { phone, email };
}

/** @returns the digits of message number `messages` to this phone, once it is there. */
export async function readCode(service: Service, phone: string, messages = 1): Promise<string> {
  const newest = await until(`message ${messages} to ${phone}`, () => {
    const received = service.outbox.list(phone).filter(({ links }) => links === undefined);
    return received.length >= messages && received[0];
  });
  return digitsIn(newest);
}

/** Waits for a page or step by its title. */
export const shows = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();

/** Waits for the focus, which a page moves after it has painted. @param place the id, the whole text or the tag of the element */
export const focusMovesTo = (page: Page, place: string) =>
  page.waitForFunction(expected => {
    const { id, textContent, tagName } = document.activeElement ?? document.body;
    return [id, textContent, tagName].includes(expected);
  }, place);

/** Chooses another language of the pages. */
export const chooseLanguage = (page: Page, language: string) => page.selectOption('.language select', language);

/** Keeps the answers of an address from the page. @returns lets them come, and waits until the first one has. */
export async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  const released = Promise.withResolvers<void>();
  await page.route(address, async route => {
    await released.promise;
    await route.continue();
  });
  return async () => {
    const come = page.waitForResponse(address);
    released.resolve();
    await (await come).finished();
    // One turn of the page, in which it takes the answer.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)));
  };
}

/** Waits until so many fields are wrong. */
export const showsErrors = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction(wrong => document.querySelectorAll('.error').length === wrong, count);
};
