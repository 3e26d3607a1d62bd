/** What a patient typed against what the practice noted, counted, so that nobody probes a record (requirements C2, D1). */
import { keyedDigest } from '../../core/keyed-digest.ts';
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';
import { matches, type TypedContact } from '../../core/reminder/matching.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { awaitsCode } from '../../core/sign-up/transitions.ts';
import { keys } from '../runtime/keys.ts';
import { corrections, reminders } from '../runtime/stores.ts';

type Comparison =
  | { readonly outcome: 'matched'; readonly record: PatientRecord; readonly appointment: Appointment }
  | { readonly outcome: 'contact_differs' | 'link_unusable' };

/**
 * Which detail differs is told to nobody. A comparison that differs is one of the appointment's tries, counted before it is
 * told, and once however often the same details are compared.
 */
export async function matchPatientRecord(signUp: SignUp, typed: TypedContact): Promise<Comparison> {
  const { reminder } = signUp;
  if (!reminder) return { outcome: 'link_unusable' };
  const { appointment, record } = await reminders.noted(reminder);
  const isOpen = appointment?.status === 'given' && appointment.linkUsedAt === undefined;
  const isCurrent = appointment?.linkGeneration === reminder.linkGeneration;
  // With a link of before goes on what the practice itself set going, and what had matched before it moved the appointment.
  const mayGoOn = isCurrent || reminder.correction === 'corrected' || awaitsCode(signUp.status);
  if (!record || !isOpen || !mayGoOn || appointment.recordId !== reminder.recordId) return { outcome: 'link_unusable' };
  const details = keyedDigest(await keys(), 'details', `${typed.phone}:${typed.emailKey}`);
  const isMatch = matches(typed, record);
  const mayBeTold = isCurrent
    ? await corrections.countComparison(signUp, details, isMatch)
    : await corrections.countOwnComparison(signUp, details);
  if (!mayBeTold) return { outcome: 'link_unusable' };
  return isMatch ? { outcome: 'matched', record, appointment } : { outcome: 'contact_differs' };
}
