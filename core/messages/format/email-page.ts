/** The two parts of an e-mail that say the same: plain text, and a page. */
import type { Language } from '../../language.ts';
import type { EmailText } from '../text-types.ts';
import { escapeMarkup } from './escape.ts';

export interface EmailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** White on dark blue, 8.7 to 1 (WCAG asks for 4.5), and a target of more than 44 pixels. */
const button =
  'display:inline-block;padding:.75em 1.5em;border-radius:.25em;background:#1e40af;color:#fff;font-weight:bold;text-decoration:none';

/**
 * Lays out the words.
 * @param url where their link, if they have one, leads to
 * @param otherUrls the same of their other links
 */
export function emailPage(
  words: EmailText,
  language: Language,
  url = '',
  otherUrls: readonly string[] = [],
): EmailMessage {
  const { subject, beforeLink, link, afterLink, others = [] } = words;
  const further = others.map((other, index) => ({ ...other, url: otherUrls[index] ?? '' }));
  const anchor = (href: string, label: string, style?: string) =>
    `<a href="${escapeMarkup(href)}"${style ? ` style="${style}"` : ''}>${escapeMarkup(label)}</a>`;
  const text = [
    ...beforeLink,
    ...(link ? [`${link}\n${url}`] : []),
    ...afterLink,
    ...further.flatMap(other => [`${other.link}\n${other.url}`, ...other.afterLink]),
  ];
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: page(language, subject, [
      ...beforeLink.map(escapeMarkup),
      ...(link ? [anchor(url, link, button)] : []),
      ...afterLink.map(escapeMarkup),
      ...further.flatMap(other => [anchor(other.url, other.link), ...other.afterLink.map(escapeMarkup)]),
    ]),
  };
}

/** No image, no script, no table: a screen reader reads it from top to bottom. */
function page(language: Language, title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title>
</head>
<body style="max-width:36em;margin:auto;padding:1em;font:1rem/1.5 sans-serif">
<h1 style="font-size:1.25rem">${escapeMarkup(title)}</h1>
${body}
</body>
</html>
`;
}
