/** The API's sentences in Italian, for a refusal that came while the page had another language. */
import { accountProblems } from '../../../core/messages/it/account/problems.ts';
import { bookingProblems } from '../../../core/messages/it/booking-problems.ts';
import { lookUpProblems } from '../../../core/messages/it/look-up-problems.ts';
import { ownAppointmentProblems } from '../../../core/messages/it/own-appointment-problems.ts';
import { practiceProblems } from '../../../core/messages/it/practice-problems.ts';
import { problems as commonProblems } from '../../../core/messages/it/problems.ts';
import { signUpProblems } from '../../../core/messages/it/sign-up-problems.ts';
import { slotProblems } from '../../../core/messages/it/slot-problems.ts';
import type { Problems } from '../../../core/messages/text-types.ts';

/** A patient is told of an own appointment in other words than a practice. */
export const problems: Problems = {
  ...practiceProblems,
  ...commonProblems,
  ...accountProblems,
  ...lookUpProblems,
  ...signUpProblems,
  ...bookingProblems,
  ...slotProblems,
  ...ownAppointmentProblems,
};
