/** Signing in and out in a real browser: after a sign-up, on a new device, in several tabs, and with the back button. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import {
  focusMovesTo,
  goodPassword,
  readCode,
  sendForm,
  shows,
  showsErrors,
  type Typed,
} from '../support/browser/patient-at-screen.ts';

let screen: Screen;
/** Where the patient signed up, and who it is. */
let page: Page;
let typed: Typed;
beforeAll(async () => {
  screen = await startScreen();
  ({ page, typed } = await signUp());
});
afterAll(() => screen.close());

async function signUp() {
  const page = await screen.open('/sign-up');
  const typed = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, typed.phone));
  await shows(page, 'Espace Patient protège vos informations');
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await shows(page, 'Votre compte Espace Patient est créé');
  return { page, typed };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inMain = (page: Page) => page.getByRole('main');

async function enterPassword(page: Page, identifier: string, password = goodPassword): Promise<void> {
  await page.fill('#identifier', identifier);
  await page.fill('#password', password);
  await inMain(page).getByRole('button', { name: 'Se connecter' }).click();
}

/** Texts to the patient's phone so far. */
const textsSoFar = () => screen.service.outbox.list(typed.phone).filter(({ links }) => links === undefined).length;

/** Signs in on a device that the account does not know, with the code on the phone. */
async function signInAnew(page: Page, identifier = typed.email): Promise<void> {
  const before = textsSoFar();
  await enterPassword(page, identifier);
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, typed.phone, before + 1));
}

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === '__Host-session');

test('whoever has just signed up is signed in, and led to their own space', async () => {
  await inMain(page).getByRole('link', { name: 'Mon espace' }).click();
  await shows(page, 'Mon espace');
  await page.getByText(typed.email).waitFor();
  await page.getByText('L’appareil que vous utilisez').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the browser keeps the session from every script, and tells pages only that there is one', async () => {
  const cookies = await page.context().cookies();
  const shape = cookies.map(({ name, httpOnly, secure, sameSite, path }) => ({
    name,
    httpOnly,
    secure,
    sameSite,
    path,
  }));
  const hidden = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' };
  expect(shape).toEqual(
    expect.arrayContaining([
      { name: '__Host-session', ...hidden },
      { name: '__Host-device', ...hidden },
      { name: 'signed-in', ...hidden, httpOnly: false },
    ]),
  );
  expect(await page.evaluate(() => document.cookie)).toBe('signed-in=1');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  for (const { name, value } of cookies) if (name.startsWith('__Host-')) expect(kept).not.toContain(value);
});

test('G1: a page that asked with the session from before a step-up asks again, and nobody is signed out', async () => {
  const headers = { cookie: `__Host-session=${'A'.repeat(43)}` };
  const statuses: number[] = [];
  page.on('response', answer => {
    if (answer.url().endsWith('/api/me')) statuses.push(answer.status());
  });
  const late = async (route: Route) => route.fulfill({ response: await route.fetch({ headers }) });
  await page.route('**/api/me', late, { times: 1 });
  await page.reload();
  await page.getByText(typed.email).waitFor();
  expect(statuses).toEqual([401, 200]);
  expect((await page.context().cookies()).map(({ name }) => name)).toContain('__Host-session');
});

test('signing out is noticed in another tab, and the back button shows nothing private', async () => {
  const other = await page.context().newPage();
  await other.goto(`${screen.service.url}/me`);
  await other.getByText(typed.email).waitFor();

  const session = await sessionOf(page.context());
  await page.evaluate(() => localStorage.setItem('hold', 'the secret of a slot, which tells the appointment'));
  await button(page, 'Se déconnecter').click();
  await shows(page, 'Bienvenue sur Espace Patient');
  // Nothing that was typed or booked here is left to the next person at a shared computer.
  expect(await page.evaluate(() => [{ ...sessionStorage }, localStorage.getItem('hold')])).toEqual([{}, null]);
  await shows(other, 'Se connecter');
  expect(await other.locator('body').textContent()).not.toContain(typed.email);
  await other.close();

  await page.goBack();
  await shows(page, 'Se connecter');
  expect(await page.locator('body').textContent()).not.toContain(typed.email);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['__Host-device']);

  // The session is over in the service, too.
  const cookie = `__Host-session=${session?.value}`;
  expect((await fetch(`${screen.service.url}/api/me`, { headers: { cookie } })).status).toBe(401);
});

