/** A number that was somebody else's, in a real browser: its new holder asks for it, its owner keeps it. */
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import {
  chooseLanguage,
  focusMovesTo,
  readCode,
  sendForm,
  shows,
  type Typed,
} from '../support/browser/patient-at-screen.ts';
import { Patient } from '../support/patient.ts';
import { confirmEmail } from '../support/people/confirm-email.ts';
import { until } from '../support/until.ts';

let screen: Screen;
let owner: Patient;
/** The new holder of the number, at the end of the sign-up. */
let page: Page;
let typed: Typed;

beforeAll(async () => {
  screen = await startScreen();
  owner = new Patient(screen.service);
  await owner.signUp();
  page = await screen.open('/sign-up');
  typed = await sendForm(page, { phone: owner.phone });
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, typed.phone, 2));
  await shows(page, 'Un compte existe déjà');
});
afterAll(() => screen.close());

const button = (at: Page, name: string) => at.getByRole('button', { name, exact: true });

/** The link that the owner was sent, as a path. */
const keepLink = () =>
  until(
    'the owner to be asked',
    () => screen.service.outbox.list(owner.email).flatMap(({ text }) => /\/keep-phone#\w+/.exec(text)?.[0] ?? [])[0],
  );

describe('the new holder', () => {
  test('asks for the number with an e-mail, by the keyboard alone', async () => {
    await button(page, 'Ce numéro est à moi, mais pas ce compte').press('Enter');
    await focusMovesTo(page, 'Demander à utiliser ce numéro');
    await page.getByText('Vous avez prouvé que vous recevez les messages du').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.error').waitFor();
    await focusMovesTo(page, 'email');
  });

  test('is told beside the field what is wrong with it', async () => {
    // Leaving the form leads back to where it was opened.
    await button(page, 'Annuler').click();
    await focusMovesTo(page, 'Ce numéro est à moi, mais pas ce compte');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.fill('#email', 'nouveau');
    await button(page, 'Envoyer la demande').click();
    await page.locator('.error').waitFor();
    expect(await page.getAttribute('#email', 'aria-invalid')).toBe('true');
  });

  test('learns what happens next, and where the answer comes', async () => {
    await page.fill('#email', 'nouveau@exemple.fr');
    await button(page, 'Envoyer la demande').click();
    await page.getByText('Votre demande est enregistrée').waitFor();
    await focusMovesTo(page, 'Votre demande est enregistrée');
    expect(await page.getByText('14 jours').textContent()).toContain('nouveau@exemple.fr');
    expect(await violations(page)).toEqual([]);
  });

  test.each(['en', 'de', 'it', 'fr'])('reads it in %s', async language => {
    await chooseLanguage(page, language);
    await page.locator(`html[lang=${language}]`).waitFor();
    expect(await page.locator('.panel').first().textContent()).toContain('nouveau@exemple.fr');
  });

  test('may ask once more after a reload: it changes nothing', async () => {
    await page.reload();
    await button(page, 'Ce numéro est à moi, mais pas ce compte').click();
    await page.fill('#email', 'nouveau@exemple.fr');
    await button(page, 'Envoyer la demande').click();
    await page.getByText('Votre demande est enregistrée').waitFor();
    await keepLink();
    const asks = screen.service.outbox.list(owner.email).filter(({ text }) => text.includes('/keep-phone#'));
    expect(asks).toHaveLength(1);
  });
});

describe('the owner', () => {
  let opened: Page;

  test('opens the link, which does nothing, and leaves nothing in the address', async () => {
    opened = await screen.open(await keepLink());
    await shows(opened, 'Ce numéro est-il toujours le vôtre');
    expect(opened.url()).toBe(`${screen.service.url}/keep-phone`);
    expect(await violations(opened)).toEqual([]);
    expect(screen.service.outbox.list('nouveau@exemple.fr')).toEqual([]);
  });

  test('keeps the number with one touch; the new holder is told', async () => {
    await button(opened, 'Je garde ce numéro').click();
    await shows(opened, 'Vous gardez votre numéro');
    expect(await violations(opened)).toEqual([]);
    await until('the new holder to be told', () => screen.service.outbox.list('nouveau@exemple.fr').length > 0);
  });

  test('with a link that is no more, or cut off, is led to the sign-in', async () => {
    const dead = await screen.open(`/keep-phone#${'0'.repeat(64)}`);
    await button(dead, 'Je garde ce numéro').click();
    await shows(dead, 'Ce lien n’est plus valable');
    expect(await dead.getByRole('main').getByRole('link', { name: 'Se connecter' }).count()).toBe(1);
    expect(await violations(dead)).toEqual([]);
    const cut = await screen.open('/keep-phone');
    await cut.getByText('ouvrez à nouveau le lien de notre message').waitFor();
    expect(await violations(cut)).toEqual([]);
  });
});

test('a sign-up that met an account by its e-mail is told that the number cannot be asked for', async () => {
  // An e-mail that is only claimed would yield to its proof.
  await confirmEmail(owner);
  const other = await screen.open('/sign-up');
  const { phone } = await sendForm(other, { email: owner.email });
  await shows(other, 'Saisissez votre code');
  await other.fill('#code', await readCode(screen.service, phone));
  await shows(other, 'Un compte existe déjà');
  await button(other, 'Ce numéro est à moi, mais pas ce compte').click();
  await other.fill('#email', 'nouveau@exemple.fr');
  await button(other, 'Envoyer la demande').click();
  await other.getByRole('alert').waitFor();
  expect(await violations(other)).toEqual([]);
});

test.each(['/keep-phone', `/keep-phone#${'0'.repeat(64)}`])(
  '%s fits a telephone whose owner reads at twice the size',
  async path => {
    const narrow = await screen.open(path);
    await narrow.setViewportSize({ width: 320, height: 760 });
    await narrow.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);
