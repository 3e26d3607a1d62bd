/** The order in which the digits of a page stand on the screen. */
import type { Page } from 'playwright-core';

/**
 * The phones and times whose first digit does not stand left of the last one, or that do not stand behind the words before
 * them. @param place the element that is looked through
 */
export const turnedAround = (page: Page, place = 'body'): Promise<{ seen: string[]; turned: string[] }> =>
  page.evaluate(selector => {
    const seen: string[] = [];
    const turned: string[] = [];
    const at = (node: Node, index: number) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect();
    };
    const texts = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      if (!node.parentElement?.checkVisibility()) continue;
      for (const { 0: found, index } of (node.textContent ?? '').matchAll(/\+?\d[\d\s\u00a0\u202f:]*\d/g)) {
        const [first, last] = [at(node, index), at(node, index + found.length - 1)];
        const before = index > 0 ? at(node, index - 1) : first;
        const isOneLine = first.top === last.top;
        const isBehind = before.top !== first.top || before.left <= first.left;
        seen.push(found);
        if (isOneLine && !(first.left < last.left && isBehind)) turned.push(found);
      }
    }
    return { seen: seen.map(each => each.replaceAll('\u00a0', ' ')), turned };
  }, place);