test('a page that the browser had put aside comes back without what was private', async () => {
  await page.goto(`${screen.service.url}/sign-in`);
  await enterPassword(page, typed.phone);
  await page.getByText(typed.email).waitFor();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await page.getByText(typed.email).waitFor({ state: 'detached' });
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.getByText(typed.email).waitFor();
});

test('a wrong password and an unknown person are told the same, and the password alone is typed again', async () => {
  const stranger = await screen.open('/sign-in');
  await enterPassword(stranger, typed.email, 'Tournesol-bleu-48');
  const told = await stranger.getByRole('alert').textContent();
  expect(await stranger.inputValue('#identifier')).toBe(typed.email);
  expect(await stranger.inputValue('#password')).toBe('');
  expect(await violations(stranger)).toEqual([]);
  await enterPassword(stranger, 'nobody@exemple.fr', 'Tournesol-bleu-48');
  await stranger.waitForFunction(() => !document.querySelector('[aria-busy]'));
  expect(await stranger.getByRole('alert').textContent()).toBe(told);
  expect(await stranger.context().cookies()).toEqual([]);
});

test('empty fields are said beside the fields, and nothing is sent', async () => {
  const stranger = await screen.open('/sign-in');
  await inMain(stranger).getByRole('button', { name: 'Se connecter' }).click();
  await showsErrors(stranger, 2);
  await focusMovesTo(stranger, 'identifier');
  const fills = await stranger.$$eval('input', inputs => inputs.map(({ autocomplete }) => autocomplete));
  expect(fills).toEqual(['username', 'current-password']);
});

describe('on a second browser', () => {
  let second: Page;

  test('the phone proves the device; a reload while the message is read costs nothing', async () => {
    second = await screen.open('/sign-in?next=%2Fterms');
    const before = textsSoFar();
    await enterPassword(second, typed.email);
    await shows(second, 'Saisissez votre code');
    expect(await second.getAttribute('#code', 'autocomplete')).toBe('one-time-code');
    expect(await violations(second)).toEqual([]);
    await second.reload();
    await shows(second, 'Saisissez votre code');
    const code = await readCode(screen.service, typed.phone, before + 1);
    await second.fill('#code', code === '000000' ? '000001' : '000000');
    await second.locator('.error').waitFor();
    await second.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
    await second.fill('#code', code);
    await shows(second, 'Conditions d’utilisation');
    expect(textsSoFar()).toBe(before + 1);
  });

  test('both devices are listed, and the first is signed out from the second', async () => {
    await second.getByRole('link', { name: 'Mon espace' }).click();
    await second.getByText('Dernière activité').waitFor();
    await button(second, 'Déconnecter').click();
    await second.getByText('Cet appareil est déconnecté.').waitFor();
    expect(await second.locator('.sessions li').count()).toBe(1);
    // The first learns of it by its next request, and forgets that it was signed in.
    await page.goto(`${screen.service.url}/me`);
    await shows(page, 'Se connecter');
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});

test('a session that somebody planted is not the one that a sign-in opens', async () => {
  const victim = await screen.open('/sign-in');
  const planted = 'A'.repeat(43);
  const { url } = screen.service;
  await victim
    .context()
    .addCookies([{ name: '__Host-session', value: planted, url: url.replace('http:', 'https:'), secure: true }]);
  await signInAnew(victim, typed.phone);
  await shows(victim, 'Mon espace');
  const opened = await sessionOf(victim.context());
  expect(opened?.value).toMatch(/^[\w-]{43}$/);
  expect(opened?.value).not.toBe(planted);
});

test.each([
  'https://evil.example/me',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/me?x=1',
  '/sign-in',
])('the way back leads to no page but our own: %s', async next => {
  await page.goto(`${screen.service.url}/sign-in?next=${encodeURIComponent(next)}`);
  await enterPassword(page, typed.email);
  await shows(page, 'Mon espace');
  expect(page.url()).toBe(`${screen.service.url}/me`);
  await button(page, 'Se déconnecter').click();
  await shows(page, 'Bienvenue sur Espace Patient');
});
