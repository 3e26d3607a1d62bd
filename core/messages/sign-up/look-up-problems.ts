/** The words of phones that found too many accounts, in each language: apart, so that only the route that answers codes carries them. */
import type { Language } from '../../language.ts';
import { lookUpProblems as lookUpProblemsDe } from '../de/look-up-problems.ts';
import { lookUpProblems as lookUpProblemsEn } from '../en/look-up-problems.ts';
import { lookUpProblems as lookUpProblemsFr } from '../fr/look-up-problems.ts';
import { lookUpProblems as lookUpProblemsIt } from '../it/look-up-problems.ts';
import type { LookUpProblems } from '../text-types.ts';

export const lookUpProblems: Readonly<Record<Language, LookUpProblems>> = {
  de: lookUpProblemsDe,
  en: lookUpProblemsEn,
  fr: lookUpProblemsFr,
  it: lookUpProblemsIt,
};
