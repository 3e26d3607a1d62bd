/**
 * Compares the typed details with the practice's record, and counts, so that nobody probes a record (requirements C2, D1).
 */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import type { Write } from '../../adapters/dynamodb/writes.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';
import { matches, type TypedContact } from '../../core/reminder/matching.ts';
import { mayBeMatched } from '../../core/reminder/reminder-link.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { KeySource } from '../runtime/keys.ts';

interface Match {
  readonly outcome: 'matched';
  readonly record: PatientRecord;
  readonly appointment: Appointment;
}
interface Refusal {
  readonly outcome: 'contact_differs' | 'link_unusable';
}

/** A match of which nothing may be told before its write holds, or its tries were asked for. */
interface UntoldMatch extends Match {
  /** For the transaction of what follows from the match; undefined when it was asked for already. */
  readonly allowance: Write | undefined;
  /** Asks by itself, where nothing follows from the match. @returns whether it may be told */
  mayBeTold(): Promise<boolean>;
}

interface Dependencies {
  readonly keys: KeySource;
  readonly reminders: Pick<ReminderStore, 'noted'>;
  readonly corrections: Pick<CorrectionStore, 'countComparison' | 'countOwnComparison' | 'toAllowMatch'>;
}

/**
 * Which detail differs is told to nobody. A comparison that differs is one of the appointment's tries, counted before it is
 * told, and once however often the same details are compared.
 */
export const matchForWrite =
  ({ keys, reminders, corrections }: Dependencies) =>
  async (signUp: SignUp, typed: TypedContact): Promise<UntoldMatch | Refusal> => {
    const { reminder } = signUp;
    if (!reminder) return { outcome: 'link_unusable' };
    const { appointment, record } = await reminders.noted(reminder);
    if (!record || !mayBeMatched(reminder, signUp.status, appointment)) return { outcome: 'link_unusable' };
    const details = keyedDigest(await keys(), 'details', `${typed.phone}:${typed.emailKey}`);
    const isMatch = matches(typed, record);
    const isCurrent = appointment.linkGeneration === reminder.linkGeneration;
    const count = () =>
      isCurrent
        ? corrections.countComparison(signUp, details, isMatch)
        : corrections.countOwnComparison(signUp, details);
    const match = { outcome: 'matched', record, appointment } as const;
    const allowance = isMatch && isCurrent ? corrections.toAllowMatch(signUp, details) : undefined;
    if (allowance) return { ...match, allowance, mayBeTold: count };
    if (!(await count())) return { outcome: 'link_unusable' };
    return isMatch ? { ...match, allowance, mayBeTold: async () => true } : { outcome: 'contact_differs' };
  };

export type MatchForWrite = ReturnType<typeof matchForWrite>;

/** A match that may be told at once. */
export const matchPatientRecord =
  (dependencies: Dependencies) =>
  async (signUp: SignUp, typed: TypedContact): Promise<Match | Refusal> => {
    const match = await matchForWrite(dependencies)(signUp, typed);
    if (match.outcome !== 'matched') return match;
    return (await match.mayBeTold()) ? match : { outcome: 'link_unusable' };
  };

export type MatchPatientRecord = ReturnType<typeof matchPatientRecord>;
