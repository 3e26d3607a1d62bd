/** A real browser in front of the real service. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../local/chromium.ts';
import type { ConfigurationOverride } from '../../../local/service-options.ts';
import { busyPractice } from '../practice.ts';
import { type Service, startService } from '../service.ts';
import { patience } from '../until.ts';
import { builtPages } from './built-pages.ts';

export interface Screen {
  readonly service: Service;
  /** A page of a browser of its own: nobody else's storage, and the size of a telephone. */
  open(path?: string, language?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the service with its pages, and a browser. */
export async function startScreen(configuration: ConfigurationOverride = {}): Promise<Screen> {
  const service = await startService({
    configuration: { ...busyPractice, ...configuration },
    pages: async chosen => builtPages(chosen),
  });
  const browser = await launchChromium();
  return {
    service,
    async open(path = '/', language = 'fr-FR') {
      const context = await browser.newContext({ locale: language, viewport: { width: 375, height: 760 } });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      page.on('pageerror', error => {
        throw error;
      });
      await page.goto(`${service.url}${path}`);
      await page.waitForSelector('h1');
      return page;
    },
    async close() {
      await browser.close();
      await service.stop();
    },
  };
}

/** The faults of the present page: those that axe finds, in both themes, with the rule and the place, and names for translation. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const results = await axeFor(page).analyze();
    for (const { id, nodes } of results.violations)
      found.push(...nodes.map(({ target, any }) => `${colorScheme} ${id} ${target} ${any[0]?.message ?? ''}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return [...found, ...(await translatableNames(page))];
}

/** An e-mail stands in a frame that runs no script, so that axe would wait for it in vain. */
const axeFor = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'], iframes: false }).setLegacyMode();

/** The texts with a name of the tests' people, practices or platform that a browser would translate (requirement Q7). */
const translatableNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // Only on the pages of patients: the page of developers is read in English.
    const isOfPatients = document.querySelector('main#content') !== null;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (isOfPatients && texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      const isMarked = parentElement?.closest('[translate=no], script, noscript, style');
      if (/Dr Tilleul|Cabinet cabinet-|Camille|Espace Patient/.test(textContent ?? '') && !isMarked)
        found.push(`for translation: ${textContent}`);
    }
    return found;
  });
