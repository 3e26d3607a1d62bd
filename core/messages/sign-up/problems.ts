/** The words of the problems of a sign-up under way, beside those that every function may have: apart, so that only its functions carry them. */
import type { Language } from '../../language.ts';
import { signUpProblems as signUpProblemsDe } from '../de/sign-up-problems.ts';
import { signUpProblems as signUpProblemsEn } from '../en/sign-up-problems.ts';
import { signUpProblems as signUpProblemsFr } from '../fr/sign-up-problems.ts';
import { signUpProblems as signUpProblemsIt } from '../it/sign-up-problems.ts';
import { problems } from '../problems.ts';
import type { CommonProblems, SignUpProblems } from '../text-types.ts';

export const signUpProblems: Readonly<Record<Language, CommonProblems & SignUpProblems>> = {
  de: { ...problems.de, ...signUpProblemsDe },
  en: { ...problems.en, ...signUpProblemsEn },
  fr: { ...problems.fr, ...signUpProblemsFr },
  it: { ...problems.it, ...signUpProblemsIt },
};
