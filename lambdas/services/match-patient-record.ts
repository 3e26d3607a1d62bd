/**
 * Compares the typed details with the practice's record, and counts, so that nobody probes a record (requirements C2, D1).
 */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';
import { matches, type TypedContact } from '../../core/reminder/matching.ts';
import { mayBeMatched } from '../../core/reminder/reminder-link.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { KeySource } from '../runtime/keys.ts';

type Comparison =
  | { readonly outcome: 'matched'; readonly record: PatientRecord; readonly appointment: Appointment }
  | { readonly outcome: 'contact_differs' | 'link_unusable' };

interface Dependencies {
  readonly keys: KeySource;
  readonly reminders: Pick<ReminderStore, 'noted'>;
  readonly corrections: Pick<CorrectionStore, 'countComparison' | 'countOwnComparison'>;
}

/**
 * Which detail differs is told to nobody. A comparison that differs is one of the appointment's tries, counted before it is
 * told, and once however often the same details are compared.
 */
export const matchPatientRecord =
  ({ keys, reminders, corrections }: Dependencies) =>
  async (signUp: SignUp, typed: TypedContact): Promise<Comparison> => {
    const { reminder } = signUp;
    if (!reminder) return { outcome: 'link_unusable' };
    const { appointment, record } = await reminders.noted(reminder);
    if (!record || !mayBeMatched(reminder, signUp.status, appointment)) return { outcome: 'link_unusable' };
    const details = keyedDigest(await keys(), 'details', `${typed.phone}:${typed.emailKey}`);
    const isMatch = matches(typed, record);
    const mayBeTold =
      appointment.linkGeneration === reminder.linkGeneration
        ? await corrections.countComparison(signUp, details, isMatch)
        : await corrections.countOwnComparison(signUp, details);
    if (!mayBeTold) return { outcome: 'link_unusable' };
    return isMatch ? { outcome: 'matched', record, appointment } : { outcome: 'contact_differs' };
  };

export type MatchPatientRecord = ReturnType<typeof matchPatientRecord>;
