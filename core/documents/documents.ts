/** The two texts that a patient accepts, as evidence needs them: version, language and digest of the exact text (E2). */
import { createHash } from 'node:crypto';
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import type { DocumentText, DocumentWords } from './document-words.ts';
import { privacyNoticeDe } from './privacy-notice.de.ts';
import { privacyNoticeEn } from './privacy-notice.en.ts';
import { privacyNoticeFr } from './privacy-notice.fr.ts';
import { privacyNoticeIt } from './privacy-notice.it.ts';
import { termsDe } from './terms.de.ts';
import { termsEn } from './terms.en.ts';
import { termsFr } from './terms.fr.ts';
import { termsIt } from './terms.it.ts';

export const documentKinds = ['terms', 'privacy-notice'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface Document {
  readonly kind: DocumentKind;
  readonly version: string;
  readonly language: Language;
  /** Paragraphs parted by an empty line; a line may begin with `# `, `## ` or `- `, as in Markdown. */
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

type DocumentConfiguration = Pick<Configuration, 'service' | 'support' | 'retention' | 'phone' | 'documents'>;

const termsTexts: Record<Language, DocumentText> = { fr: termsFr, en: termsEn, de: termsDe, it: termsIt };
const noticeTexts: Record<Language, DocumentText> = {
  fr: privacyNoticeFr,
  en: privacyNoticeEn,
  de: privacyNoticeDe,
  it: privacyNoticeIt,
};

/** The current terms of use and privacy notice of a configuration, in one language. */
export function documents(
  configuration: DocumentConfiguration,
  language: Language,
): { readonly terms: Document; readonly privacyNotice: Document } {
  const { termsVersion, privacyNoticeVersion } = configuration.documents;
  const words = documentWords(configuration);
  return {
    terms: document('terms', termsVersion, language, termsTexts[language](words)),
    privacyNotice: document('privacy-notice', privacyNoticeVersion, language, noticeTexts[language](words)),
  };
}

const documentWords = ({ service, support, retention, phone }: DocumentConfiguration): DocumentWords => ({
  serviceName: service.name,
  supportEmail: support.email,
  signUpDays: retention.signUpDays,
  logDays: retention.logDays,
  failureDays: phone.windowDays,
});

function document(kind: DocumentKind, version: string, language: Language, text: string): Document {
  return { kind, version, language, text, sha256: createHash('sha256').update(text).digest('hex') };
}
