/** The words of problems with accounts, in each language: apart, so that only the functions that answer them carry them. */
import type { Language } from '../../language.ts';
import { accountProblems as accountProblemsDe } from '../de/account/problems.ts';
import { accountProblems as accountProblemsEn } from '../en/account/problems.ts';
import { accountProblems as accountProblemsFr } from '../fr/account/problems.ts';
import { accountProblems as accountProblemsIt } from '../it/account/problems.ts';
import type { AccountProblems } from '../text-types.ts';

export const accountProblems: Readonly<Record<Language, AccountProblems>> = {
  de: accountProblemsDe,
  en: accountProblemsEn,
  fr: accountProblemsFr,
  it: accountProblemsIt,
};
