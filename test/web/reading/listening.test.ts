/**
 * A screen reader speaks each end of a sign-up, the wait for a send, the proof of an e-mail, a reset, and the pages of an account.
 * The focus moves to the new part, and an error is spoken once (Q4).
 */
import type { Page } from 'playwright-core';
import type { SignUpView } from '../../../lambdas/contract/answers.ts';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { descriptionOf, heard, runsTogether, timesHeard } from '../../support/browser/heard.ts';
import { focusMovesTo, shows } from '../../support/browser/patient-at-screen.ts';
import { newEmail, Patient, wrongFor } from '../../support/patient.ts';
import { EmailNewcomer } from '../../support/people/email-newcomer.ts';
import { Member } from '../../support/people/member.ts';

let screen: Screen;
let member: Member;
beforeAll(async () => {
  screen = await startScreen();
  member = await new Member(screen.service, { email: newEmail() }).join();
});
afterAll(() => screen.close());

const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click();
const wrongCode = 'Ce code n’est pas le bon';

/** The page of a sign-up that was begun elsewhere, in a tab that has its access. */
async function follow({ id, accessToken }: Patient): Promise<Page> {
  const page = await screen.open('/terms');
  await page.evaluate(access => sessionStorage.setItem('sign-up', access), `${id}.${accessToken}`);
  await page.goto(`${screen.service.url}/sign-up`);
  return page;
}

/** The title is named, has the focus, and is the page's; nothing that is read runs into the next. */
async function isHeardWhole(page: Page, title: string): Promise<void> {
  await shows(page, title);
  await page.waitForFunction(words => document.title.startsWith(words), title);
  expect(runsTogether(await heard(page))).toEqual([]);
  expect(await violations(page)).toEqual([]);
}

/** A wrong code is told by one live region, which names the field's error, and by nothing else. */
async function tellsWrongCodeOnce(page: Page, wrong: string): Promise<void> {
  await page.fill('#code', wrong);
  await page.locator('#code-fate.error').waitFor();
  await focusMovesTo(page, 'code');
  expect(timesHeard(await heard(page), wrongCode)).toBe(1);
  expect(await page.locator('#code-fate').getAttribute('role')).toBe('status');
  expect(await page.getAttribute('#code', 'aria-errormessage')).toBe('code-fate');
  expect(await descriptionOf(page, '#code')).not.toContain(wrongCode);
  expect(await page.getByRole('alert').count()).toBe(0);
  // The emptied field that is sent once more does not hide why it is empty.
  await press(page, 'Valider');
  await focusMovesTo(page, 'code');
  expect(await page.locator('#code-fate').textContent()).toContain(wrongCode);
}

describe('each end of a sign-up', () => {
  let page: Page;
  let told: Partial<SignUpView> = {};
  beforeAll(async () => {
    const patient = new Patient(screen.service);
    await patient.start();
    page = await follow(patient);
    await focusMovesTo(page, 'code');
    await page.route(/\/api\/sign-ups\/[^/]+$/, async route => {
      const response = await route.fetch();
      const { signUp } = (await response.json()) as { readonly signUp: SignUpView };
      await route.fulfill({ response, json: { signUp: { ...signUp, ...told } } });
    });
  });

  /** As after a time without a network. */
  const lookAgain = () => page.evaluate(() => dispatchEvent(new Event('online')));
  const message = 'Voici pourquoi, et ce qui aide.';
  const ends = Object.entries({
    contact_differs: 'Vos coordonnées ne correspondent pas',
    link_unusable: 'Ce lien ne peut plus servir',
    account_exists: 'Un compte existe déjà',
    too_many_codes: 'Trop de codes demandés',
    country_not_served: 'Les numéros de ce pays ne sont pas acceptés',
    slot_gone: 'Ce créneau n’est plus disponible',
    undeliverable: 'Le code n’a pas pu être transmis',
    delivery_failed: 'Le code n’a pas pu être envoyé',
  } satisfies Record<NonNullable<SignUpView['rejection']>['reason'], string>);

  test.each(ends)('%s: the title has the focus, then the reason, and a way on', async (reason, title) => {
    told = { status: 'rejected', rejection: { reason: reason as (typeof ends)[number][0] & 'undeliverable', message } };
    await lookAgain();
    await shows(page, title);
    await focusMovesTo(page, 'H1');
    const tree = (await heard(page)).replace(/\s*\n\s*/g, ' ');
    expect(tree).toMatch(new RegExp(`- heading "${title}" \\[level=1\\] - paragraph: ${message} - (button|link)`));
    expect(runsTogether(tree)).toEqual([]);
  });

  test.each([
    ['expired', 'Votre inscription a expiré'],
    ['abandoned', 'Inscription abandonnée'],
  ] as const)('%s, which comes while the page is open, takes the focus', async (status, title) => {
    told = {};
    await page.reload();
    await focusMovesTo(page, 'code');
    told = { status };
    await lookAgain();
    await isHeardWhole(page, title);
    await focusMovesTo(page, 'H1');
  });

  test('a wait for the send is told by a live region, which tells where the code went, too', async () => {
    told = {
      status: 'received',
      code: { channel: 'sms', channels: ['sms'], length: 3, attemptsLeft: 3, sendsLeft: 3, delivery: 'ordered' },
    };
    await page.reload();
    const lead = page.locator('.lead[role=status]');
    await lead.filter({ hasText: 'Nous envoyons votre code…' }).waitFor();
    await isHeardWhole(page, 'Saisissez votre code');
    await lead.evaluate(element => element.setAttribute('data-same', ''));
    told = {};
    await lookAgain();
    await page.locator('.lead[data-same]', { hasText: 'Nous vous avons envoyé votre code' }).waitFor();
  });
});

