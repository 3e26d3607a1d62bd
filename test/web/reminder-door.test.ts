/** The reminder door in a real browser: the message's link, the letters, a mismatch corrected while the page is open. */
import type { Page } from 'playwright-core';
import { is } from '../../adapters/dynamodb/expression.ts';
import { signUpKey } from '../../adapters/dynamodb/keys.ts';
import { formattedPhone } from '../../core/contact/formatted-phone.ts';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { heard, runsTogether, timesHeard } from '../support/browser/heard.ts';
import { chooseLanguage, goodPassword, readCode, sendForm, shows } from '../support/browser/patient-at-screen.ts';
import { timeUntilTold } from '../support/browser/timed.ts';
import { newEmail, newPhone } from '../support/patient.ts';
import { InvitedPatient, Practice, serviceTable, tokenTo } from '../support/practice.ts';
import { until } from '../support/until.ts';

let screen: Screen;
let practice: Practice;
beforeAll(async () => {
  screen = await startScreen();
  practice = await new Practice(screen.service).register();
});
afterAll(() => screen.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** As people in France write it; not torn apart at the end of a line. */
const nationally = (e164: string) => formattedPhone(e164, 'FR').replaceAll(' ', '\u00a0');

test('a mismatch: whom to call, Q6: what is retyped is told within a second, and the page moves on by itself when the practice has corrected', async () => {
  const invited = await new InvitedPatient(practice).receive();
  const page = await screen.open(`/my-account#${invited.token}).%20&utm_source=sms`);
  await page.locator('.appointment', { hasText: 'avec le Dr Tilleul' }).waitFor();
  expect(page.url()).toBe(`${screen.service.url}/my-account`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'S’inscrire' }).click();

  const typed = { ...(await sendForm(page, { email: newEmail(), phone: newPhone() })) };
  await shows(page, 'Vos coordonnées sont à corriger');
  const call = page.getByRole('link', { name: `Appeler le Cabinet ${practice.id}` });
  expect(await call.getAttribute('href')).toBe(`tel:${practice.phone}`);
  const shown = await page.locator('main').textContent();
  // Never which detail differs, nor any detail of the record.
  expect(shown).not.toContain(invited.email);
  expect(shown).not.toContain(invited.phone.slice(-6));
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await shows(page, 'Vos coordonnées sont à corriger');
  expect(runsTogether(await heard(page))).toEqual([]);
  // A phone in France dials the same in every language: the button says it as the sentence does.
  await chooseLanguage(page, 'de');
  await page.getByRole('link', { name: 'anrufen' }).getByText(nationally(practice.phone)).waitFor();
  await chooseLanguage(page, 'fr');
  // In the tab where they were typed the details are whole; a support link has the reference.
  await page.getByText(`${nationally(typed.phone)}, ${typed.email}`).waitFor();
  const [reference = ''] = /\w{3}-\w{3}/.exec((await page.getByText('Référence de votre').textContent()) ?? '') ?? [];
  const support = page.locator('main').getByRole('link', { name: 'Contactez-nous' });
  expect(await support.getAttribute('href')).toBe(`/contact?topic=sign_up&reference=${reference}`);

  // Another mistake: compared once more, and the page says what is typed now.
  await press(page, 'Je me suis trompé dans mes coordonnées');
  typed.phone = newPhone();
  await page.fill('#phone', typed.phone);
  const truth = [
    `${nationally(typed.phone)}, ${typed.email}`.replaceAll('\u00a0', ' '),
    'Nous attendons la correction',
  ];
  expect(await timeUntilTold(page, 'Enregistrer', truth)).toBeLessThan(1_000);

  await practice.note(invited.recordId, { ...typed });
  await shows(page, 'Saisissez votre code');
  await page.locator('.lead', { hasText: `envoyé votre code par SMS au ${nationally(typed.phone)}.` }).waitFor();
  await page.getByText(`Référence de votre inscription : ${reference}`).waitFor();
  await page.fill('#code', await readCode(screen.service, typed.phone));
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await shows(page, 'Votre compte Espace Patient est créé');
  await page.locator('.appointment', { hasText: 'avec le Dr Tilleul' }).waitFor();
});

