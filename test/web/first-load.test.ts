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
  '%s loads at most 45 kB of compressed script and style, all of it from here',
  async path => {
    const { bytes, files, elsewhere } = await firstLoad(screen, path);
    expect(elsewhere).toEqual([]);
    expect(files).toBeGreaterThan(2);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(45_000);
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

test('without script the page says what it needs, in words of every language', async () => {
  const html = await (await fetch(screen.service.url)).text();
  const [, words = ''] = /<noscript>(.*)<\/noscript>/s.exec(html) ?? [];
  expect([...words.matchAll(/<p lang="(..)">/g)].map(([, language]) => language).sort()).toEqual([...languages].sort());
});

test.each(['/', '/sign-up', '/my-account', '/sign-in', '/terms', '/privacy-notice'])(
  '%s fits a telephone whose owner reads at twice the size',
  async path => {
    const page = await screen.open(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  },
);
