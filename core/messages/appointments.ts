/** The words of messages about appointments, in each language; apart, since few functions need them. */
import type { Language } from '../language.ts';
import { appointments as appointmentsDe } from './de/appointments.ts';
import { appointments as appointmentsEn } from './en/appointments.ts';
import { appointments as appointmentsFr } from './fr/appointments.ts';
import { appointments as appointmentsIt } from './it/appointments.ts';
import type { Appointments } from './text-types.ts';

export const appointments: Readonly<Record<Language, Appointments>> = {
  de: appointmentsDe,
  en: appointmentsEn,
  fr: appointmentsFr,
  it: appointmentsIt,
};
