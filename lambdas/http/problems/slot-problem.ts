/** Problems of a sign-up that comes with a slot. */
import { slotProblems } from '../../../core/messages/booking/slot-problems.ts';
import { problemsOf } from './problem.ts';

export const slotProblem = problemsOf(slotProblems);
