/** A practice (cabinet), its patient records, and the appointments it gave. Instants are epoch milliseconds. */
import type { PhoneLine } from '../contact/phone.ts';
import type { Language } from '../language.ts';

/** The cases in which the first three letters of the last name are asked before a link opens. */
export type NameCheckPolicy = 'always' | 'never' | 'when_shared';

export interface Practice {
  readonly id: string;
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  /** The same as people read it; kept, since formatting it takes the numbering plans of the world. */
  readonly formattedPhone: string;
  readonly email: string;
  readonly address?: string;
  readonly language: Language;
  /** IANA name of the zone that its clock shows; the service's where none is named. */
  readonly timeZone?: string;
  readonly nameCheck: NameCheckPolicy;
  /** SHA-256 of the API key; the key itself was shown once. */
  readonly apiKeyHash: string;
}

/** The practice's record of a patient: "fiche patient". */
export interface PatientRecord {
  readonly practiceId: string;
  readonly id: string;
  readonly lastName: string;
  /** Practices do not know it of everybody. A patient who books gives it. */
  readonly firstName?: string;
  /** "1984-02-29"; of patients who booked, if they gave it. */
  readonly birthDate?: string;
  /** E.164. */
  readonly phone?: string;
  readonly line?: PhoneLine;
  readonly email?: string;
  /** Canonical key of the e-mail. */
  readonly emailKey?: string;
  readonly language: Language;
  /** The account that was opened from one of its appointments, or that booked one. */
  readonly accountId?: string;
  /** The time at which its practice last noted it, or an appointment was made with it. */
  readonly notedAt?: number;
}

/** The name of an appointment: its practice chooses the id. */
export interface AppointmentName {
  readonly practiceId: string;
  readonly id: string;
}

export interface Appointment extends AppointmentName {
  readonly recordId: string;
  readonly practitioner: string;
  readonly practitionerId?: string;
  readonly startsAt: number;
  readonly endsAt?: number;
  /** `given` by the practice, or `booked` by the patient. */
  readonly status: 'given' | 'booked' | 'cancelled';
  /** The account that booked it. */
  readonly accountId?: string;
  /** The slot that it stands on, until the practice moves it. */
  readonly slot?: { readonly practitionerId: string; readonly startsAt: number };
  /** The person who changed it last, where that was not the practice. */
  readonly changedBy?: 'patient';
  /** From then on the table may delete it. */
  readonly keptUntil?: number;
  /** Counts the changes; a calendar keeps the newest (RFC 5545 SEQUENCE). */
  readonly sequence: number;
  /** Messages that are still to go out. */
  readonly pending: readonly NoticeKind[];
  /** The time of the automatic reminder; absent once it went out, or when the appointment was given too late for one. */
  readonly remindAt?: number;
  /** Counts what ends all links before it: another record, another time, or given again once cancelled. */
  readonly linkGeneration: number;
  /** Of all links of this generation together, since they live and end together. */
  readonly failedNameChecks: number;
  readonly mismatches: number;
  readonly linkUsedAt?: number;
  /** The time at which the practice last asked for a reminder; tells it from the one before. */
  readonly reminderAskedAt?: number;
}

/** `moved`: to another time · `changed`: the same time, with another practitioner */
export type NoticeKind = 'confirmation' | 'moved' | 'changed' | 'cancelled' | 'reminder';
