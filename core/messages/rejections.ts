/** The words of rejections, in each language. */
import type { Language } from '../language.ts';
import { rejections as rejectionsDe } from './rejections.de.ts';
import { rejections as rejectionsEn } from './rejections.en.ts';
import { rejections as rejectionsFr } from './rejections.fr.ts';
import { rejections as rejectionsIt } from './rejections.it.ts';
import type { Rejections } from './text-types.ts';

export const rejections: Readonly<Record<Language, Rejections>> = {
  de: rejectionsDe,
  en: rejectionsEn,
  fr: rejectionsFr,
  it: rejectionsIt,
};
