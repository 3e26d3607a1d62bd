/** A text that a patient accepts, as evidence needs it: version, language and digest of the exact text (requirement E2). */
import { createHash } from 'node:crypto';
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import type { DocumentText, DocumentWords } from './document-words.ts';

type DocumentKind = 'terms' | 'privacy-notice';

export interface Document {
  readonly kind: DocumentKind;
  readonly version: string;
  readonly language: Language;
  /** Paragraphs parted by an empty line; a line may begin with `# `, `## ` or `- `, as in Markdown. */
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

export type DocumentConfiguration = Pick<
  Configuration,
  'service' | 'operator' | 'support' | 'retention' | 'phone' | 'reminder' | 'documents'
>;

const documentWords = ({
  service,
  operator,
  support,
  retention,
  phone,
  reminder,
}: DocumentConfiguration): DocumentWords => ({
  serviceName: service.name,
  operator: `${operator.name}, ${operator.address}`,
  supportEmail: support.email,
  signUpDays: retention.signUpDays,
  appointmentYears: retention.appointmentYears,
  recordYears: retention.recordYears,
  evidenceYears: retention.evidenceYears,
  supportDays: retention.supportDays,
  logDays: retention.logDays,
  failureDays: phone.windowDays,
  correctionDays: Math.ceil(reminder.correctionSeconds / (24 * 3600)),
});

/**
 * Whether the accepted text is this document. The digest counts too: the configuration is part of the text, so the text may
 * change under one version. Left out, both are those of today.
 */
export const isCurrent = (
  { version, sha256 }: Pick<Document, 'version' | 'sha256'>,
  accepted: { readonly version?: string | undefined; readonly sha256?: string | undefined },
): boolean => (accepted.version ?? version) === version && (accepted.sha256 ?? sha256) === sha256;

/** Fills in the words of a configuration and seals the outcome with its digest. */
export function seal(
  { kind, version, language }: Pick<Document, 'kind' | 'version' | 'language'>,
  write: DocumentText,
  configuration: DocumentConfiguration,
): Document {
  const text = write(documentWords(configuration));
  return { kind, version, language, text, sha256: createHash('sha256').update(text).digest('hex') };
}
