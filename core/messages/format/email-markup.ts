/** The parts of an e-mail's page: paragraphs, lists and tables, with the phones and addresses in them as links. */
import type { Paragraph } from '../text-types.ts';
import { look } from './email-style.ts';
import { escapeMarkup } from './escape.ts';

/** Words that stand in the paragraphs as they are here: a link, or a code that is to be seen at once. */
export type Fact = { readonly text: string; readonly href: string } | { readonly text: string; readonly isCode: true };

/** @param dialled E.164, a short number, or either with `;ext=` (RFC 3966) */
export const phoneFact = (text: string, dialled: string): Fact => ({ text, href: `tel:${dialled}` });
export const mailFact = (address: string): Fact => ({ text: address, href: `mailto:${address}` });

export function markup(paragraph: Paragraph, facts: readonly Fact[]): string {
  // The longest first: an address may be the end of another.
  const known = facts.toSorted((a, b) => b.text.length - a.text.length);
  const inline = (text: string) => withFacts(text, known);
  if (typeof paragraph === 'string') return `<p ${look.paragraph}>${inline(paragraph)}</p>`;
  if ('list' in paragraph)
    return `<ul ${look.list}>${paragraph.list.map(item => `\n<li>${inline(item)}</li>`).join('')}\n</ul>`;
  const rows = paragraph.details.map(
    ([label, value]) =>
      `\n<tr ${look.row}><th scope="row" ${look.head}>${escapeMarkup(label)}</th><td ${look.cell}>${inline(value)}</td></tr>`,
  );
  return `<table ${look.table}>${rows.join('')}\n</table>`;
}

/** Looked for in the words, and escaped after: what a practice writes makes no markup. */
function withFacts(text: string, facts: readonly Fact[]): string {
  const [fact, ...others] = facts;
  if (!fact) return escapeMarkup(text);
  if (fact.text === '') return withFacts(text, others);
  const between = text.split(fact.text).map(part => withFacts(part, others));
  return between.join(shown(fact));
}

function shown(fact: Fact): string {
  const text = escapeMarkup(fact.text);
  if ('isCode' in fact) return `<strong ${look.code}>${text}</strong>`;
  const attributes = fact.href.startsWith('tel:') ? look.phone : look.link;
  return `<a href="${escapeMarkup(fact.href)}" ${attributes}>${text}</a>`;
}
