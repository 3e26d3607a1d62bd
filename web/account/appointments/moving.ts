/** The appointment that a person is moving, from the list to the calendar and on to the slot that is chosen. Ends with the tab. */
import type { OwnAppointment } from '../../api/own-appointment-calls.ts';
import { ofThisTab } from '../../api/stored.ts';

export interface Moving {
  readonly id: string;
  readonly practiceId: string;
  readonly startsAt: string;
  readonly timeZone: string;
}

const name = 'moving-appointment';

export const keepMoving = ({ id, practice, startsAt, timeZone }: OwnAppointment): void =>
  ofThisTab.write(name, JSON.stringify({ id, practiceId: practice.id, startsAt, timeZone } satisfies Moving));
export const dropMoving = (): void => ofThisTab.write(name, undefined);

/** @returns it, where it is an appointment of this practice */
export function readMoving(practiceId: string): Moving | undefined {
  const kept = ofThisTab.read(name);
  const moving: Moving | undefined = kept === undefined ? undefined : JSON.parse(kept);
  return moving?.practiceId === practiceId ? moving : undefined;
}
