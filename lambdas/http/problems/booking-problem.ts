/** Problems with slots and bookings: only the functions that answer them carry their words. */
import { bookingProblems } from '../../../core/messages/booking/problems.ts';
import { problemsOf } from './problem.ts';

export const bookingProblem = problemsOf(bookingProblems);
