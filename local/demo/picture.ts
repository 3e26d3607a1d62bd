/**
 * `npm run picture`: photographs `/local` for the README, in both themes, while three people sign up on a service of its own.
 * Codes, ids and times are those of the day it was taken.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '../build-pages.ts';
import { launchChromium } from '../chromium.ts';
import { startService } from '../service.ts';
import { codeIn } from './code-in.ts';
import { seedDemonstration } from './demonstration.ts';
import { Patient } from './patient.ts';

/** In CSS pixels: phone and mailbox, and the workflow as far as consent. */
const size = { width: 1280, height: 1135 };
const margin = 12;

const folder = await mkdtemp(join(tmpdir(), 'pages-'));
const service = await startService({ pages: configuration => buildPages(configuration, folder) });
const browser = await launchChromium();

/** From the form to the message with the code. */
async function begin(phone: string, e164: string, email: string): Promise<{ patient: Patient; code: string }> {
  const patient = new Patient(service, { phone, email, locale: 'en' });
  await patient.signUp();
  return { patient, code: codeIn((await patient.message(e164, 'sms')).text) };
}

try {
  // The first answer waits for the pages to be built.
  await fetch(service.url);
  await seedDemonstration(service.url, Date.now());
  const olivia = await begin('06 12 34 56 70', '+33612345670', 'olivia@exemple.fr');
  await olivia.patient.answerCode(olivia.code, 200);
  await olivia.patient.consent();
  await olivia.patient.message('olivia@exemple.fr', 'email');
  const noah = await begin('06 12 34 56 71', '+33612345671', 'noah@exemple.fr');
  await noah.patient.answerCode(noah.code, 200);
  await begin('06 12 34 56 72', '+33612345672', 'emma@exemple.fr');

  const page = await browser.newPage({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/Paris' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${service.url}/local`);
    await page.locator('.state--busy', { hasText: 'AwaitConsent' }).waitFor();
    await page.getByRole('button', { name: 'Smaller' }).click();
    await page.mouse.move(0, 0);
    await page.frameLocator('iframe').getByRole('link').first().waitFor();
    const top = (await page.getByRole('region', { name: 'Phone' }).boundingBox())?.y ?? 0;
    await page.screenshot({
      path: fileURLToPath(new URL(`../../docs/local-${colorScheme}.png`, import.meta.url)),
      fullPage: true,
      animations: 'disabled',
      clip: { x: 0, y: top - margin, ...size },
    });
  }
} finally {
  await browser.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
