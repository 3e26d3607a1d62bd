/** Problems of a sign-up under way: only the functions that answer them carry their words. */
import { signUpProblems } from '../../../core/messages/sign-up/problems.ts';
import { problemsOf } from './problem.ts';

export const signUpProblem = problemsOf(signUpProblems);
