/** The words of rejections, in each language. */
import type { Language } from '../language.ts';
import { rejections as rejectionsDe } from './de/rejections.ts';
import { rejections as rejectionsEn } from './en/rejections.ts';
import { rejections as rejectionsFr } from './fr/rejections.ts';
import { rejections as rejectionsIt } from './it/rejections.ts';
import type { Rejections } from './text-types.ts';

export const rejections: Readonly<Record<Language, Rejections>> = {
  de: rejectionsDe,
  en: rejectionsEn,
  fr: rejectionsFr,
  it: rejectionsIt,
};
