/** The files that a browser without a cache loads for a page. */
import type { Screen } from './browser.ts';

interface FirstLoad {
  /** Compressed bytes of script and style. */
  readonly bytes: number;
  /** Files of script and style. */
  readonly files: number;
  /** Addresses of other hosts that were asked. */
  readonly elsewhere: readonly string[];
}

/** Opens the page anew, until nothing more is loaded. */
export async function firstLoad(screen: Screen, path: string): Promise<FirstLoad> {
  const page = await screen.open('/terms');
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
