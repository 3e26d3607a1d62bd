/** Every page on a telephone of 320 pixels, in every language, by its usual and by twice its letters: nothing is cut off. */
import type { Page } from 'playwright-core';
import { languages } from '../../../core/language.ts';
import { type Screen, startScreen } from '../../support/browser/browser.ts';
import { misfits, type Visit } from '../../support/browser/narrow.ts';
import { chooseLanguage } from '../../support/browser/patient-at-screen.ts';
import { calendarOf } from '../../support/browser/patient-who-books.ts';
import { newAddress, newEmail, Patient } from '../../support/patient.ts';
import { BookablePractice, BookingPatient } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { EmailNewcomer } from '../../support/people/email-newcomer.ts';
import { InvitedPatient, Practice } from '../../support/practice.ts';

let screen: Screen;
let practice: BookablePractice;
let member: BookingMember;
let everyPage: readonly Visit[];
/** The pages that differ for somebody who is not signed in by more than the corner. */
const forStrangers = ['/', '/sign-in', '/my-account', '/booking', '/nowhere'].map(path => ({ path }));

const token = '0af9'.repeat(16);
const withLink = ['/confirm-email', '/not-me', '/not-my-sign-in', '/not-my-change', '/me/confirm-email', '/keep-phone'];

beforeAll(async () => {
  screen = await startScreen();
  practice = new BookablePractice(screen.service);
  const [slot] = await practice.offer(12, {
    name: 'Cabinet médical pluridisciplinaire de Saint-Barthélemy-d’Anjou',
    address: '12 rue des Tilleuls, 75011 Paris',
  });
  member = new BookingMember(screen.service, { from: newAddress() });
  await member.joinWith(slot ?? { slotId: '' });
  everyPage = [
    ...['/', '/sign-up', '/sign-in', '/forgot-password', '/contact', '/terms', '/privacy-notice', '/nowhere'],
    ...['/my-account', '/account-erased', '/book', `/book/${practice.id}`, calendarOf(practice), '/booking', '/me'],
    ...['/password-reset', '/password-reset/cancel', ...withLink].flatMap(path => [path, `${path}#${token}`]),
  ].map(path => ({ path }));
});
afterAll(() => screen.close());

async function look(page: Page, visits: readonly Visit[]): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 700 });
  return misfits(page, visits);
}

test.each(languages)('in %s every page fits, of a stranger and of a person who is signed in', async language => {
  const stranger = await screen.open('/terms', language);
  expect(await look(stranger, forStrangers)).toEqual([]);
  const signedIn = await screen.open('/terms', language);
  const url = screen.service.url.replace('http:', 'https:');
  await signedIn
    .context()
    .addCookies([...member.browser.cookies].map(([name, value]) => ({ name, value, url, secure: true })));
  await signedIn.reload();
  await signedIn.locator('.account-corner').waitFor();
  expect(await look(signedIn, everyPage)).toEqual([]);
  await Promise.all([stranger.context().close(), signedIn.context().close()]);
});

test('in every language each step of a sign-up fits, and each of its ends', async () => {
  const access = ({ id, accessToken }: Patient) => ({ path: '/sign-up', access: `${id}.${accessToken}` });
  const started = new Patient(screen.service);
  await started.start();
  const proven = new Patient(screen.service);
  await proven.prove();
  await proven.until('awaiting_consent');
  const done = new Patient(screen.service);
  await done.signUp();
  const abandoned = new Patient(screen.service);
  await abandoned.start();
  await abandoned.giveUp();
  const parked = await new InvitedPatient(await new Practice(screen.service).register()).park();
  const claimed = await new EmailNewcomer(screen.service, { email: done.email }).meetClaim();
  const proving = new EmailNewcomer(screen.service, { email: done.email });
  await proving.meetClaim();
  await proving.sendProof();
  const booker = new BookingPatient(screen.service, { from: newAddress() });
  const [, slot] = await practice.freeSlots();
  await booker.take(slot ?? { slotId: '' });
  const twice = new Patient(screen.service, { phone: done.phone, email: newEmail() });
  await twice.start();
  await twice.answer(await twice.readCode(2));
  await twice.until('rejected');
  const held = { hold: booker.token };
  const steps: readonly Visit[] = [
    ...[started, proven, done, abandoned, parked, claimed, proving, twice].map(access),
    ...['/booking', '/booking/sign-up', calendarOf(practice), '/sign-in'].map(path => ({ path, ...held })),
  ];

  const page = await screen.open('/terms');
  for (const language of languages) {
    await chooseLanguage(page, language);
    await page.locator(`html[lang=${language}]`).waitFor();
    expect(await look(page, steps)).toEqual([]);
  }
});
