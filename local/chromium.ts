/** A real browser: Chromium from npm, or the one that CHROMIUM_PATH names. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * In a single process all browser contexts would share one localStorage, and one patient's language be everybody's. Text and
 * boxes need no graphics card, and one made of software takes half of the processor time of a browser. Without its own
 * security a browser names no `Origin`, which no patient's browser leaves out.
 */
const unwanted =
  /^--(single-process|disable-web-security|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/;

/** @param args for this browser, beside those that a machine without a screen needs */
export async function launchChromium(...args: string[]): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
  const needed = sparticuz.args.filter(arg => !unwanted.test(arg));
  const own = ['--no-sandbox', '--disable-gpu'];
  return chromium.launch({ executablePath, args: [...needed, ...own, ...args], headless: true });
}
