/**
 * `npm run audit:web`: Lighthouse over the pages of a service of its own, in the Chromium of the tests. Scores are
 * those of Lighthouse's telephone on a slow network; the largest paint is the one on this machine, as it is. Ends with
 * 1 when a score is below 95, the largest paint takes a second or more, or a page could not be measured.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { buildPages } from '../build-pages.ts';
import { launchChromium } from '../chromium.ts';
import { freePort } from '../http/free-port.ts';
import { startService } from '../service.ts';
import { takeCommandLine } from './command-line.ts';
import { largestPaintOf, type Measured, measureAgain, scoresOf } from './lighthouse-figures.ts';

const paths = ['/', '/sign-up', '/my-account'];
const leastScore = 95;
const longestPaintMs = 1_000;
const categories = ['performance', 'accessibility', 'best-practices'];
/** Of each measurement: a page that Lighthouse cannot measure thrice is news. */
const attempts = 3;

takeCommandLine({
  command: 'npm run audit:web',
  purpose: 'Lets Lighthouse judge the pages of a service of its own. Takes about a minute.',
  flags: {},
});

const say = (line: string) => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'pages-'));
const port = await freePort();
const service = await startService({ pages: configuration => buildPages(configuration, folder) });
// The first answer waits for the pages to be built.
await fetch(service.url);
const browser = await launchChromium(`--remote-debugging-port=${port}`);

let isMissed = false;
const judge = (what: string, figure: string, isGood: boolean) => {
  isMissed ||= !isGood;
  say(`  ${isGood ? 'ok    ' : 'missed'}  ${what.padEnd(24)} ${figure}`);
};

const judgeAll = <T>(what: string, measured: Measured<T>, judgeFigures: (figures: T) => void) =>
  'reason' in measured
    ? judge(what, `not measured in ${attempts} attempts: ${measured.reason}`, false)
    : judgeFigures(measured.figures);

try {
  for (const path of paths) {
    say(path);
    const url = `${service.url}${path}`;
    const scored = await measureAgain(attempts, async () =>
      scoresOf(await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' })),
    );
    judgeAll('Scores', scored, scores => {
      for (const [title, score] of scores) judge(title, `${score} of 100`, score >= leastScore);
    });
    const painted = await measureAgain(attempts, async () =>
      largestPaintOf(
        await lighthouse(url, {
          port,
          onlyAudits: ['largest-contentful-paint'],
          throttlingMethod: 'provided',
          logLevel: 'error',
        }),
      ),
    );
    judgeAll('Largest contentful paint', painted, paint =>
      judge('Largest contentful paint', `${Math.round(paint)} ms`, paint < longestPaintMs),
    );
  }
} finally {
  await browser.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = isMissed ? 1 : 0;
