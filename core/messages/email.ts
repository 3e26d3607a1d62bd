/** The e-mails of a sign-up; they carry no contact detail and no code, and link to the configured origin only (A5). */
import type { Language } from '../language.ts';
import { mailFact } from './format/email-markup.ts';
import { type EmailLayout, type EmailMessage, emailPage } from './format/email-page.ts';
import { supportFooter } from './help.ts';
import { texts } from './texts.ts';

export type { EmailMessage } from './format/email-page.ts';

export interface EmailParameters {
  readonly language: Language;
  readonly serviceName: string;
  readonly webOrigin: string;
  readonly supportEmail: string;
  /** Of the sign-up: what a patient reads to support. */
  readonly reference?: string | undefined;
}

const signInPage = ({ webOrigin }: EmailParameters) => `${webOrigin}/sign-in`;

/** The layout of every e-mail of a sign-up. */
export const signUpLayout = (parameters: EmailParameters): EmailLayout => ({
  language: parameters.language,
  serviceName: parameters.serviceName,
  facts: [mailFact(parameters.supportEmail)],
  footer: supportFooter(parameters, { topic: 'sign_up', reference: parameters.reference }),
});

/** The answers to an account's first e-mail: "it is mine", where that is not proven yet, and "this was not me". */
export interface ClaimLinks {
  readonly confirmUrl?: string;
  readonly notMeUrl: string;
}

const textOf = (parameters: EmailParameters, confirmUrl: string | undefined) => {
  const { welcomeEmail, provenWelcomeEmail } = texts[parameters.language];
  return (confirmUrl === undefined ? provenWelcomeEmail : welcomeEmail)(parameters);
};

/** Says that the account is open, and asks whether the e-mail is its owner's: one link confirms it, the other gives it back. */
export function welcomeEmail(parameters: EmailParameters, { confirmUrl, notMeUrl }: ClaimLinks): EmailMessage {
  const words = textOf(parameters, confirmUrl);
  const url = confirmUrl ?? signInPage(parameters);
  return emailPage(words, { ...signUpLayout(parameters), url, otherUrls: [notMeUrl] });
}

/** The parts of the welcome that any e-mail at an account's opening has: its greeting, and its questions about the e-mail, with their links. */
export function welcomeWords(parameters: EmailParameters, { confirmUrl, notMeUrl }: ClaimLinks) {
  const { beforeLink, link = '', afterLink, others = [] } = textOf(parameters, confirmUrl);
  const [greeting = '', ...rest] = beforeLink;
  if (confirmUrl === undefined) return { greeting, afterLink, others, otherUrls: [notMeUrl] };
  return {
    ...{ greeting, afterLink: rest.slice(-1), others: [{ link, afterLink }, ...others] },
    otherUrls: [confirmUrl, notMeUrl],
  };
}

/** Tells the owner of an account that somebody tried to sign up with its phone or e-mail. */
export function accountExistsEmail(parameters: EmailParameters): EmailMessage {
  const words = texts[parameters.language].accountExistsEmail(parameters);
  return emailPage(words, { ...signUpLayout(parameters), url: signInPage(parameters) });
}