test('the proof of an e-mail: advice, code, a wrong code, another one', async () => {
  const newcomer = await new EmailNewcomer(screen.service, { email: member.email }).meetClaim();
  const page = await follow(newcomer);
  await isHeardWhole(page, 'Cette adresse est déjà utilisée');
  await press(page, 'Recevoir un code');
  await isHeardWhole(page, 'Saisissez le code reçu par e-mail');
  await focusMovesTo(page, 'code');
  expect(await descriptionOf(page, '#code')).toMatch(
    /^Nous envoyons un code à l’adresse .+ Ce code est encore valable/,
  );
  await tellsWrongCodeOnce(page, wrongFor(await newcomer.readProofCode()));
});

test('a forgotten password: who, code, a wrong code, the wait', async () => {
  const page = await screen.open('/forgot-password');
  await isHeardWhole(page, 'Mot de passe oublié');
  await press(page, 'Recevoir un code');
  await focusMovesTo(page, 'identifier');
  expect(timesHeard(await heard(page), 'Ce champ est obligatoire')).toBe(1);
  const before = member.texts().length;
  await page.fill('#identifier', member.phone);
  await press(page, 'Recevoir un code');
  await isHeardWhole(page, 'Saisissez votre code');
  await focusMovesTo(page, 'code');
  const code = await member.nextCode(before);
  await tellsWrongCodeOnce(page, wrongFor(code));
  await page.fill('#code', code);
  await isHeardWhole(page, 'Par sécurité, un délai est nécessaire');
  await focusMovesTo(page, 'H1');
});

test('the account: a device signed out, a change begun and left, a wrong password, the way out', async () => {
  const page = await screen.open('/terms');
  const url = screen.service.url.replace('http:', 'https:');
  const cookies = [...(await member.signInAnew()).cookies].map(([name, value]) => ({ name, value, url, secure: true }));
  await page.context().addCookies(cookies);
  await page.goto(`${screen.service.url}/me`);
  await page.getByText('L’appareil que vous utilisez').waitFor();
  await isHeardWhole(page, 'Mon espace');
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles).toEqual(['Mes rendez-vous', ...titles.slice(1)]);
  expect(new Set(titles).size).toBe(titles.length);

  await press(page, 'Déconnecter');
  await page.getByRole('status').filter({ hasText: 'Cet appareil est déconnecté.' }).waitFor();
  await focusMovesTo(page, 'sessions');

  await press(page, 'Changer de mot de passe');
  await page.fill('#password', 'Un-autre-mot-47');
  await press(page, 'Continuer');
  const wrong = page.locator('#password-error');
  await wrong.waitFor();
  await focusMovesTo(page, 'password');
  expect(await descriptionOf(page, '#password')).toContain(await wrong.textContent());
  expect(timesHeard(await heard(page), (await wrong.textContent()) ?? '')).toBe(1);
  expect(runsTogether(await heard(page))).toEqual([]);
  await press(page, 'Annuler');
  await focusMovesTo(page, 'detail-changes');

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await isHeardWhole(page, 'Bienvenue sur Espace Patient');
  await focusMovesTo(page, 'H1');
});
