/** Contact us, in a real browser: from a dead end, with what it is about filled in, to the reference. */
import type { Page } from 'playwright-core';
import { supportRequestsAnswer } from '../../../lambdas/contract/account-answers.ts';
import { readAs } from '../../support/answers.ts';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { chooseLanguage, focusMovesTo, sendForm, shows, showsErrors } from '../../support/browser/patient-at-screen.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { Member } from '../../support/people/member.ts';
import { ask } from '../../support/request.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inMain = (page: Page) => page.getByRole('main');

async function written() {
  const answer = await ask(screen.service.url, { method: 'GET', path: '/api/operations/support-requests' });
  return readAs(supportRequestsAnswer, answer).requests;
}

test('the footer of every page leads there; what is missing is said beside its field', async () => {
  const page = await screen.open('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Contactez-nous' }).click();
  await shows(page, 'Contactez-nous');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Envoyer').click();
  await showsErrors(page, 3);
  await focusMovesTo(page, 'topic');
  expect(await violations(page)).toEqual([]);
  await page.selectOption('#topic', 'other');
  await page.fill('#message', 'Bonjour');
  await page.fill('#email', 'nobody');
  await button(page, 'Envoyer').click();
  await page.getByText('Cette adresse e-mail n’est pas valide').waitFor();
  await focusMovesTo(page, 'email');
});

test('what was typed outlives a reload and another language, and goes once it is sent', async () => {
  const email = newEmail();
  const page = await screen.open('/contact');
  await page.selectOption('#topic', 'appointment');
  await page.fill('#message', 'Mon rendez-vous\na disparu.');
  await page.fill('#email', email);
  await page.reload();
  await shows(page, 'Contactez-nous');
  await chooseLanguage(page, 'de');
  await shows(page, 'Kontaktieren Sie uns');
  expect(await page.inputValue('#message')).toBe('Mon rendez-vous\na disparu.');
  expect(await page.inputValue('#topic')).toBe('appointment');
  await button(page, 'Senden').click();
  await shows(page, 'Wir haben Ihre Nachricht erhalten');
  expect(await violations(page)).toEqual([]);
  const [request] = await written();
  expect(request).toMatchObject({ topic: 'appointment', message: 'Mon rendez-vous\na disparu.', email, locale: 'de' });
  await page.getByText(request?.reference ?? '').waitFor();
  const [mail] = await until(
    'the acknowledgement',
    () => screen.service.outbox.list(email).length > 0 && screen.service.outbox.list(email),
  );
  expect(mail?.subject).toContain(request?.reference);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('disparu');
});

test('I1: after a lost answer the same form is one message', async () => {
  const page = await screen.open('/contact?topic=sign_in');
  let lost = 1;
  await page.route('**/api/support-requests', async route => {
    if (lost-- <= 0) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.fill('#message', 'Une seule fois, par la page');
  await page.fill('#email', newEmail());
  await button(page, 'Envoyer').click();
  await page.getByRole('alert').waitFor();
  await button(page, 'Envoyer').click();
  await shows(page, 'Nous avons reçu votre message');
  expect((await written()).filter(({ message }) => message === 'Une seule fois, par la page')).toHaveLength(1);
});

test('a signed-in person finds the address of the account filled in', async () => {
  const member = await new Member(screen.service).join();
  const page = await screen.open('/terms');
  const url = screen.service.url.replace('http:', 'https:');
  const cookies = [...member.browser.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
  await page.context().addCookies(cookies);
  await page.goto(`${screen.service.url}/contact?topic=account`);
  await page.waitForFunction(
    address => (document.getElementById('email') as HTMLInputElement)?.value === address,
    member.email,
  );
  await page.fill('#message', 'Depuis mon compte');
  await button(page, 'Envoyer').click();
  await shows(page, 'Nous avons reçu votre message');
  expect((await written())[0]).toMatchObject({
    email: member.email,
    accountId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

describe('a dead end', () => {
  const leads = async (page: Page, topic: string, reference = '') => {
    await inMain(page).getByRole('link', { name: 'Contactez-nous' }).click();
    await shows(page, 'Contactez-nous');
    expect([await page.inputValue('#topic'), await page.inputValue('#reference')]).toEqual([topic, reference]);
  };

  test('an account that exists', async () => {
    const owner = new Patient(screen.service);
    await owner.signUp();
    const page = await screen.open('/sign-up');
    const before = screen.service.outbox.list(owner.phone).length;
    await sendForm(page, { phone: owner.phone, email: newEmail() });
    await shows(page, 'Saisissez votre code');
    await leads(page, 'sign_up', await referenceOf(page));
    await page.goBack();
    const [text] = await until(
      'the code',
      () => screen.service.outbox.list(owner.phone).length > before && screen.service.outbox.list(owner.phone),
    );
    await page.fill('#code', /\b\d{3}\b/.exec(text?.text ?? '')?.[0] ?? '');
    await inMain(page).getByRole('link', { name: 'Mot de passe oublié' }).waitFor();
    await leads(page, 'sign_up', await referenceOf(page));
  });

  test('a number that takes no code, with the reference', async () => {
    const phone = newPhone();
    screen.service.faults.sns.push({
      times: Number.POSITIVE_INFINITY,
      code: 'InvalidParameter',
      when: ({ input }) => (input as Record<string, unknown>).PhoneNumber === phone,
    });
    const page = await screen.open('/sign-up');
    await sendForm(page, { phone });
    await shows(page, 'Le code n’a pas pu être transmis');
    await leads(page, 'sign_up', await referenceOf(page));
  });

  test('too many codes for one number', async () => {
    const phone = newPhone();
    // Each from another address: twelve are the most that a phone gets in a day.
    for (let code = 0; code < 12; code += 1) await new Patient(screen.service, { phone }).start();
    const page = await screen.open('/sign-up');
    await sendForm(page, { phone });
    await page.getByRole('alert').waitFor();
    await leads(page, 'sign_up');
  });

  test.each([
    ['/nowhere', 'other'],
    ['/my-account#0123456789abcdef0123456789abcdef', 'appointment'],
    ['/my-account', 'appointment'],
    ['/password-reset', 'sign_in'],
    ['/password-reset/cancel', 'sign_in'],
    ['/booking', 'appointment'],
    [`/sign-up#${'a'.repeat(32)}.${'b'.repeat(43)}`, 'sign_up'],
  ])('%s', async (path, topic) => {
    await leads(await screen.open(path), topic);
  });
});

/** Of the sign-up of this tab. */
async function referenceOf(page: Page): Promise<string> {
  const [id, accessToken] = (await page.evaluate(() => sessionStorage.getItem('sign-up') ?? '')).split('.');
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await ask(screen.service.url, { method: 'GET', path: `/api/sign-ups/${id}`, headers });
  return (answer.json as { signUp: { reference: string } }).signUp.reference;
}

test.each([
  ['?topic=praise&reference=%3Cscript%3E', '', ''],
  ['?topic=sign_in&reference=K7Q-4MX', 'sign_in', 'K7Q-4MX'],
])('takes of an address that anybody may have written only what it can be: %s', async (query, topic, reference) => {
  const page = await screen.open(`/contact${query}`);
  expect([await page.inputValue('#topic'), await page.inputValue('#reference')]).toEqual([topic, reference]);
});
