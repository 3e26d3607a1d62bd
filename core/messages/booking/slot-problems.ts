/** The words of sign-ups whose slot is lost, in each language: apart, so that only the functions that answer them carry them. */
import type { Language } from '../../language.ts';
import { slotProblems as slotProblemsDe } from '../de/slot-problems.ts';
import { slotProblems as slotProblemsEn } from '../en/slot-problems.ts';
import { slotProblems as slotProblemsFr } from '../fr/slot-problems.ts';
import { slotProblems as slotProblemsIt } from '../it/slot-problems.ts';
import type { SlotProblems } from '../text-types.ts';

export const slotProblems: Readonly<Record<Language, SlotProblems>> = {
  de: slotProblemsDe,
  en: slotProblemsEn,
  fr: slotProblemsFr,
  it: slotProblemsIt,
};
