/** A browser that translates its page, as Chrome does: elements take the place of all text nodes, at once and ever after. */
import type { Page } from 'playwright-core';

/** The translation of a text is the text in brackets. */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isForeign = (node: Node) =>
      node.textContent?.trim() !== '' && !node.parentElement?.closest('font, script, noscript, style, [translate=no]');
    const replace = (node: Node) => {
      const words = document.createElement('font');
      words.append(document.createElement('font'));
      words.firstChild?.appendChild(document.createTextNode(`[${node.textContent}]`));
      node.parentNode?.replaceChild(words, node);
    };
    const replaceAll = () => {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.filter(isForeign).forEach(replace);
    };
    replaceAll();
    new MutationObserver(replaceAll).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
