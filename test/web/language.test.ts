/** Another language chosen in the middle: the patient accepts the text that is shown, and nothing else moves. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { chooseLanguage, focusMovesTo, hold, readCode, sendForm, shows } from '../support/browser/patient-at-screen.ts';
import { translate } from '../support/browser/translator.ts';
import { newPhone, wrongFor } from '../support/patient.ts';
import { storedSignUp } from '../support/service-table.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const french = 'Espace Patient protège vos informations';
const german = 'Espace Patient schützt Ihre Daten';
const noticeIn = (language: string) => `**/api/documents/privacy-notice/*/${language}`;

async function atTheNotice(): Promise<Page> {
  const page = await screen.open('/sign-up');
  const { phone } = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, french);
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);
const acceptButtons = (page: Page) => page.getByRole('button', { name: /^(J’accepte|Ich akzeptiere)$/ }).count();

/** Accepts the shown text. @returns its evidence, and the evidence that this language must have. */
async function accept(page: Page, words: string, language: string) {
  const [id = ''] = (await page.evaluate(() => sessionStorage.getItem('sign-up')))?.split('.') ?? [];
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.locator('.seal').waitFor();
  const listed = await fetch(`${screen.service.url}/api/documents`, { headers: { 'accept-language': language } });
  const { privacyNotice } = (await listed.json()) as { privacyNotice: { url: string } };
  const text = await (await fetch(privacyNotice.url)).text();
  expect((await storedSignUp(id)).privacyNotice).toMatchObject({
    language,
    sha256: createHash('sha256').update(text).digest('hex'),
  });
}

describe('E2: the notice in another language', () => {
  test('cannot be accepted before it is shown', async () => {
    const page = await atTheNotice();
    const release = await hold(page, noticeIn('de'));
    await chooseLanguage(page, 'de');
    await page.getByText('Einen Moment…').waitFor();
    expect(await acceptButtons(page)).toBe(0);
    await release();
    await shows(page, german);
    await accept(page, 'Ich akzeptiere', 'de');
  });

  test('that does not come leaves nothing to accept, until it is asked for once more', async () => {
    const page = await atTheNotice();
    await page.route(noticeIn('de'), route => route.abort());
    await chooseLanguage(page, 'de');
    await page.getByRole('alert').filter({ hasText: 'Wir konnten diesen Text nicht laden' }).waitFor();
    expect(await acceptButtons(page)).toBe(0);
    await page.unroute(noticeIn('de'));
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await shows(page, german);
    await accept(page, 'Ich akzeptiere', 'de');
  });

  test('that comes too late does not take the place of the one that is shown', async () => {
    const page = await atTheNotice();
    const release = await hold(page, noticeIn('de'));
    await chooseLanguage(page, 'de');
    await page.getByText('Einen Moment…').waitFor();
    await chooseLanguage(page, 'fr');
    await shows(page, french);
    await release();
    await shows(page, french);
    await accept(page, 'J’accepte', 'fr');
  });
});

test('a document that comes too late does not take the place of the one that was asked for last', async () => {
  const page = await screen.open('/terms');
  const terms = '**/api/documents/terms/*/de';
  const release = await hold(page, terms);
  await chooseLanguage(page, 'de');
  await page.getByText('Einen Moment…').waitFor();
  await chooseLanguage(page, 'fr');
  await shows(page, /^Conditions d’utilisation/);
  await release();
  await shows(page, /^Conditions d’utilisation/);
});

test.each([
  ['/', 'Willkommen bei Espace Patient'],
  ['/privacy-notice', german],
])('%s in another language leaves the focus where it was chosen', async (path, title) => {
  const page = await screen.open(path);
  await page.focus('.language select');
  await chooseLanguage(page, 'de');
  await shows(page, title);
  await page.waitForFunction(words => document.title.startsWith(words), title);
  expect(await focused(page)).toBe('SELECT');
  await page.getByRole('link', { name: 'Nutzungsbedingungen' }).click();
  await shows(page, /Nutzungsbedingungen/);
  // The title takes the focus once it is painted.
  await focusMovesTo(page, 'H1');
});

