/** The words of the problems that every function may have, and of faults of a field, in each language. */
import type { Language } from '../language.ts';
import { fields as fieldsDe } from './de/fields.ts';
import { problems as problemsDe } from './de/problems.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { problems as problemsEn } from './en/problems.ts';
import { fields as fieldsFr } from './fr/fields.ts';
import { problems as problemsFr } from './fr/problems.ts';
import { fields as fieldsIt } from './it/fields.ts';
import { problems as problemsIt } from './it/problems.ts';
import type { CommonProblems, Fields } from './text-types.ts';

export const problems: Readonly<Record<Language, CommonProblems>> = {
  de: problemsDe,
  en: problemsEn,
  fr: problemsFr,
  it: problemsIt,
};

export const fields: Readonly<Record<Language, Fields>> = {
  de: fieldsDe,
  en: fieldsEn,
  fr: fieldsFr,
  it: fieldsIt,
};
