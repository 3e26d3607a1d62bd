/** The current privacy notice. */
import type { Language } from '../language.ts';
import { type Document, type DocumentConfiguration, seal } from './document.ts';
import type { DocumentText } from './document-words.ts';
import { privacyNoticeDe } from './privacy-notice.de.ts';
import { privacyNoticeEn } from './privacy-notice.en.ts';
import { privacyNoticeFr } from './privacy-notice.fr.ts';
import { privacyNoticeIt } from './privacy-notice.it.ts';

const texts: Record<Language, DocumentText> = {
  de: privacyNoticeDe,
  en: privacyNoticeEn,
  fr: privacyNoticeFr,
  it: privacyNoticeIt,
};

export function privacyNotice(configuration: DocumentConfiguration, language: Language): Document {
  const version = configuration.documents.privacyNoticeVersion;
  return seal({ kind: 'privacy-notice', version, language }, texts[language], configuration);
}
