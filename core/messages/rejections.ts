/** The words of rejections, in each language. */
import type { Language } from '../language.ts';
import { rejections as rejectionsDe, waiting as waitingDe } from './de/rejections.ts';
import { rejections as rejectionsEn, waiting as waitingEn } from './en/rejections.ts';
import { rejections as rejectionsFr, waiting as waitingFr } from './fr/rejections.ts';
import { rejections as rejectionsIt, waiting as waitingIt } from './it/rejections.ts';
import type { Rejections, Waiting } from './text-types.ts';

export const rejections: Readonly<Record<Language, Rejections>> = {
  de: rejectionsDe,
  en: rejectionsEn,
  fr: rejectionsFr,
  it: rejectionsIt,
};

export const waiting: Readonly<Record<Language, Waiting>> = {
  de: waitingDe,
  en: waitingEn,
  fr: waitingFr,
  it: waitingIt,
};
