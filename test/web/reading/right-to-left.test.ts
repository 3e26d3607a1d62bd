/** Names that read from right to left: phones and times after them read left to right, on pages and in e-mails (Q7). */
import { formattedPhone } from '../../../core/contact/formatted-phone.ts';
import { type Screen, startScreen, violations } from '../../support/browser/browser.ts';
import { sendForm, shows } from '../../support/browser/patient-at-screen.ts';
import { calendarOf, takeSlot } from '../../support/browser/patient-who-books.ts';
import { turnedAround } from '../../support/browser/reading-order.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { BookablePractice } from '../../support/people/bookable.ts';
import { Practice, tokenTo } from '../../support/practice.ts';
import { until } from '../../support/until.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
});
afterAll(() => screen.close());

test.each([
  ['Arabic', 'عيادة النور', 'د. ليلى', 'حداد'],
  ['Hebrew', 'מרפאת הגן', 'ד"ר לוי', 'כהן'],
])('an invited patient: %s names of practice, practitioner and patient', async (_, name, practitioner, lastName) => {
  const practice = await new Practice(screen.service).register({ name });
  const phone = formattedPhone(practice.phone, 'FR');
  const email = newEmail();
  const recordId = email.replace('@exemple.fr', '');
  await practice.note(recordId, { lastName, firstName: lastName, email, phone: newPhone() });
  await practice.give(recordId, { recordId, practitioner });
  const page = await screen.open(`/my-account#${tokenTo(screen.service, email)}`);
  const card = page.locator('.appointment', { hasText: practitioner });
  await card.waitFor();
  const when = await turnedAround(page, '.appointment');
  expect(when).toEqual({ seen: expect.arrayContaining([expect.stringMatching(/^\d\d:\d\d$/)]), turned: [] });
  // Without marks the two names would be one text from right to left, the practice before the practitioner.
  const names = await card.locator('bdi').all();
  const [first, second] = await Promise.all(names.map(each => each.boundingBox()));
  expect(first?.x).toBeLessThan(second?.x ?? 0);
  expect(await card.locator('bdi[translate=no]').allTextContents()).toEqual([practitioner, name]);

  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await sendForm(page, { email, phone: newPhone() });
  await shows(page, 'Vos coordonnées sont à corriger');
  await page.getByRole('link', { name: `Appeler le cabinet` }).getByText(phone).waitFor();
  const mismatch = await turnedAround(page, 'main');
  expect(mismatch).toMatchObject({ seen: expect.arrayContaining([phone]), turned: [] });
  expect(await violations(page)).toEqual([]);

  const mail = await until('the mail', () => screen.service.outbox.list(email).find(({ htmlPath }) => htmlPath));
  await page.goto(`${screen.service.url}${mail.htmlPath}`);
  const inMail = await turnedAround(page);
  expect(inMail).toMatchObject({ seen: expect.arrayContaining([phone]), turned: [] });
  // The plain text has no elements: the marks stand in it.
  expect(mail.text).toContain(`\u2068${practitioner}\u2069`);
});

test('a patient who books at a practice with an Arabic name: calendar and held slot', async () => {
  const practice = await new BookablePractice(screen.service);
  await practice.offer(3, { name: 'عيادة النور' });
  await practice.putPractitioner({ name: 'د. ليلى' });
  const page = await screen.open(calendarOf(practice));
  await page.waitForSelector('.slot');
  await shows(page, 'د. ليلى');
  expect(await page.locator('h1 bdi[translate=no]').textContent()).toBe('د. ليلى');
  expect((await turnedAround(page, 'main')).turned).toEqual([]);
  const time = await takeSlot(page);
  const { seen, turned } = await turnedAround(page, '.appointment');
  expect([seen.includes(time), turned]).toEqual([true, []]);
});
