/** A slot: a time that a practitioner offers, and what may become of it. Instants are epoch milliseconds. */
import { sourcesOf, type Transitions } from '../transitions.ts';

/** Names a slot: a practitioner begins one thing at a time. */
export interface SlotName {
  readonly practiceId: string;
  readonly practitionerId: string;
  readonly startsAt: number;
}

interface OfferedTime extends SlotName {
  readonly endsAt: number;
}

/** FHIR R4 `Slot.status`: free · busy-tentative (held) · busy (booked) · busy-unavailable (withdrawn). */
export type SlotState =
  | { readonly status: 'free' }
  | {
      readonly status: 'held';
      /** SHA-256 of the hold's token. */
      readonly holdId: string;
      /** From this instant on anybody may take the slot, whether or not somebody has noted it. */
      readonly holdExpiresAt: number;
      /** Whether the holder has proven a phone: holds of strangers are counted, those of known people are not. */
      readonly isProven: boolean;
    }
  | {
      readonly status: 'booked';
      readonly appointmentId: string;
      /** The hold that became the appointment. */
      readonly holdId: string;
    }
  | { readonly status: 'withdrawn' };

export type Slot = OfferedTime & SlotState;
/** One without an appointment on it: what is published may change it. */
export type OpenSlot = Exclude<Slot, { readonly status: 'booked' }>;
export type SlotStatus = Slot['status'];

const next = {
  /** Anybody may take it. An account whose hold lapsed books it without another hold. Its end may change. */
  free: ['free', 'held', 'booked', 'withdrawn'],
  /** One patient's for a while. Once the hold has lapsed it is the next one's to hold or to book. */
  held: ['held', 'free', 'booked', 'withdrawn'],
  /** An appointment stands on it: the patient gives it back, or the practice takes it away. */
  booked: ['free', 'withdrawn'],
  /** The practice offers it no more, and may offer it again. */
  withdrawn: ['free'],
} as const satisfies Transitions<SlotStatus>;

/** The statuses from which `to` may be reached. */
export const slotStatusesBefore = (to: SlotStatus): SlotStatus[] => sourcesOf<SlotStatus>(next, to);

/** Whether the slot is one that a person may still take: free, or left behind by a hold that lapsed, and not begun. */
export const isFreeAt = (slot: Slot, now: number): boolean =>
  slot.startsAt > now && (slot.status === 'free' || (slot.status === 'held' && slot.holdExpiresAt <= now));

/** Whether this hold has the slot, and its time is not over. */
export const isHeldBy = (slot: Slot | undefined, holdId: string, now: number): boolean =>
  slot?.status === 'held' && slot.holdId === holdId && slot.holdExpiresAt > now;