test('corrected while nobody looked: the message’s link asks for the code once the page is seen, in any tab', async () => {
  const invited = await new InvitedPatient(practice).receive({ phone: newPhone() });
  await invited.startFromLink();
  await until('the request', async () => (await practice.corrections()).some(({ id }) => id === invited.id));
  await serviceTable().update(signUpKey(invited.id), { set: { 'reminder.seenAt': 0 }, when: [is('id', invited.id)] });
  await invited.correct();
  const [mail] = await until('the mail', () => invited.mails().length > 0 && invited.mails());
  expect(invited.codeMessages()).toEqual([]);

  const page = await screen.open(new URL(mail?.links?.[0] ?? '').href.replace(screen.service.url, ''));
  await shows(page, 'Saisissez votre code');
  await page.locator('.lead', { hasText: 'Nous vous avons envoyé votre code par SMS' }).waitFor();
  await page.getByText('Vous avez saisi : +33').waitFor();
  expect(await readCode(screen.service, invited.phone)).toHaveLength(3);
  expect(await violations(page)).toEqual([]);
  await page.fill('#code', await invited.readCode());
  await shows(page, 'Espace Patient protège vos informations');
  expect(invited.codeMessages()).toHaveLength(1);
});

test('a shared address: the three letters are asked for, wrong ones leave tries, five end the link', async () => {
  const email = newEmail();
  for (const record of ['fiche-a', 'fiche-b']) await practice.note(record, { lastName: 'd’Artagnan', email });
  await practice.give('rendez-vous-a', { recordId: 'fiche-a' });
  const page = await screen.open(`/my-account#${tokenTo(screen.service, email)}`);
  await page.fill('#lastNameInitials', 'xyz');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.locator('.error', { hasText: 'Il vous reste 4 essais.' }).waitFor();
  expect(timesHeard(await heard(page), 'Il vous reste 4 essais.')).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.fill('#lastNameInitials', 'DAR');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.locator('.appointment').waitFor();

  await page.reload();
  for (let wrong = 1; wrong <= 4; wrong++) {
    await page.fill('#lastNameInitials', `x${'abcd'[wrong - 1]}`);
    const answered = page.waitForResponse(response => response.url().endsWith('/api/reminders/open'));
    await page.getByRole('button', { name: 'Continuer' }).click();
    await answered;
  }
  await shows(page, 'Ce lien ne peut plus servir');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('link', { name: 'Se connecter' }).count()).toBeGreaterThan(0);
  await page.locator('main').getByRole('link', { name: 'S’inscrire' }).click();
  await page.locator('#phone').waitFor();
});

test('a cancelled appointment: the link is dead, and signing up directly is offered', async () => {
  const invited = await new InvitedPatient(practice).receive();
  await practice.cancel(invited.appointmentId);
  const page = await screen.open(`/my-account#${invited.token}`);
  await shows(page, 'Ce lien ne peut plus servir');
});

test('without a token the page says where its link is', async () => {
  const page = await screen.open('/my-account');
  await shows(page, 'Ouvrez le lien de votre message');
  expect(await violations(page)).toEqual([]);
});

test('too many requests do not end a link: it opens another time, asked for in the language chosen meanwhile', async () => {
  const invited = await new InvitedPatient(practice).receive();
  const page = await screen.open();
  const opens = '**/api/reminders/open';
  const languages: (string | undefined)[] = [];
  await page.route(opens, route => {
    languages.push(route.request().headers()['accept-language']);
    const problem = { code: 'too_many_requests', detail: 'Trop de demandes.' };
    return languages.length > 1 ? route.continue() : route.fulfill({ status: 429, json: problem });
  });
  await page.goto(`${screen.service.url}/my-account#${invited.token}`);
  await page.getByRole('status').filter({ hasText: 'Trop de demandes.' }).waitFor();
  await chooseLanguage(page, 'de');
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.locator('.appointment').waitFor();
  expect(languages).toEqual(['fr', 'de']);
});

test('a form sent after the link’s pass has run out: the page opens the link again, and says so', async () => {
  const invited = await new InvitedPatient(practice).receive();
  const page = await screen.open(`/my-account#${invited.token}`);
  const starts = '**/api/sign-ups';
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await page.route(starts, route =>
    route.continue({ postData: { ...route.request().postDataJSON(), reminderPass: 'run-out' } }),
  );
  const { email } = await sendForm(page, invited);
  await page.getByRole('status').filter({ hasText: 'nous avons donc rouvert le lien' }).waitFor();
  await page.locator('.appointment').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute(starts);
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  expect(await page.inputValue('#email')).toBe(email);
  await page.fill('#password', goodPassword);
  await page.check('#acceptTerms');
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await shows(page, 'Saisissez votre code');
});
