/** A practice's records and appointments, with the overrides of a test. */
import type { Appointment, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { day, noon } from './clock.ts';

export const makePractice = (overrides: Partial<Practice> = {}): Practice => ({
  id: 'cabinet-1',
  name: 'Cabinet du Parc',
  phone: '+33180000001',
  formattedPhone: '+33 1 80 00 00 01',
  email: 'accueil@parc.example',
  language: 'fr',
  nameCheck: 'when_shared',
  apiKeyHash: 'hash of the key',
  ...overrides,
});

/** Without phone and e-mail; noted the day before. */
export const makeRecord = (overrides: Partial<PatientRecord> = {}): PatientRecord => ({
  practiceId: 'cabinet-1',
  id: 'fiche-1',
  lastName: 'Martin',
  firstName: 'Camille',
  language: 'fr',
  notedAt: noon - day,
  ...overrides,
});

/** In three days, with nothing to tell. */
export const makeAppointment = (overrides: Partial<Appointment> = {}): Appointment => ({
  practiceId: 'cabinet-1',
  id: 'rendez-vous-1',
  recordId: 'fiche-1',
  practitioner: 'Dr Parc',
  startsAt: noon + 3 * day,
  status: 'given',
  sequence: 0,
  pending: [],
  failedNameChecks: 0,
  mismatches: 0,
  linkGeneration: 0,
  ...overrides,
});
