/** The current terms of use. */
import type { Language } from '../language.ts';
import { type Document, type DocumentConfiguration, seal } from './document.ts';
import type { DocumentText } from './document-words.ts';
import { termsDe } from './terms.de.ts';
import { termsEn } from './terms.en.ts';
import { termsFr } from './terms.fr.ts';
import { termsIt } from './terms.it.ts';

const texts: Record<Language, DocumentText> = { de: termsDe, en: termsEn, fr: termsFr, it: termsIt };

export function termsOfUse(configuration: DocumentConfiguration, language: Language): Document {
  const version = configuration.documents.termsVersion;
  return seal({ kind: 'terms', version, language }, texts[language], configuration);
}
