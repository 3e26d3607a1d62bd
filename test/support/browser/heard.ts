/** A page as a screen reader has it: the accessibility tree, in lines. */
import type { Page } from 'playwright-core';

export const heard = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** Not words: addresses of links and of e-mail, and references. */
const unspoken = /\/url: .*|\S+@\S+|\b\w{3}-\w{3}\b/g;

/** The places where one text runs into the next: "Étape 2 sur 3Code de vérification". */
export const runsTogether = (tree: string): string[] =>
  tree.replace(unspoken, '').match(/.{0,12}(?:\p{Ll}|[\d.!?:])\p{Lu}.{0,12}/gu) ?? [];

/** The description of a field, in the words that it refers to. */
export const descriptionOf = (page: Page, field: string): Promise<string> =>
  page.locator(field).evaluate(input =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? `(no ${id})`)
      .join(' '),
  );

/** How often these words are in the tree. */
export const timesHeard = (tree: string, words: string): number => tree.split(words).length - 1;

/** What a reader says of a text field besides its name: the marks of the style sheet, too. @param name its label */
export async function spokenOf(page: Page, name: string): Promise<string> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  const field = nodes.find(node => node.role?.value === 'textbox' && node.name?.value === name);
  return String(field?.description?.value);
}
