/** The words of problems of practices, of links in their messages and of documents: only their functions carry them. */
import type { Language } from '../../language.ts';
import { practiceProblems as practiceProblemsDe } from '../de/practice-problems.ts';
import { practiceProblems as practiceProblemsEn } from '../en/practice-problems.ts';
import { practiceProblems as practiceProblemsFr } from '../fr/practice-problems.ts';
import { practiceProblems as practiceProblemsIt } from '../it/practice-problems.ts';
import type { PracticeProblems } from '../text-types.ts';

export const practiceProblems: Readonly<Record<Language, PracticeProblems>> = {
  de: practiceProblemsDe,
  en: practiceProblemsEn,
  fr: practiceProblemsFr,
  it: practiceProblemsIt,
};
