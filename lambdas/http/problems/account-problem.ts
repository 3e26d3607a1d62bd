/** Problems of accounts: their words come with them, and only to the functions that answer them. */
import { accountProblems } from '../../../core/messages/account/problems.ts';
import { problemsOf } from './problem.ts';

export const accountProblem = problemsOf(accountProblems);
