/** Measures the time until a page shows a given state. */
import type { Page } from 'playwright-core';

/**
 * Presses a button, and waits until the page tells all of these words. @returns milliseconds between the two, by the page's
 * own clock: the browser's driver may be busy
 */
export const timeUntilTold = (page: Page, button: string, words: readonly string[]): Promise<number> =>
  page.evaluate(
    async ([name, expected]) => {
      const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').trim();
      const pressed = [...document.querySelectorAll('button')].find(each => plain(each.textContent) === name);
      if (!pressed) throw new Error(`No button "${name}".`);
      const told = () => plain(document.querySelector('main')?.textContent ?? '');
      const began = performance.now();
      pressed.click();
      while (!expected.every(each => told().includes(each))) await new Promise(requestAnimationFrame);
      return performance.now() - began;
    },
    [button, words] as const,
  );
