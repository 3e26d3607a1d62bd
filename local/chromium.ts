/** A real browser: Chromium from npm, or the one that CHROMIUM_PATH names. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** @param args for this browser, beside those that a machine without a screen needs */
export async function launchChromium(...args: string[]): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
  // In a single process all browser contexts would share one localStorage, and one patient's language be everybody's.
  const needed = sparticuz.args.filter(arg => arg !== '--single-process');
  return chromium.launch({ executablePath, args: [...needed, '--no-sandbox', ...args], headless: true });
}
