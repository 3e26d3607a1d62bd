/** The sign-up: one person's attempt to open an account. Instants are epoch milliseconds. */

import type { Patient } from '../booking/patient.ts';
import type { PlannedBooking } from '../booking/planned-booking.ts';
import type { PhoneLine } from '../contact/phone.ts';
import type { Language } from '../language.ts';
import type { RejectionReason } from '../messages/codes.ts';
import type { ReminderContext } from '../reminder/reminder-pass.ts';
import type { SendOrder, VerificationCode } from '../verification-code/verification-code.ts';
import type { Send } from './send.ts';

export type Door = 'direct' | 'reminder' | 'booking';

export type Status =
  | 'received'
  | 'matching'
  | 'awaiting_correction'
  | 'awaiting_code'
  | 'code_accepted'
  | 'awaiting_email_proof'
  | 'awaiting_consent'
  | 'creating'
  | 'completed'
  | 'rejected'
  | 'expired'
  | 'abandoned';

/** The accepted text, and the digest of that very text (requirement E2). */
export interface Consent {
  readonly version: string;
  readonly language: Language;
  readonly sha256: string;
  readonly at: number;
}

/** The waiting task of the workflow that a patient's answer calls back. */
export interface WaitingTask {
  readonly state: 'AwaitCorrection' | 'DeliverCode' | 'AwaitEmailProof' | 'AwaitConsent';
  readonly token: string;
}

/** The typed details; dropped as soon as the sign-up ends. */
export interface Contact {
  readonly phone: string;
  readonly line: PhoneLine;
  /** Absent from sign-ups that an earlier release began: it called everybody. */
  readonly isCallable?: boolean;
  readonly email: string;
}

export interface SignUp {
  readonly id: string;
  readonly reference: string;
  readonly door: Door;
  readonly status: Status;
  readonly language: Language;
  /** SHA-256 of the bearer token; the token itself is nowhere. */
  readonly accessTokenHash: string;
  readonly contact?: Contact;
  readonly passwordHash?: string;
  /** Of the request that opened it, where it may be sent again. */
  readonly requestDigest?: string;
  readonly maskedPhone: string;
  readonly maskedEmail: string;
  /** Keyed digests: names of partitions, and all that logs may carry. */
  readonly phoneDigest: string;
  readonly emailDigest: string;
  readonly callerDigest: string;
  /** Of the reminder door: the appointment, and the state of its matching. */
  readonly reminder?: ReminderContext & {
    /** The state of the request for correction; `awaited` while the practice has not answered. */
    readonly correction?: 'awaited' | 'corrected' | 'retyped' | 'declined';
    /** The time at which the patient last looked while waiting. */
    readonly seenAt?: number;
  };
  /** Of the booking door: whom the appointment is for; dropped with the contact. */
  readonly patient?: Patient;
  /** Of the booking door: the slot that goes with it. `gone` when the account was opened without it. */
  readonly booking?: PlannedBooking & { readonly outcome?: 'booked' | 'gone' };
  /** Digests of the details that differed from the record, so that a repeated comparison counts once. */
  readonly differingDetails?: ReadonlySet<string>;
  /** Those that matched in the end; they no longer count. */
  readonly refundedDetails?: ReadonlySet<string>;
  readonly code: VerificationCode;
  readonly send: SendOrder;
  /** Every request to a provider so far, the oldest first. */
  readonly sends?: readonly Send[];
  readonly task?: WaitingTask;
  /** The time at which the patient proved the e-mail, which an account only claimed. */
  readonly emailProvenAt?: number;
  readonly terms: Consent;
  readonly privacyNotice?: Consent;
  /** Drawn with the sign-up, so that a repeated creation makes the same account. */
  readonly accountId: string;
  readonly rejectionReason?: RejectionReason;
  /** The time at which its account was opened. */
  readonly completedAt?: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}
