/** The files that a browser without a cache loads for a page. */
import type { Page } from 'playwright-core';
import { type FirstLoad, loadAnew } from '../../../local/bench/account/first-load.ts';
import type { Screen } from './browser.ts';

/** Opens the page anew, until nothing more is loaded. @param signedIn the page of somebody who has a session */
export async function firstLoad({ open, service }: Screen, path: string, signedIn?: Page): Promise<FirstLoad> {
  const page = signedIn ?? (await open('/terms'));
  // Nothing of the page before may still be on its way.
  if (signedIn) await page.goto(`${service.url}/terms`, { waitUntil: 'networkidle' });
  return loadAnew(page, service.url, path);
}
