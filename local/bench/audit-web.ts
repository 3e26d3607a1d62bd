/**
 * `npm run audit:web`: Lighthouse over the pages of a service of its own, in the Chromium of the tests. Scores are
 * those of Lighthouse's telephone on a slow network; the largest paint is the one on this machine, as it is. Ends with
 * 1 when a score is below 95 or the largest paint takes a second or more.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { buildPages } from '../build-pages.ts';
import { freePort } from '../http/free-port.ts';
import { startService } from '../service.ts';

const paths = ['/', '/sign-up', '/my-account'];
const leastScore = 95;
const longestPaintMs = 1_000;
const categories = ['performance', 'accessibility', 'best-practices'];

const say = (line: string) => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'pages-'));
const port = await freePort();
const service = await startService({ pages: configuration => buildPages(configuration, folder) });
// The first answer waits for the pages to be built.
await fetch(service.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
  args: [...sparticuz.args, '--no-sandbox', `--remote-debugging-port=${port}`],
  headless: true,
});

let isMissed = false;
const judge = (what: string, figure: string, isGood: boolean) => {
  isMissed ||= !isGood;
  say(`  ${isGood ? 'ok    ' : 'missed'}  ${what.padEnd(24)} ${figure}`);
};

try {
  for (const path of paths) {
    say(path);
    const url = `${service.url}${path}`;
    const scored = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' });
    for (const { title, score } of Object.values(scored?.lhr.categories ?? {}))
      judge(title, `${Math.round(100 * (score ?? 0))} of 100`, 100 * (score ?? 0) >= leastScore);
    const timed = await lighthouse(url, {
      port,
      onlyAudits: ['largest-contentful-paint'],
      throttlingMethod: 'provided',
      logLevel: 'error',
    });
    const paint = timed?.lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY;
    judge('Largest contentful paint', `${Math.round(paint)} ms`, paint < longestPaintMs);
  }
} finally {
  await browser.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = isMissed ? 1 : 0;
