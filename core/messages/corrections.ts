/** The words about corrections, in each language. */
import type { Language } from '../language.ts';
import { corrections as correctionsDe } from './corrections.de.ts';
import { corrections as correctionsEn } from './corrections.en.ts';
import { corrections as correctionsFr } from './corrections.fr.ts';
import { corrections as correctionsIt } from './corrections.it.ts';
import type { Corrections } from './text-types.ts';

export const corrections: Readonly<Record<Language, Corrections>> = {
  de: correctionsDe,
  en: correctionsEn,
  fr: correctionsFr,
  it: correctionsIt,
};
