/** The messages of a contact correction. They never say which detail differs, nor what the record holds (C2). */

import type { Language } from '../language.ts';
import { corrections } from './corrections.ts';
import { type EmailMessage, emailPage } from './format/email-page.ts';
import { toGsm7 } from './format/gsm7.ts';

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
export const correctionRequestEmail = ({ language, ...words }: CorrectionRequest): EmailMessage =>
  emailPage(corrections[language].requestEmail(words), language);

/** Calls back a patient who left while the practice corrected its record. */
export const resumeEmail = ({ language, serviceName, link }: Resumption): EmailMessage =>
  emailPage(corrections[language].resumeEmail(serviceName), language, link);

/** The same as a text message of at most two segments, the link last. */
export const resumeSms = ({ language, serviceName, link }: Resumption): string =>
  `${toGsm7(corrections[language].resumeSms(toGsm7(serviceName)))} ${link}`;
