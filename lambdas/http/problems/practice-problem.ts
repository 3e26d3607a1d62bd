/** Problems of practices, of links in their messages, and of documents. */
import { practiceProblems } from '../../../core/messages/practice/problems.ts';
import { problemsOf } from './problem.ts';

export const practiceProblem = problemsOf(practiceProblems);
