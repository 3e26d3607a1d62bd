/** A hold: a patient's claim on a slot for a while. Its token is a bearer secret. Instants are epoch milliseconds. */

import type { Practice } from '../practice/practice.ts';
import { sourcesOf, type Transitions } from '../transitions.ts';
import type { Practitioner } from './practitioner.ts';
import { isFreeAt, isHeldBy, type Slot, type SlotName } from './slot.ts';

/** The appointment that a hold is for, as the patient is shown it and as it is booked. */
export interface BookingContext extends SlotName {
  readonly endsAt: number;
  /** IANA name of the zone that the practice's clock shows. */
  readonly timeZone: string;
  readonly practitioner: string;
  readonly practice: {
    readonly name: string;
    /** E.164, and the same as people read it. */
    readonly phone: string;
    readonly formattedPhone: string;
    readonly email: string;
    readonly address?: string;
  };
}

export function bookingContext(
  { practiceId, practitionerId, startsAt, endsAt }: SlotName & { readonly endsAt: number },
  { name: practitioner }: Practitioner,
  { name, phone, formattedPhone, email, address }: Practice,
  timeZone: string,
): BookingContext {
  const practice = { name, phone, formattedPhone, email, ...(address !== undefined && { address }) };
  return { practiceId, practitionerId, startsAt, endsAt, timeZone, practitioner, practice };
}

/** The state that was written. Nobody writes that a hold lapsed or was booked: time and its slot say so. */
export type HoldState =
  | { readonly status: 'open' }
  | { readonly status: 'attached'; readonly signUpId: string }
  | { readonly status: 'released' }
  | { readonly status: 'withdrawn' };

export type Hold = {
  /** SHA-256 of its token; the token itself is nowhere. */
  readonly id: string;
  readonly about: BookingContext;
  /** The beginning of its time: it ends at most thirty minutes later (requirement L2). */
  readonly beganAt: number;
} & HoldState;

export type HoldStatus = Hold['status'];

const next = {
  /** Taken on the calendar. */
  open: ['attached', 'released', 'withdrawn'],
  /** A sign-up goes with it; a later one of the same bearer takes it over. */
  attached: ['attached', 'released', 'withdrawn'],
  /** The patient let go, or the sign-up ended without an account. */
  released: [],
  /** The practice offers the slot no more. */
  withdrawn: [],
} as const satisfies Transitions<HoldStatus>;

/** The statuses from which `to` may be reached. */
export const holdStatusesBefore = (to: HoldStatus): HoldStatus[] => sourcesOf<HoldStatus>(next, to);

/**
 * The standing of a hold:
 * - `held`: the slot is its own until `until`
 * - `converted`: an appointment stands on the slot that came of it
 * - `lapsed`: its time is over, and the slot may be taken again
 * - `gone`: its time is over, and the slot is somebody else's, withdrawn or past
 * - else how it ended
 */
export type HoldStanding =
  | { readonly standing: 'held'; readonly until: number }
  | { readonly standing: 'lapsed' | 'gone' | 'converted' | 'released' | 'withdrawn' };

/** @param slot as it is now; undefined when it is kept no more */
export function standingOf(hold: Hold, slot: Slot | undefined, now: number): HoldStanding {
  if (hold.status === 'released' || hold.status === 'withdrawn') return { standing: hold.status };
  if (slot?.status === 'booked' && slot.holdId === hold.id) return { standing: 'converted' };
  if (slot?.status === 'held' && isHeldBy(slot, hold.id, now)) return { standing: 'held', until: slot.holdExpiresAt };
  return { standing: slot && isFreeAt(slot, now) ? 'lapsed' : 'gone' };
}
