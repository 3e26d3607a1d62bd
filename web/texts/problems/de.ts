/** The API's sentences in German, for a refusal that came while the page had another language. */
import { accountProblems } from '../../../core/messages/de/account/problems.ts';
import { bookingProblems } from '../../../core/messages/de/booking-problems.ts';
import { lookUpProblems } from '../../../core/messages/de/look-up-problems.ts';
import { ownAppointmentProblems } from '../../../core/messages/de/own-appointment-problems.ts';
import { practiceProblems } from '../../../core/messages/de/practice-problems.ts';
import { problems as commonProblems } from '../../../core/messages/de/problems.ts';
import { signUpProblems } from '../../../core/messages/de/sign-up-problems.ts';
import { slotProblems } from '../../../core/messages/de/slot-problems.ts';
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
