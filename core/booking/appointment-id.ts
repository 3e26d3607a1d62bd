/**
 * The public name of an appointment for its patient. Practices choose ids of their own, so two practices may choose one alike: the
 * name says the practice too. It proves nothing.
 */
import type { Appointment } from '../practice/practice.ts';

type AppointmentName = Pick<Appointment, 'practiceId' | 'id'>;

/** Ids that practices choose; none has a slash. */
const idPattern = /^[\w-]{1,64}$/;
const longest = 200;

export const appointmentId = ({ practiceId, id }: AppointmentName): string =>
  Buffer.from(`${practiceId}/${id}`).toString('base64url');

/** @returns undefined for anything that is no appointment's name, or another spelling of one */
export function readAppointmentId(name: string): AppointmentName | undefined {
  if (name.length > longest || !/^[\w-]+$/.test(name)) return undefined;
  const parts = Buffer.from(name, 'base64url').toString().split('/');
  const [practiceId = '', id = ''] = parts;
  if (parts.length !== 2 || !idPattern.test(practiceId) || !idPattern.test(id)) return undefined;
  return appointmentId({ practiceId, id }) === name ? { practiceId, id } : undefined;
}
