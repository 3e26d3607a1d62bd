/** The words about corrections, in each language. */
import type { Language } from '../language.ts';
import { corrections as correctionsDe } from './de/corrections.ts';
import { corrections as correctionsEn } from './en/corrections.ts';
import { corrections as correctionsFr } from './fr/corrections.ts';
import { corrections as correctionsIt } from './it/corrections.ts';
import type { Corrections } from './text-types.ts';

export const corrections: Readonly<Record<Language, Corrections>> = {
  de: correctionsDe,
  en: correctionsEn,
  fr: correctionsFr,
  it: correctionsIt,
};
