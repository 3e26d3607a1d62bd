/** The words of problems with one's own appointments, in each language: apart, so that only the functions that answer them carry them. */
import type { Language } from '../../language.ts';
import { ownAppointmentProblems as ownAppointmentProblemsDe } from '../de/own-appointment-problems.ts';
import { ownAppointmentProblems as ownAppointmentProblemsEn } from '../en/own-appointment-problems.ts';
import { ownAppointmentProblems as ownAppointmentProblemsFr } from '../fr/own-appointment-problems.ts';
import { ownAppointmentProblems as ownAppointmentProblemsIt } from '../it/own-appointment-problems.ts';
import type { OwnAppointmentProblems } from '../text-types.ts';

export const ownAppointmentProblems: Readonly<Record<Language, OwnAppointmentProblems>> = {
  de: ownAppointmentProblemsDe,
  en: ownAppointmentProblemsEn,
  fr: ownAppointmentProblemsFr,
  it: ownAppointmentProblemsIt,
};
