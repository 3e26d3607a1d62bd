/** The two parts of an e-mail that say the same: plain text, and a page. */
import type { Language } from '../../language.ts';
import type { EmailText, Paragraph } from '../text-types.ts';
import { type Fact, markup } from './email-markup.ts';
import { look, mark, sheet } from './email-style.ts';
import { escapeMarkup } from './escape.ts';

export interface EmailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface EmailLayout {
  readonly language: Language;
  readonly serviceName: string;
  /** The target of the link of the words, if they have one. */
  readonly url?: string | undefined;
  /** The same of their other links. */
  readonly otherUrls?: readonly string[];
  /** Phones, addresses and codes in the words, which a reader touches or looks for. */
  readonly facts?: readonly Fact[];
  /** Below the message: the way to support. */
  readonly footer?: Footer | undefined;
}

interface Footer {
  readonly paragraph: string;
  readonly link: string;
  readonly url: string;
}

export function emailPage(words: EmailText, layout: EmailLayout): EmailMessage {
  const { subject, beforeLink, link, afterLink, others = [] } = words;
  const { language, url = '', otherUrls = [], facts = [], footer } = layout;
  const further = others.map((other, index) => ({ ...other, url: otherUrls[index] ?? '' }));
  const plain = (paragraph: Paragraph) => plainText(paragraph, language);
  const text = [
    ...beforeLink.map(plain),
    ...(link ? [`${link}\n${url}`] : []),
    ...afterLink.map(plain),
    ...further.flatMap(other => [`${other.link}\n${other.url}`, ...other.afterLink.map(plain)]),
    ...(footer ? [footer.paragraph, `${footer.link}\n${footer.url}`] : []),
  ];
  const shown = (paragraph: Paragraph) => markup(paragraph, facts);
  const body = [
    ...beforeLink.map(shown),
    ...(link ? [linked(anchor(url, link, look.button))] : []),
    ...afterLink.map(shown),
    ...further.flatMap(other => [linked(anchor(other.url, other.link, look.link)), ...other.afterLink.map(shown)]),
  ];
  return { subject, text: `${text.join('\n\n')}\n`, html: page(words, layout, body) };
}

function plainText(paragraph: Paragraph, language: Language): string {
  if (typeof paragraph === 'string') return paragraph;
  if ('list' in paragraph) return paragraph.list.map(item => `- ${item}`).join('\n');
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return paragraph.details.map(([label, value]) => `${label}${colon} ${value}`).join('\n');
}

const linked = (inside: string) => `<p ${look.paragraph}>${inside}</p>`;

const anchor = (href: string, label: string, attributes: string) =>
  `<a href="${escapeMarkup(href)}" ${attributes}>${escapeMarkup(label)}</a>`;

/** A list of mails shows the beginning of a message beside its subject; without a filler it would go on with the rest. */
const filler = '&#847;&zwnj;&nbsp;'.repeat(80);

/** No image, no script, and no table but one of facts: a screen reader reads it from top to bottom. */
function page(
  words: EmailText,
  { language, serviceName, facts = [], footer }: EmailLayout,
  body: readonly string[],
): string {
  const title = escapeMarkup(words.subject);
  const [, second] = words.beforeLink;
  const preview = words.preview ?? (typeof second === 'string' ? second : '');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${sheet}</style>
</head>
<body ${look.page}>
<div style="display:none;max-height:0;overflow:hidden" aria-hidden="true">${escapeMarkup(preview)}${filler}</div>
<div ${look.frame}>
<p ${look.brand}>${mark}${escapeMarkup(serviceName)}</p>
<div ${look.card}>
<h1 ${look.title}>${title}</h1>
${body.join('\n')}
</div>
${footer ? `<div ${look.footer}>${markup(footer.paragraph, facts)}\n${linked(anchor(footer.url, footer.link, look.link))}</div>\n` : ''}</div>
</body>
</html>
`;
}
