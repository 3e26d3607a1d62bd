/** Shows many pages on one narrow screen, one after another, without a reload. */
import type { Page } from 'playwright-core';

/** A page, and what the browser knows before it is opened. */
export interface Visit {
  readonly path: string;
  /** To a sign-up. */
  readonly access?: string;
  /** The secret of a held slot. */
  readonly hold?: string;
}

/**
 * Opens each page by the pages' own router, and looks at it in its usual letters and in letters of twice the size. @returns what reaches beyond the screen, and the controls that lie upon each
 * other, with the page that they are on
 */
export const misfits = (page: Page, visits: readonly Visit[]): Promise<string[]> =>
  page.evaluate(async opened => {
    const frame = () => new Promise(requestAnimationFrame);
    const go = (path: string) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    const name = (each: Element) => `${each.tagName} "${each.textContent?.trim().slice(0, 40)}"`;
    const isShown = (each: Element) => each.checkVisibility() && !each.closest('.unseen, .skip, svg');
    /** Requests under way. */
    let asked = 0;
    const { fetch } = window;
    window.fetch = (...request) => {
      asked += 1;
      return fetch(...request).finally(() => {
        asked -= 1;
      });
    };
    /** A sign-up may wait for its practice all the time. */
    const isLoading = () => document.querySelector('.working') !== null && sessionStorage.getItem('sign-up') === null;
    /** Until nothing is loaded any more, and nothing changes. */
    const settled = async () => {
      const isThere = () => asked === 0 && document.querySelector('.card h1, .card > .notice') !== null && !isLoading();
      for (let before = ''; !isThere() || before !== document.body.innerHTML; ) {
        before = document.body.innerHTML;
        await frame();
        await frame();
      }
    };
    const beyond = () =>
      [...document.querySelectorAll('body *')].filter(isShown).filter(each => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
      });
    const overlaps = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    const uponEachOther = () => {
      const things = [...document.querySelectorAll('a, button, select, input, textarea, h1, h2, label')].filter(
        isShown,
      );
      return things.flatMap((one, index) =>
        things
          .slice(index + 1)
          // The button that shows a password stands in the frame of its field.
          .filter(other => !one.contains(other) && !other.classList.contains('reveal'))
          .filter(other => overlaps(one.getBoundingClientRect(), other.getBoundingClientRect()))
          .map(other => `${name(one)} and ${name(other)}`),
      );
    };
    const found: string[] = [];
    for (const { path, access, hold } of opened) {
      if (access) sessionStorage.setItem('sign-up', access);
      if (hold) localStorage.setItem('hold', hold);
      // The next one is drawn anew, even where only the access differs.
      go('/nowhere');
      await frame();
      go(path);
      await frame();
      await settled();
      sessionStorage.removeItem('sign-up');
      localStorage.removeItem('hold');
      for (const letters of ['100%', '200%']) {
        document.documentElement.style.fontSize = letters;
        const place = `${letters} ${document.documentElement.lang} ${path} "${document.querySelector('h1')?.textContent}":`;
        if (document.documentElement.scrollWidth > innerWidth) found.push(`${place} scrolls sideways`);
        found.push(...beyond().map(each => `${place} beyond the screen: ${name(each)}`));
        found.push(...uponEachOther().map(each => `${place} upon each other: ${each}`));
      }
    }
    window.fetch = fetch;
    return found;
  }, visits);
