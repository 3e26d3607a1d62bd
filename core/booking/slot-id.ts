/** The public name of a slot: stable, opaque, and without personal data. It says which slot, and proves nothing. */
import type { SlotName } from './slot.ts';

/** Ids that practices choose; none has a slash. */
const idPattern = /^[\w-]{1,64}$/;
const longest = 400;

export const slotId = ({ practiceId, practitionerId, startsAt }: SlotName): string =>
  Buffer.from(`${practiceId}/${practitionerId}/${startsAt}`).toString('base64url');

/** @returns undefined for anything that is no slot's id, or another spelling of one */
export function readSlotId(id: string): SlotName | undefined {
  if (id.length > longest || !/^[\w-]+$/.test(id)) return undefined;
  const parts = Buffer.from(id, 'base64url').toString().split('/');
  const [practiceId = '', practitionerId = '', start = ''] = parts;
  if (parts.length !== 3 || !idPattern.test(practiceId) || !idPattern.test(practitionerId)) return undefined;
  if (!/^[1-9]\d{0,15}$/.test(start)) return undefined;
  const name = { practiceId, practitionerId, startsAt: Number(start) };
  // Epoch milliseconds beyond the years of Date are nobody's.
  return Number.isNaN(new Date(name.startsAt).getTime()) || slotId(name) !== id ? undefined : name;
}
