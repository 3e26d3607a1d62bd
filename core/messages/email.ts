/** The e-mails of a sign-up; they carry no contact detail and no code, and link to the configured origin only (A5). */
import type { Language } from '../language.ts';
import { escapeMarkup } from './escape.ts';
import type { EmailText } from './text-types.ts';
import { texts } from './texts.ts';

interface EmailParameters {
  readonly language: Language;
  readonly serviceName: string;
  readonly webOrigin: string;
  readonly supportEmail: string;
}

export interface EmailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Says that the account is open, and whom to write to if it is somebody else's. */
export function welcomeEmail(parameters: EmailParameters): EmailMessage {
  return message(texts[parameters.language].welcomeEmail(parameters), parameters);
}

/** Tells the owner of an account that somebody tried to sign up with its phone or e-mail. */
export function accountExistsEmail(parameters: EmailParameters): EmailMessage {
  return message(texts[parameters.language].accountExistsEmail(parameters), parameters);
}

function message(words: EmailText, { language, webOrigin }: EmailParameters): EmailMessage {
  const url = `${webOrigin}/sign-in`;
  return {
    subject: words.subject,
    text: `${[...words.beforeLink, `${words.link}\n${url}`, ...words.afterLink].join('\n\n')}\n`,
    html: page(language, words.subject, [
      ...words.beforeLink.map(escapeMarkup),
      `<a href="${escapeMarkup(url)}">${escapeMarkup(words.link)}</a>`,
      ...words.afterLink.map(escapeMarkup),
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
