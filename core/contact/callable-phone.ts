/** A phone that people call, as its reader dials it: in France `01 80 00 00 00`, from elsewhere `+33 1 80 00 00 00`. */
import type { Language } from '../language.ts';
import { frenchPlan } from './french-plan.ts';

export interface CallablePhone {
  /** E.164 or a short number; one behind a switchboard has `;ext=` (RFC 3966). */
  readonly phone: string;
  /** The same with the spaces that its country gives it, without the extension. */
  readonly formattedPhone: string;
}

export interface PhoneReader {
  readonly language: Language;
  /** The service's own country (ISO 3166-1 alpha-2). */
  readonly home: string;
  /** Theirs, masked or whole, where it is known. */
  readonly phone?: string | undefined;
}

const extensionWord = { fr: 'poste', en: 'ext.', de: 'Durchwahl', it: 'interno' } as const satisfies Record<
  Language,
  string
>;

/** The calling codes of the ten-digit plan that France and its overseas parts share. */
const french = /^\+(?:33|262|508|590|594|596)(?!\d)/;
const startsFrench = /^\+(?:33|262|508|590|594|596)/;

/** Whether the reader dials as in France. If the phone is unknown: a reader of French, whose service is at home there. */
const dialsInFrance = ({ language, home, phone }: PhoneReader) =>
  phone ? startsFrench.test(phone) : language === 'fr' && frenchPlan.includes(home);

/** "+33 1 80 …" is 01 80 …; "+596 596 60 …" is 0596 60 …; Miquelon's six digits have 0508 before them. */
const inFrance = (formatted: string) =>
  formatted.replace(/^\+508 (?=\d\d \d\d \d\d$)/, '0508 ').replace(/^\+(?:33|262|508|590|594|596) /, '0');

/** @returns words with the extension in the reader's language */
export function phoneInWords({ phone, formattedPhone }: CallablePhone, reader: PhoneReader): string {
  const [, extension] = phone.split(';ext=');
  const isNational = french.test(formattedPhone) && dialsInFrance(reader);
  const number = isNational ? inFrance(formattedPhone) : formattedPhone;
  return extension ? `${number} ${extensionWord[reader.language]} ${extension}` : number;
}
