/** The life of an account in a real browser: opened by each door, left, entered elsewhere, changed, and erased. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { exportAnswer } from '../../lambdas/contract/export-answer.ts';
import { type Screen, startScreen } from '../support/browser/browser.ts';
import { goodPassword, readCode, sendForm, shows, type Typed } from '../support/browser/patient-at-screen.ts';
import { calendarOf, sendBooking, takeSlot } from '../support/browser/patient-who-books.ts';
import { newPhone } from '../support/patient.ts';
import { BookablePractice } from '../support/people/bookable.ts';
import { InvitedPatient, Practice } from '../support/practice.ts';
import { until } from '../support/until.ts';

const newPassword = 'Boussole-jaune-17';
let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const signOut = (page: Page) => page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
const codesTo = (phone: string) => screen.service.outbox.list(phone).filter(({ links }) => links === undefined).length;

/** From the code to one's own space. */
async function finish(page: Page, { phone }: Typed): Promise<void> {
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await press(page, 'J’accepte');
  await main(page).getByRole('link', { name: 'Mon espace' }).click();
  await shows(page, 'Mon espace');
}

async function enterPassword(page: Page, identifier: string, password = goodPassword): Promise<void> {
  await shows(page, 'Se connecter');
  await page.fill('#identifier', identifier);
  await page.fill('#password', password);
  await press(page, 'Se connecter');
}

/** Leaves the first browser, and enters on another with the code on the phone. @returns the other one's page */
async function goElsewhere(page: Page, { phone, email }: Typed): Promise<Page> {
  await page.getByText(email).waitFor();
  await signOut(page);
  await shows(page, 'Bienvenue sur Espace Patient');
  const second = await screen.open('/sign-in');
  const before = codesTo(phone);
  await enterPassword(second, email);
  await shows(second, 'Saisissez votre code');
  await second.fill('#code', await readCode(screen.service, phone, before + 1));
  await shows(second, 'Mon espace');
  await second.getByText(email).waitFor();
  return second;
}

test('the direct door leads to an account that a second browser enters', async () => {
  const page = await screen.open('/sign-up');
  const typed = await sendForm(page);
  await finish(page, typed);
  await goElsewhere(page, typed);
});

test('the reminder door leads to an account that a second browser enters, with the appointment', async () => {
  const invited = await new InvitedPatient(await new Practice(screen.service).register()).receive();
  const page = await screen.open(`/my-account#${invited.token}`);
  await press(page, 'S’inscrire');
  const typed = await sendForm(page, invited);
  await finish(page, typed);
  const second = await goElsewhere(page, typed);
  await second.locator('.own-appointments .appointment', { hasText: 'Dr Tilleul' }).waitFor();
});

describe('the booking door', () => {
  const practice = { is: undefined as unknown as BookablePractice };
  let page: Page;
  let typed: Typed;

  test('leads to an account that a second browser enters, with the appointment', async () => {
    practice.is = new BookablePractice(screen.service);
    await practice.is.offer(3);
    const first = await screen.open(calendarOf(practice.is));
    await first.waitForSelector('.slot');
    const time = await takeSlot(first);
    typed = await sendBooking(first);
    await finish(first, typed);
    page = await goElsewhere(first, typed);
    await page.locator('.own-appointments .appointment', { hasText: time }).waitFor();
  });

  test('a forgotten password is replaced with the code on the phone, and signs this browser out', async () => {
    await page.goto(`${screen.service.url}/forgot-password`);
    const before = codesTo(typed.phone);
    await page.fill('#identifier', typed.phone);
    await press(page, 'Recevoir un code');
    await shows(page, 'Saisissez votre code');
    await page.fill('#code', await readCode(screen.service, typed.phone, before + 1));
    await shows(page, 'Choisissez un nouveau mot de passe');
    await page.fill('#password', newPassword);
    await press(page, 'Changer mon mot de passe');
    await shows(page, 'Votre mot de passe est changé');
    await page.goto(`${screen.service.url}/me`);
    await enterPassword(page, typed.phone, newPassword);
    await shows(page, 'Mon espace');
  });

  test('the phone changes after a proof, and signs in from then on', async () => {
    const phone = newPhone();
    await press(page, 'Changer de numéro de téléphone');
    await page.fill('#password', newPassword);
    await press(page, 'Continuer');
    await page.fill('#phone', phone);
    await press(page, 'Recevoir le code');
    await page.fill('#code', await readCode(screen.service, phone));
    await page.getByText('Votre numéro de téléphone est changé').waitFor();
    typed = { ...typed, phone };
    await signOut(page);
    await shows(page, 'Bienvenue sur Espace Patient');
    await page.goto(`${screen.service.url}/sign-in`);
    await enterPassword(page, phone, newPassword);
    await shows(page, 'Mon espace');
  });

  test('the appointment is cancelled, and its slot is free again', async () => {
    await press(page, 'Annuler ce rendez-vous');
    await press(page, 'Oui, l’annuler');
    await page.getByText('Vous n’avez aucun rendez-vous à venir.').waitFor();
    expect(await practice.is.freeSlots()).toHaveLength(3);
  });

  test('the data come along, and the account is erased', async () => {
    await press(page, 'Télécharger mes données');
    await page.fill('#password', newPassword);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Continuer')]);
    const { account, appointments } = exportAnswer.parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
    expect(account).toMatchObject({ ...{ phone: typed.phone, door: 'booking' }, email: { address: typed.email } });
    expect(appointments).toEqual([expect.objectContaining({ status: 'cancelled' })]);

    await press(page, 'Effacer mon compte');
    await press(page, 'Effacer définitivement mon compte');
    await shows(page, 'Votre compte est effacé');
    await page.goto(`${screen.service.url}/sign-in`);
    await enterPassword(page, typed.phone, newPassword);
    await main(page).getByRole('alert').waitFor();
    await until('the last e-mail', () =>
      screen.service.outbox.list(typed.email).some(({ text }) => text.includes('effacé')),
    );
  });
});
