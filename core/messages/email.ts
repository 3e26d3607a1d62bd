/** The e-mails of a sign-up; they carry no contact detail and no code, and link to the configured origin only (A5). */
import type { Language } from '../language.ts';
import { type EmailMessage, emailPage } from './format/email-page.ts';
import { texts } from './texts.ts';

export type { EmailMessage } from './format/email-page.ts';

export interface EmailParameters {
  readonly language: Language;
  readonly serviceName: string;
  readonly webOrigin: string;
  readonly supportEmail: string;
}

const signInPage = ({ webOrigin }: EmailParameters) => `${webOrigin}/sign-in`;

/** Says that the account is open, and gives an address to object at. */
export function welcomeEmail(parameters: EmailParameters): EmailMessage {
  const { language } = parameters;
  return emailPage(texts[language].welcomeEmail(parameters), language, signInPage(parameters));
}

/** The parts of the welcome that any e-mail at an account's opening has: its greeting, and where to object. */
export function welcomeWords(parameters: EmailParameters): { greeting: string; afterLink: readonly string[] } {
  const { beforeLink, afterLink } = texts[parameters.language].welcomeEmail(parameters);
  return { greeting: beforeLink[0] ?? '', afterLink };
}

/** Tells the owner of an account that somebody tried to sign up with its phone or e-mail. */
export function accountExistsEmail(parameters: EmailParameters): EmailMessage {
  const { language } = parameters;
  return emailPage(texts[language].accountExistsEmail(parameters), language, signInPage(parameters));
}
