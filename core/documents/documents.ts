/** Both documents that a patient accepts. */
import type { Language } from '../language.ts';
import type { DocumentConfiguration } from './document.ts';
import { privacyNotice } from './privacy-notice.ts';
import { termsOfUse } from './terms.ts';

/** The current terms of use and privacy notice of a configuration, in one language. */
export const documents = (configuration: DocumentConfiguration, language: Language) => ({
  terms: termsOfUse(configuration, language),
  privacyNotice: privacyNotice(configuration, language),
});
