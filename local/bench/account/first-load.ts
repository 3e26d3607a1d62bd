/** The files of script and style that a browser without a cache loads for a page. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../chromium.ts';
import { patient, signUp } from '../service/patient.ts';
import { startCommand, startServer } from '../service/server-process.ts';

export interface FirstLoad {
  /** Compressed bytes of script and style. */
  readonly bytes: number;
  /** Files of script and style. */
  readonly files: number;
  /** Addresses of other hosts that were asked. */
  readonly elsewhere: readonly string[];
}

/** Opens the page of this service anew, until nothing more is loaded. */
export async function loadAnew(page: Page, origin: string, path: string): Promise<FirstLoad> {
  const loads: { url: string; bytes: number }[] = [];
  page.on('response', response => {
    loads.push({ url: response.url(), bytes: Number(response.headers()['content-length']) });
  });
  const fresh = await page.context().newCDPSession(page);
  await fresh.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(`${origin}${path}`);
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  const code = loads.filter(({ url }) => /\.(?:js|css)$/.test(url));
  return {
    bytes: code.reduce((sum, load) => sum + load.bytes, 0),
    files: code.length,
    elsewhere: loads.map(({ url }) => url).filter(url => !url.startsWith(origin)),
  };
}

/** Of the space of somebody who is signed in, in kB. */
export async function firstLoadOfMySpace(): Promise<number> {
  const server = await startServer(await startCommand());
  const browser = await launchChromium();
  try {
    const { id, bearer } = await signUp(server.port, patient(955_000));
    const origin = `http://localhost:${server.port}`;
    const page = await browser.newPage();
    await page.goto(`${origin}/terms`, { waitUntil: 'networkidle' });
    const refusal = await page.evaluate(
      ([path, authorization]) =>
        fetch(path, {
          ...{ method: 'POST', body: '{}' },
          headers: { authorization, 'content-type': 'application/json' },
        }).then(async answer => (answer.ok ? '' : await answer.text())),
      [`/api/sign-ups/${id}/session`, `Bearer ${bearer}`] as const,
    );
    if (refusal !== '') throw new Error(`The session was refused: ${refusal}`);
    return (await loadAnew(page, origin, '/me')).bytes / 1000;
  } finally {
    await browser.close();
    await server.stop();
  }
}