describe('words that do not come', () => {
  test('of another language: page, choice and memory stay with the one that is spoken', async () => {
    const page = await screen.open();
    await page.route('**/assets/de-*.js', route => route.abort());
    await chooseLanguage(page, 'de');
    await page.getByRole('status').filter({ hasText: 'Nous n’avons pas reçu de réponse.' }).waitFor();
    expect(await page.inputValue('.language select')).toBe('fr');
    expect(await page.evaluate(() => [document.documentElement.lang, localStorage.getItem('language')])).toEqual([
      'fr',
      null,
    ]);
    expect(await violations(page)).toEqual([]);
    await chooseLanguage(page, 'it');
    await shows(page, 'Benvenuti su Espace Patient');
    expect(await page.getByRole('status').count()).toBe(0);
  });

  test('of the first language: the page says in all of them what to do, and offers it', async () => {
    const page = await screen.open('/terms');
    await page.route('**/assets/fr-*.js', route => route.abort());
    await page.goto(screen.service.url);
    for (const words of [
      'n’a pas pu être chargée',
      'could not be loaded',
      'nicht geladen werden',
      'possibile caricare',
    ])
      await page.getByText(words).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/assets/fr-*.js');
    await page.getByRole('button', { name: 'Recharger' }).click();
    await shows(page, 'Bienvenue sur Espace Patient');
  });
});

test('E2: terms read in another language beside the form are accepted in that language', async () => {
  const page = await screen.open('/sign-up');
  const beside = page.context().waitForEvent('page');
  await page.locator('a[href="/terms"]').first().click();
  const terms = await beside;
  await shows(terms, 'Conditions d’utilisation');
  await chooseLanguage(terms, 'de');
  await shows(terms, 'Nutzungsbedingungen');
  await page.getByRole('button', { name: 'Registrieren', exact: true }).waitFor();
  const { phone } = await sendForm(page, {}, 'Registrieren');
  await readCode(screen.service, phone);
  const [id = ''] = (await page.evaluate(() => sessionStorage.getItem('sign-up')))?.split('.') ?? [];
  const { terms: accepted } = await storedSignUp(id);
  const listed = await fetch(`${screen.service.url}/api/documents`, { headers: { 'accept-language': 'de' } });
  const documents = (await listed.json()) as { terms: { sha256: string } };
  expect(accepted).toMatchObject({ language: 'de', sha256: documents.terms.sha256 });
});

test('Q2: a page that the browser translates stays true: errors, countdown, another language, the next step', async () => {
  const page = await screen.open('/sign-up');
  await translate(page);
  const shown = (words: string | RegExp) => page.locator('main').getByText(words).filter({ visible: true });
  /** No words of a state that is over, and none twice. */
  const showsOnce = async (words: string, gone: RegExp) => {
    const isTrue = ([text, over]: string[]) => {
      const said = document.querySelector('main')?.textContent ?? '';
      return said.split(text ?? '').length === 2 && !new RegExp(over ?? '').test(said);
    };
    await page.waitForFunction(isTrue, [words, gone.source]);
  };
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await shown('[Ce champ est obligatoire.]').first().waitFor();
  await page.fill('#phone', newPhone());
  await showsOnce('[Vous recevrez le code par SMS.]', /étranger/);
  await chooseLanguage(page, 'de');
  await showsOnce('[Neu bei ]Espace Patient[?]', /Nouveau|obligatoire|recevrez|majuscule/);
  await chooseLanguage(page, 'fr');
  await showsOnce('[Nouveau sur ]Espace Patient[\u202f?]', /Neu bei|Großbuchstabe/);

  const { phone } = await sendForm(page);
  await showsOnce('[Saisissez votre code]', /Nouveau sur|obligatoire/);
  const code = await readCode(screen.service, phone);
  const seconds = () => page.locator('.resend').textContent();
  const before = await seconds();
  await page.waitForFunction(text => document.querySelector('.resend')?.textContent !== text, before);
  expect(await seconds()).toMatch(/^\[[^[]+\]\[[^[]+\d:\d\d\.\]\[/);
  await page.fill('#code', wrongFor(code));
  await showsOnce('[Il vous reste 2 essais.]', /3 essais/);
  await chooseLanguage(page, 'de');
  await showsOnce('[Geben Sie Ihren Code ein]', /Saisissez|Renvoyer|essais/);
  await page.fill('#code', code);
  await showsOnce('Espace Patient[ schützt Ihre Daten]', /Code ein/);
  await page.getByRole('button', { name: /^\[Ich akzeptiere\]$/ }).click();
  await showsOnce('[Ihr Konto bei ]Espace Patient[ wurde eröffnet!]', /schützt/);
});
