/** The files that a browser without a cache loads for a page. */
import type { Page } from 'playwright-core';
import type { Screen } from './browser.ts';

interface FirstLoad {
  /** Compressed bytes of script and style. */
  readonly bytes: number;
  /** Files of script and style. */
  readonly files: number;
  /** Addresses of other hosts that were asked. */
  readonly elsewhere: readonly string[];
}

/** Opens the page anew, until nothing more is loaded. @param signedIn the page of somebody who has a session */
export async function firstLoad(screen: Screen, path: string, signedIn?: Page): Promise<FirstLoad> {
  const page = signedIn ?? (await screen.open('/terms'));
  // Nothing of the page before may still be on its way.
  if (signedIn) await page.goto(`${screen.service.url}/terms`, { waitUntil: 'networkidle' });
  const loads: { url: string; bytes: number }[] = [];
  page.on('response', response => {
    loads.push({ url: response.url(), bytes: Number(response.headers()['content-length']) });
  });
  const fresh = await page.context().newCDPSession(page);
  await fresh.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(`${screen.service.url}${path}`);
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  const code = loads.filter(({ url }) => /\.(?:js|css)$/.test(url));
  return {
    bytes: code.reduce((sum, load) => sum + load.bytes, 0),
    files: code.length,
    elsewhere: loads.map(({ url }) => url).filter(url => !url.startsWith(screen.service.url)),
  };
}
