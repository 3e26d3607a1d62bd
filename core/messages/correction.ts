/** The messages of a contact correction. They never say which detail differs, nor what the record holds (C2). */

import type { Language } from '../language.ts';
import { corrections } from './corrections.ts';
import { type EmailParameters, signUpLayout } from './email.ts';
import { type EmailMessage, emailPage } from './format/email-page.ts';
import { isolated } from './format/isolated.ts';
import { smsFrom } from './format/sms.ts';

interface Resumption {
  readonly language: Language;
  readonly serviceName: string;
  /** Leads back to the sign-up that waited. */
  readonly link: string;
}

interface CorrectionRequest {
  /** The practice's. */
  readonly language: Language;
  readonly serviceName: string;
  readonly practiceName: string;
}

/** Tells the practice that a correction waits in its software; carries no personal data. */
export const correctionRequestEmail = ({ language, serviceName, practiceName }: CorrectionRequest): EmailMessage =>
  emailPage(corrections[language].requestEmail({ serviceName, practiceName: isolated(practiceName) }), {
    language,
    serviceName,
  });

/** Calls back a patient who left while the practice corrected its record. */
export const resumeEmail = ({ link, ...parameters }: Resumption & EmailParameters): EmailMessage =>
  emailPage(corrections[parameters.language].resumeEmail(parameters.serviceName), {
    ...signUpLayout(parameters),
    url: link,
  });

/** The same as a text message of at most two segments, the link last. */
export const resumeSms = ({ language, serviceName, link }: Resumption): string =>
  `${smsFrom(serviceName, corrections[language].resumeSms, language)} ${link}`;
