/** Refusals of requests about slots and bookings, in German. */
import type { BookingProblems } from '../text-types.ts';

export const bookingProblems: BookingProblems = {
  unknown_hold: () => ({
    title: 'Kein Termin vorgemerkt',
    detail: 'Hier ist kein Termin für Sie vorgemerkt. Wählen Sie einen freien Termin im Kalender.',
  }),
  unknown_practice: () => ({
    title: 'Praxis nicht gefunden',
    detail:
      'Diese Praxis gibt es hier nicht, oder sie bietet online keine Termine mehr an. Wählen Sie eine aus der Liste.',
  }),
  unknown_practitioner: () => ({
    title: 'Behandelnde Person nicht gefunden',
    detail: 'Bei dieser Person sind online keine Termine buchbar. Wählen Sie eine andere in dieser Praxis.',
  }),
  unknown_slot: () => ({
    title: 'Termin nicht gefunden',
    detail: 'Diesen Termin gibt es nicht. Wählen Sie einen freien Termin im Kalender.',
  }),
  not_awaiting_slot: () => ({
    title: 'Kein Termin erwartet',
    detail:
      'Zu dieser Registrierung kann kein Termin mehr gewählt werden. Laden Sie die Seite neu, um den aktuellen Schritt zu sehen.',
  }),
  slot_taken: () => ({
    title: 'Termin schon vergeben',
    detail: 'Dieser Termin ist nicht mehr frei. Wählen Sie einen anderen im Kalender.',
  }),
  slot_outside: () => ({
    title: 'Termin außerhalb des Zeitraums',
    detail: 'Ein Termin beginnt oder endet außerhalb des Zeitraums. Korrigieren Sie die genannten Termine.',
  }),
  slots_overlap: () => ({
    title: 'Termine überschneiden sich',
    detail:
      'Ein Termin überschneidet sich mit einem anderen der Liste oder mit einem gebuchten. Korrigieren Sie die genannten Termine.',
  }),
  too_many_holds: ({ wait }) => ({
    title: 'Schon ein Termin vorgemerkt',
    detail: `Mit Ihrer Telefonnummer ist schon ein Termin vorgemerkt. Bestätigen Sie ihn, oder geben Sie ihn frei${wait ? `, oder versuchen Sie es in ${wait} noch einmal` : ''}.`,
  }),
};
