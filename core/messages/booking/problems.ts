/** The words of problems with slots and bookings, in each language: apart, so that only the functions that answer them carry them. */
import type { Language } from '../../language.ts';
import { bookingProblems as bookingProblemsDe } from '../de/booking-problems.ts';
import { bookingProblems as bookingProblemsEn } from '../en/booking-problems.ts';
import { bookingProblems as bookingProblemsFr } from '../fr/booking-problems.ts';
import { bookingProblems as bookingProblemsIt } from '../it/booking-problems.ts';
import type { BookingProblems } from '../text-types.ts';

export const bookingProblems: Readonly<Record<Language, BookingProblems>> = {
  de: bookingProblemsDe,
  en: bookingProblemsEn,
  fr: bookingProblemsFr,
  it: bookingProblemsIt,
};
