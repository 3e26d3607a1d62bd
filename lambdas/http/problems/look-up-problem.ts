/** Problems of a phone that found too many accounts. */
import { lookUpProblems } from '../../../core/messages/sign-up/look-up-problems.ts';
import { problemsOf } from './problem.ts';

export const lookUpProblem = problemsOf(lookUpProblems);
