/** Problems of signed-in people with their appointments. */
import { ownAppointmentProblems } from '../../../core/messages/booking/own-appointment-problems.ts';
import { problemsOf } from './problem.ts';

export const ownAppointmentProblem = problemsOf(ownAppointmentProblems);
