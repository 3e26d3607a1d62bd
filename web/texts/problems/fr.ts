/** The API's sentences in French, for a refusal that came while the page had another language. */
import { accountProblems } from '../../../core/messages/fr/account/problems.ts';
import { bookingProblems } from '../../../core/messages/fr/booking-problems.ts';
import { lookUpProblems } from '../../../core/messages/fr/look-up-problems.ts';
import { ownAppointmentProblems } from '../../../core/messages/fr/own-appointment-problems.ts';
import { practiceProblems } from '../../../core/messages/fr/practice-problems.ts';
import { problems as commonProblems } from '../../../core/messages/fr/problems.ts';
import { signUpProblems } from '../../../core/messages/fr/sign-up-problems.ts';
import { slotProblems } from '../../../core/messages/fr/slot-problems.ts';
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
