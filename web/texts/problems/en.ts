/** The API's sentences in English, for a refusal that came while the page had another language. */
import { accountProblems } from '../../../core/messages/en/account/problems.ts';
import { bookingProblems } from '../../../core/messages/en/booking-problems.ts';
import { lookUpProblems } from '../../../core/messages/en/look-up-problems.ts';
import { ownAppointmentProblems } from '../../../core/messages/en/own-appointment-problems.ts';
import { practiceProblems } from '../../../core/messages/en/practice-problems.ts';
import { problems as commonProblems } from '../../../core/messages/en/problems.ts';
import { signUpProblems } from '../../../core/messages/en/sign-up-problems.ts';
import { slotProblems } from '../../../core/messages/en/slot-problems.ts';
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
