/** The first load of a page: its weight, its headers, and that it asks nobody else. */
import { languages } from '../../core/language.ts';
import { contentSecurityPolicy } from '../../web/security-headers.ts';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { firstLoad } from '../support/browser/first-load.ts';
import { shows } from '../support/browser/patient-at-screen.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

test.each(['/', '/sign-up', '/sign-in', '/forgot-password', '/contact'])(
  'Q5: %s loads at most 36 kB of compressed script and style in few files, all of it from here',
  async path => {
    const { bytes, files, elsewhere } = await firstLoad(screen, path);
    expect(elsewhere).toEqual([]);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(36_000);
    expect(files).toBeLessThanOrEqual(24);
  },
);

test('pages are sent with a policy that allows nothing inline and nothing from elsewhere; unknown files are 404', async () => {
  const page = await fetch(`${screen.service.url}/sign-up`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(contentSecurityPolicy).not.toContain('unsafe');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await fetch(`${screen.service.url}/nothing.js`)).status).toBe(404);
});

test.each([
  ['/sign-in', 'Se connecter'],
  ['/forgot-password', 'Mot de passe oublié'],
  ['/terms', 'Conditions d’utilisation'],
  ['/privacy-notice', 'Espace Patient protège vos informations'],
  ['/nowhere', 'Page introuvable'],
])('%s shows "%s", and axe objects to nothing', async (path, words) => {
  const page = await screen.open(path);
  await shows(page, words);
  expect(await violations(page)).toEqual([]);
});

test('Q3: without scripts a page says at its top what it needs, in every language, and shows nothing that is broken', async () => {
  const browser = (await screen.open('/terms')).context().browser();
  const page = await (
    await browser?.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  )?.newPage();
  if (!page) throw new Error('No browser.');
  await page.goto(`${screen.service.url}/sign-up`);
  const sentences = await page.locator('main p[lang]').all();
  expect(await Promise.all(sentences.map(each => each.getAttribute('lang')))).toEqual([...languages]);
  for (const sentence of sentences) expect(await sentence.textContent()).toContain('JavaScript');
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await sentences[0]?.boundingBox())?.y).toBeLessThan(200);
  expect(await page.locator('#app').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test.each(['/', '/sign-up', '/my-account', '/sign-in', '/terms', '/privacy-notice'])(
  '%s fits a telephone whose owner reads at twice the size',
  async path => {
    const page = await screen.open(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  },
);

test('the way to sign in stands at the top right, as the help article says, on the narrowest telephone, too', async () => {
  const page = await screen.open('/');
  const link = page.getByRole('banner').getByRole('link', { name: 'Se connecter, Gérer mes RDV', exact: true });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    const [place, header] = [await link.boundingBox(), await page.getByRole('banner').boundingBox()];
    if (!place || !header) throw new Error('Not shown.');
    expect(place.y).toBeLessThan(140);
    // The header keeps a margin at its end.
    expect(header.x + header.width - (place.x + place.width)).toBeLessThanOrEqual(16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await link.click();
  await shows(page, 'Se connecter');
  await page.getByRole('heading', { name: 'J’ai déjà un compte Espace Patient' }).waitFor();
});
