/** The words of problems and of what is wrong with a field, in each language. */
import type { Language } from '../language.ts';
import { fields as fieldsDe } from './fields.de.ts';
import { fields as fieldsEn } from './fields.en.ts';
import { fields as fieldsFr } from './fields.fr.ts';
import { fields as fieldsIt } from './fields.it.ts';
import { problems as problemsDe } from './problems.de.ts';
import { problems as problemsEn } from './problems.en.ts';
import { problems as problemsFr } from './problems.fr.ts';
import { problems as problemsIt } from './problems.it.ts';
import type { Fields, Problems } from './text-types.ts';

export const problems: Readonly<Record<Language, Problems>> = {
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
