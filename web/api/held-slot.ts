/**
 * The bearer secret of the held slot. All tabs of the browser share it, so that another tab or a later visit keeps the slot.
 * It proves nothing but the hold, which ends by itself.
 */

import { parseNoting } from '../names.ts';
import { dropFormKey } from './access.ts';
import type { CalendarOf, FreeSlot } from './booking-calls.ts';
import { ofThisBrowser, ofThisTab } from './stored.ts';

const names = { hold: 'hold', wanted: 'wanted-slot' } as const;

export const readHoldToken = (): string | undefined => ofThisBrowser.read(names.hold);
export const dropHoldToken = (): void => ofThisBrowser.write(names.hold, undefined);
export function keepHoldToken(hold: string): void {
  // The same details with another slot are another form.
  if (hold !== readHoldToken()) dropFormKey();
  ofThisBrowser.write(names.hold, hold);
}

/** Calls back when another tab takes or lets go of a slot. @returns a function that stops following */
export function followOtherTabsHold(changed: () => void): () => void {
  const follow = ({ key }: StorageEvent) => key === names.hold && changed();
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

/** The slot of a patient who must prove the phone first, and takes it after. */
export interface WantedSlot extends CalendarOf, FreeSlot {
  readonly timeZone: string;
  readonly practitioner: string;
}

export function readWantedSlot(): WantedSlot | undefined {
  const kept = ofThisTab.read(names.wanted);
  return kept === undefined ? undefined : (parseNoting(kept) as WantedSlot);
}
export const keepWantedSlot = (wanted: WantedSlot): void => ofThisTab.write(names.wanted, JSON.stringify(wanted));
export const dropWantedSlot = (): void => ofThisTab.write(names.wanted, undefined);
