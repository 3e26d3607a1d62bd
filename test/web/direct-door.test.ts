/** The direct door in a real browser: a patient sees, types and presses, from the choice to the account. */
import type { Locator, Page } from 'playwright-core';
import { mostLooks } from '../../local/bench/capacity/measured.ts';
import { type Screen, startScreen, violations } from '../support/browser/browser.ts';
import { descriptionOf, heard, runsTogether, spokenOf, timesHeard } from '../support/browser/heard.ts';
import {
  chooseLanguage,
  focusMovesTo,
  goodPassword,
  readCode,
  sendForm,
  shows,
  showsErrors,
} from '../support/browser/patient-at-screen.ts';
import { newEmail, newPhone, Patient, wrongFor } from '../support/patient.ts';
import { until } from '../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen({ code: { resendAfterSeconds: [1, 1, 1] } });
});
afterAll(() => screen.close());

/** The keyboard's suggestion or the clipboard replaces the text of a field. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.page().keyboard.insertText(text);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a mobile: choice, form, SMS, wrong code, right code, notice, account; no state that axe objects to', async () => {
  const page = await screen.open();
  await shows(page, 'Bienvenue sur Espace Patient');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'S’inscrire' }).click();
  await shows(page, 'Nouveau sur Espace Patient');
  await press(page, 'S’inscrire');
  await showsErrors(page, 5);
  await focusMovesTo(page, 'phone');
  expect(await violations(page)).toEqual([]);
  await page.locator('.faults').getByRole('button', { name: 'Mot de passe' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'password');

  await page.fill('#phone', '06 12 34 56 78');
  await page.getByText('Vous recevrez le code par SMS.').waitFor();
  const { phone, email } = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  const code = await readCode(screen.service, phone);
  expect(await violations(page)).toEqual([]);

  await press(page, 'Valider');
  await page.locator('.error', { hasText: 'Saisissez les 3 chiffres du code.' }).waitFor();
  await press(page, 'Modifier mon numéro ou mon e-mail');
  await press(page, 'Annuler');
  await focusMovesTo(page, 'code');

  await page.fill('#code', wrongFor(code));
  await page.locator('.error', { hasText: 'Ce code n’est pas le bon' }).waitFor();
  await page.getByText('Il vous reste 2 essais.', { exact: true }).waitFor();
  expect(await page.inputValue('#code')).toBe('');
  expect(await violations(page)).toEqual([]);

  await page.fill('#code', code);
  await shows(page, 'Espace Patient protège vos informations');
  expect(await violations(page)).toEqual([]);
  await press(page, 'J’accepte');
  await shows(page, 'Votre compte Espace Patient est créé');
  expect(await violations(page)).toEqual([]);
  expect(screen.service.outbox.list(email)[0]?.subject).toBe('Votre compte Espace Patient est ouvert');
});

test('Q1: a field is judged when it is left, by the rules of the API, and never while somebody types in it', async () => {
  const page = await screen.open('/sign-up');
  const error = (name: string) => page.locator(`#${name}-error`);
  const isHeard = (words: string) => page.locator('main').getByRole('status').filter({ hasText: words }).waitFor();
  await page.focus('#phone');
  await page.keyboard.type('06 12');
  await page.keyboard.press('Tab');
  await error('phone').filter({ hasText: 'Ce numéro de téléphone n’est pas valide.' }).waitFor();
  await isHeard('Ce numéro de téléphone n’est pas valide.');
  // Nothing is said of a field that was passed by.
  await page.keyboard.press('Tab');
  await page.keyboard.type('camille@exemple.fr');
  await page.keyboard.press('Tab');
  await page.keyboard.type('camile@exemple.fr');
  expect(await page.locator('.error').count()).toBe(1);
  await page.keyboard.press('Tab');
  await isHeard('Les deux adresses e-mail sont différentes.');
  await page.keyboard.type('Camille.2024');
  await page.keyboard.press('Tab');
  await error('password').filter({ hasText: 'Ce mot de passe est trop facile à deviner.' }).waitFor();
  await chooseLanguage(page, 'it');
  await error('password').filter({ hasText: 'Questa password è troppo facile da indovinare.' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.focus('#email');
  await page.keyboard.press('End');
  for (const _ of 'lle@exemple.fr') await page.keyboard.press('Backspace');
  await page.keyboard.type('le@exemple.fr');
  await error('emailConfirmation').waitFor({ state: 'detached' });
  // What was wrong before the press is still told, and the press counts.
  await page.fill('#phone', '0800 12 34 56');
  await page.getByRole('button', { name: 'Iscriversi' }).click();
  await showsErrors(page, 3);
  await page.waitForFunction(() => document.activeElement?.id === 'phone');
});

test('Q4: to listen to, each field has its rules and its fault, and no words run together', async () => {
  const page = await screen.open('/sign-up');
  expect(runsTogether(await heard(page))).toEqual([]);
  const described = (field: string) => spokenOf(page, field);
  const phone = 'Numéro de téléphone, mobile ou fixe';
  expect(await described(phone)).toMatch(/^Un code va vous être envoyé .+ compte\. Numéro étranger\s: .+ pays\.$/);
  await page.fill('#password', 'Tournesol');
  expect(await described('Mot de passe')).toMatch(
    /^Votre mot de passe.+ 10 caractères \(à compléter\) une majuscule \(respecté\).+un chiffre \(à compléter\)$/,
  );
  await press(page, 'S’inscrire');
  await showsErrors(page, 5);
  // Of all that is told by itself, nothing says a fault that its field tells, too.
  const aloud = await page.locator('main').locator('[role=alert], [role=status]').allTextContents();
  expect(aloud.join('')).not.toMatch(/obligatoire|trop court/);
  expect(await described(phone)).toMatch(/^Ce champ est obligatoire\. Un code/);
  expect(await page.locator('.faults').ariaSnapshot()).toContain('- button "Confirmez votre adresse e-mail"');
  const before = await page.title();
  await sendForm(page);
  await shows(page, 'Saisissez votre code');
  expect([before, await page.title()]).toEqual([
    'Nouveau sur Espace Patient\u202f?',
    'Saisissez votre code · Espace Patient',
  ]);
});

test('a landline is called: the form and the code say to stay near the phone, and no SMS is offered', async () => {
  const page = await screen.open('/sign-up');
  await page.getByText('Pays acceptés').click();
  await page.getByText(/Allemagne, .*La Réunion, .*Suisse/).waitFor();
  await page.fill('#phone', '01 42 68 53 99');
  await page.getByText('Un robot vous appellera pour vous dicter le code.').waitFor();
  const { phone } = await sendForm(page, { phone: '+33142685399' });
  await shows(page, 'Saisissez votre code');
  await page.locator('.lead', { hasText: 'Restez à côté de votre téléphone' }).waitFor();
  expect(await page.getByRole('button', { name: 'SMS' }).count()).toBe(0);
  await page.fill('#code', await readCode(screen.service, phone));
  await shows(page, 'Espace Patient protège vos informations');
});

test('X28: strangers guess at the phone: the code is void, and the page takes the longer one that comes', async () => {
  const page = await screen.open('/sign-up');
  const { phone } = await sendForm(page);
  await shows(page, 'Saisissez votre code');
  const code = await readCode(screen.service, phone);
  for (const message of [2, 3, 4]) {
    const stranger = new Patient(screen.service, { phone });
    await stranger.start();
    const theirs = await readCode(screen.service, phone, message);
    await stranger.until('awaiting_code');
    for (const step of [1, 2, 3]) await stranger.answer(wrongFor(theirs, step));
  }

  await page.fill('#code', code);
  await page.locator('.error', { hasText: 'Nous vous envoyons un code plus long.' }).waitFor();
  await page.locator('.code.length-6').waitFor();
  await page.fill('#code', await readCode(screen.service, phone, 5));
  await shows(page, 'Espace Patient protège vos informations');
});

test('the whole sign-up by keyboard alone, in which the page looks eight times at most', async () => {
  const page = await screen.open('/sign-up');
  const looks: string[] = [];
  page.on('request', request => {
    if (request.method() === 'GET' && /\/api\/sign-ups\/[^/]+$/.test(request.url())) looks.push(request.url());
  });
  const phone = newPhone();
  const email = newEmail();
  await page.focus('#phone');
  await page.keyboard.type(phone);
  await page.keyboard.press('Tab');
  // The list of countries lies between phone and e-mail.
  await page.keyboard.press('Tab');
  for (const text of [email, email, goodPassword]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  // The button that shows the password, then the box.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await shows(page, 'Saisissez votre code');
  await focusMovesTo(page, 'code');
  const answers: string[] = [];
  page.on('request', request => request.url().endsWith('/code') && answers.push(request.method()));
  await page.keyboard.type(await readCode(screen.service, phone));
  await page.waitForFunction(() => (document.querySelector('#code') as HTMLInputElement).value.length === 3);
  expect(answers).toEqual([]);
  // The last digit may be a slip: the patient reads the code once more before it counts.
  await page.keyboard.press('Enter');
  await shows(page, 'Espace Patient protège vos informations');
  await page.getByRole('button', { name: 'J’accepte' }).focus();
  await page.keyboard.press('Enter');
  await shows(page, 'Votre compte Espace Patient est créé');
  await focusMovesTo(page, 'H1');
  expect(looks.length).toBeLessThanOrEqual(mostLooks);
  expect(looks.length).toBeGreaterThan(0);
});

test('to listen to: where the code went, each error once, and no text that runs into the next, at every step', async () => {
  const page = await screen.open('/sign-up');
  const { phone, email } = await sendForm(page, { phone: '+33612345670', email: 'camille.b@exemple.fr' });
  const code = await readCode(screen.service, phone);
  const where = 'Nous vous avons envoyé votre code par SMS au 06 12 34 56 70.';
  const lead = page.getByRole('status').filter({ hasText: where });
  await lead.waitFor();
  const listen = async () => {
    const tree = (await heard(page)).replaceAll('\u00a0', ' ');
    expect(runsTogether(tree)).toEqual([]);
    return tree;
  };
  await listen();
  expect((await descriptionOf(page, '#code')).replaceAll('\u00a0', ' ')).toMatch(
    new RegExp(`^${where} Ce code est encore valable \\d minutes\\. Il vous reste 3 essais\\.$`),
  );

  await page.fill('#code', wrongFor(code));
  const wrong = page.getByRole('status').filter({ hasText: 'Ce code n’est pas le bon' });
  await wrong.waitFor();
  expect(timesHeard(await listen(), 'Ce code n’est pas le bon')).toBe(1);
  expect(await descriptionOf(page, '#code')).not.toContain('n’est pas le bon');
  expect(await page.getAttribute('#code', 'aria-errormessage')).toBe(await wrong.getAttribute('id'));

  await press(page, 'Modifier mon numéro ou mon e-mail');
  await press(page, 'Enregistrer');
  await page.locator('.error', { hasText: 'Indiquez un nouveau numéro' }).waitFor();
  expect(timesHeard(await listen(), 'Indiquez un nouveau numéro')).toBe(1);
  await press(page, 'Annuler');

  expect(timesHeard(await listen(), email)).toBe(1);
  await page.fill('#code', code);
  await shows(page, 'Espace Patient protège vos informations');
  await listen();
  await press(page, 'J’accepte');
  await shows(page, 'Votre compte Espace Patient est créé');
  await listen();
});

describe('while the code is awaited', () => {
  test('the code is sent again, then read out by a call', async () => {
    const page = await screen.open('/sign-up');
    const { phone } = await sendForm(page);
    const code = await readCode(screen.service, phone);
    await page.locator('button:not([aria-disabled])', { hasText: 'Renvoyer le code' }).click();
    expect(await readCode(screen.service, phone, 2)).toBe(code);
    await page.locator('.lead', { hasText: 'Nous vous avons envoyé votre code par SMS au' }).waitFor();
    await page.locator('button:not([aria-disabled])', { hasText: 'Appelez-moi' }).click();
    await page.locator('.lead[data-channel=voice]').waitFor();
    expect(await readCode(screen.service, phone, 3)).toBe(code);
  });

  test('a code is picked out of whatever is pasted, and nothing but digits stays in the field', async () => {
    const page = await screen.open('/sign-up');
    const { phone } = await sendForm(page);
    const code = await readCode(screen.service, phone);
    await shows(page, 'Saisissez votre code');
    const field = page.locator('#code');
    for (const [pasted, kept] of [
      ['abc', ''],
      ['1x', '1'],
      ['1y', '1'],
      // Two may be the code, so neither sends itself.
      ['123 ou 124', '123'],
    ] as const) {
      await paste(field, pasted);
      expect(await field.inputValue()).toBe(kept);
    }
    await paste(field, `Code : ${wrongFor(code)}`);
    await page.locator('.error', { hasText: 'Ce code n’est pas le bon' }).waitFor();
    await paste(field, `Reçu le 27/11, valable 5 minutes : ${code}.`);
    await shows(page, 'Espace Patient protège vos informations');
  });

  test('whoever gives up is told what becomes of it, and nothing of an agreement that nobody asked for', async () => {
    const page = await screen.open('/sign-up');
    await sendForm(page);
    await shows(page, 'Saisissez votre code');
    await press(page, 'Abandonner l’inscription');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Aucun compte ne sera ouvert. Ce que vous avez saisi sera effacé.').waitFor();
    expect(await dialog.textContent()).not.toContain('accord');
    await press(page, 'Oui, renoncer');
    await shows(page, 'Inscription abandonnée');
  });
});

test('an account exists: told after the code, with sign in, reset and contact as the next steps', async () => {
  const first = await screen.open('/sign-up');
  const { phone, email } = await sendForm(first);
  await first.fill('#code', await readCode(screen.service, phone));
  await press(first, 'J’accepte');
  await shows(first, 'Votre compte Espace Patient est créé');
  const link = await until('the link that confirms the e-mail', () =>
    screen.service.outbox.list(email)[0]?.links?.find(found => found.includes('/confirm-email#')),
  );
  await first.goto(link);
  await press(first, 'Confirmer mon adresse');
  await shows(first, 'Votre adresse e-mail est confirmée');

  const page = await screen.open('/sign-up');
  const other = await sendForm(page, { email });
  await shows(page, 'Saisissez votre code');
  await page.fill('#code', await readCode(screen.service, other.phone));
  await shows(page, 'Un compte existe déjà');
  for (const name of ['Se connecter', 'Mot de passe oublié', 'Contactez-nous'])
    expect(await page.locator('main').getByRole('link', { name }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('whoever refuses the notice gives up, and nothing stays of it', async () => {
  const page = await screen.open('/sign-up');
  const { phone } = await sendForm(page);
  await page.fill('#code', await readCode(screen.service, phone));
  await press(page, 'Je n’accepte pas');
  await page.getByRole('dialog').getByText('Sans votre accord, aucun compte n’est ouvert.').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Oui, renoncer');
  await shows(page, 'Inscription abandonnée');
  await press(page, 'Recommencer mon inscription');
  await shows(page, 'Nouveau sur Espace Patient');
});

test('in German, chosen by the browser, and French once it is chosen here', async () => {
  const page = await screen.open('/sign-up', 'de-DE');
  await shows(page, 'Neu bei Espace Patient?');
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  const { phone, email } = await sendForm(page, {}, 'Registrieren');
  await shows(page, 'Geben Sie Ihren Code ein');
  await page.fill('#code', await readCode(screen.service, phone));
  await press(page, 'Ich akzeptiere');
  await shows(page, 'Ihr Konto bei Espace Patient wurde eröffnet!');
  expect(screen.service.outbox.list(email)[0]?.subject).toMatch(/Konto/);
  await page.selectOption('.language select', 'fr');
  await shows(page, 'Votre compte Espace Patient est créé');
});
