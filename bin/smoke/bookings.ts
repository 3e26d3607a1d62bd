/** Bookings: during a sign-up, and by a person who has an account. */
import type { Newcomer } from './newcomer.ts';
import type { TrialPractice } from './practice.ts';

const patient = { lastName: 'Essai', firstName: 'Camille' };

/** The patient changes their mind about the slot while signing up. */
export async function booksAtSignUp(person: Newcomer, practice: TrialPractice): Promise<void> {
  await practice.offer(3);
  await practice.holdAndRelease();
  await person.begin({ hold: await practice.hold(), patient });
  await person.ofSignUp('PUT', '/hold', { hold: await practice.hold() });
  await person.provePhone();
  await person.consent();
  await practice.noteBookings();
}

/** A second appointment, which moves; in the end the patient cancels both. */
export async function changesAppointments(person: Newcomer, practice: TrialPractice): Promise<void> {
  const booked = { hold: await practice.hold(), patient };
  const { appointment } = await person.me<{ appointment: { id: string } }>('POST', '/appointments', booked);
  await practice.noteBookings();
  await person.me('POST', `/appointments/${appointment.id}/move`, { hold: await practice.hold() });
  const { appointments } = await person.me<{ appointments: { id: string }[] }>('GET', '/appointments');
  for (const { id } of appointments) await person.me('DELETE', `/appointments/${id}`);
}
