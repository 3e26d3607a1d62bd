/** No answer, or one that is not the service's: the page says as much as is known, and nothing is sent twice. */
import type { Page } from 'playwright-core';
import { refusal } from '../../lib/web/firewall-refusal.ts';
import { type Screen, startScreen } from '../support/browser/browser.ts';
import { chooseLanguage, goodPassword, readCode, sendForm, shows } from '../support/browser/patient-at-screen.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const starts = '**/api/sign-ups';
const looks = '**/api/sign-ups/*';
const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });
const noAnswer = 'Nous n’avons pas reçu de réponse. Vérifiez votre connexion, puis recommencez.';

test('an answer that is lost is not said to be something that was not sent', async () => {
  const page = await screen.open('/sign-up');
  await page.route(starts, async route => {
    await route.fetch();
    await route.abort();
  });
  await sendForm(page);
  await alert(page, noAnswer).waitFor();
});

test.each([
  [429, 'Trop de demandes ont été faites depuis votre connexion.'],
  [403, 'Le service ne peut pas répondre pour le moment.'],
  [500, 'Le service ne peut pas répondre pour le moment.'],
])('a gateway that answers %i by itself is not said to be a lost connection', async (status, words) => {
  const page = await screen.open('/sign-up');
  await page.route(starts, route => route.fulfill({ status, json: { message: 'Nobody reads this' } }));
  await sendForm(page);
  await alert(page, words).waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/connexion est interrompue|Nobody/);
});

test('a firewall that refuses in every language is heard in the language of the page', async () => {
  const page = await screen.open('/sign-up');
  await chooseLanguage(page, 'de');
  const json = refusal({ defaultLanguage: 'fr' }, 300);
  await page.route(starts, route => route.fulfill({ status: 429, json }));
  await sendForm(page, {}, 'Registrieren');
  await alert(page, 'Versuchen Sie es in 5 Minuten oder über einen anderen Anschluss noch einmal.').waitFor();
  expect(await page.getByRole('alert').textContent()).not.toMatch(/Trop de demandes|Too many|Dalla Sua/);
});

test('a service that does not answer while a step is shown is not said to be a lost connection', async () => {
  const page = await screen.open('/sign-up');
  await sendForm(page);
  await shows(page, 'Saisissez votre code');
  await page.route(looks, route => route.fulfill({ status: 503, json: { message: 'Service Unavailable' } }));
  const told = page.getByRole('status').filter({ hasText: 'Le service ne répond pas pour le moment.' });
  await told.waitFor();
  await page.unroute(looks);
  await told.waitFor({ state: 'detached' });
});

describe('a form that is sent again after its answer was lost', () => {
  /** The form arrives, its answer does not. */
  async function afterLostAnswer() {
    const page = await screen.open('/sign-up');
    await page.route(starts, async route => {
      await route.fetch();
      await route.abort();
    });
    const typed = await sendForm(page);
    await alert(page, noAnswer).waitFor();
    await page.unroute(starts);
    return { page, ...typed };
  }
  const codesTo = (phone: string) => screen.service.outbox.list(phone).length;

  test('after a reload and in another language is the same sign-up: no second code', async () => {
    const { page, phone } = await afterLostAnswer();
    await page.reload();
    await chooseLanguage(page, 'de');
    await page.fill('#password', goodPassword);
    await page.check('#acceptTerms');
    await page.getByRole('button', { name: 'Registrieren' }).click();
    await shows(page, 'Geben Sie Ihren Code ein');
    const code = await readCode(screen.service, phone);
    await page.fill('#code', code);
    await shows(page, 'Espace Patient schützt Ihre Daten');
    expect(codesTo(phone)).toBe(1);
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain(goodPassword);
  });

  test('with another password is another sign-up, and the page does not trouble the patient with it', async () => {
    const { page, phone } = await afterLostAnswer();
    await page.reload();
    await page.fill('#password', 'Mirabelle-jaune-83');
    await page.check('#acceptTerms');
    await page.getByRole('button', { name: 'S’inscrire' }).click();
    await shows(page, 'Saisissez votre code');
    await page.fill('#code', await readCode(screen.service, phone, 2));
    await shows(page, 'Espace Patient protège vos informations');
  });

  test('with another e-mail is another sign-up', async () => {
    const { page, phone } = await afterLostAnswer();
    await sendForm(page, { phone });
    await shows(page, 'Saisissez votre code');
    await readCode(screen.service, phone, 2);
  });
});
