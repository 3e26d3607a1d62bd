/**
 * `npm run picture`: photographs `/local` for the README, in both themes, while three people sign up on a service of its own.
 * Codes, ids and times are those of the day it was taken.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../build-pages.ts';
import { launchChromium } from '../chromium.ts';
import { startService } from '../service.ts';
import { codeIn } from './code-in.ts';
import { seedDemonstration } from './demonstration.ts';
import { Patient } from './patient.ts';
import { encodePng, type Pixels } from './png.ts';

/** In CSS pixels: phone and mailbox, and the workflow as far as consent. */
const size = { width: 1280, height: 1370 };
const margin = 12;

const folder = await mkdtemp(join(tmpdir(), 'pages-'));
const service = await startService({ pages: configuration => buildPages(configuration, folder) });
const browser = await launchChromium();

/** Decodes a picture where it can be done without a library: in the browser. */
async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  const { data, ...dimensions } = await page.evaluate(
    async source => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('The browser cannot draw.');
      context.drawImage(image, 0, 0);
      const bytes = new Blob([context.getImageData(0, 0, width, height).data]);
      const data = await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = reject;
        reader.readAsDataURL(bytes);
      });
      return { width, height, data };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  await page.close();
  return { ...dimensions, rgba: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64') };
}

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
    const clip = { x: 0, y: top - margin, ...size };
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled', clip });
    await writeFile(
      new URL(`../../docs/local-${colorScheme}.png`, import.meta.url),
      encodePng(await pixelsOf(picture)),
    );
  }
} finally {
  await browser.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
