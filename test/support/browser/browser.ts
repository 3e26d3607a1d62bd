/** A real browser in front of the real service. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildPages } from '../../../local/build-pages.ts';
import { launchChromium } from '../../../local/chromium.ts';
import type { ConfigurationOverride } from '../../../local/service-options.ts';
import { busyPractice } from '../practice.ts';
import { type Service, startService } from '../service.ts';

export interface Screen {
  readonly service: Service;
  /** A page of a browser of its own: nobody else's storage, and the size of a telephone. */
  open(path?: string, language?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the service with its pages built, and a browser. */
export async function startScreen(configuration: ConfigurationOverride = {}): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const pages = Promise.withResolvers<void>();
  const service = await startService({
    configuration: { ...busyPractice, ...configuration },
    pages: built => {
      const building = buildPages(built, folder);
      building.then(() => pages.resolve(), pages.reject);
      return building;
    },
  });
  const [browser] = await Promise.all([launchChromium(), pages.promise]);
  return {
    service,
    async open(path = '/', language = 'fr-FR') {
      const context = await browser.newContext({ locale: language, viewport: { width: 375, height: 760 } });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
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
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds wrong with what is shown now, in both themes: the rule and the place, one line each. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const results = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of results.violations)
      found.push(...nodes.map(({ target, any }) => `${colorScheme} ${id} ${target} ${any[0]?.message ?? ''}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}
