/** Problems of signed-in people with their appointments, in Italian. */
import type { OwnAppointmentProblems } from '../text-types.ts';

export const ownAppointmentProblems: OwnAppointmentProblems = {
  unknown_appointment: () => ({
    title: 'Appuntamento non trovato',
    detail: 'Questo appuntamento non è tra i Suoi o non esiste più. Torni all’elenco dei Suoi appuntamenti.',
  }),
  given_by_practice: () => ({
    title: 'Appuntamento dato dallo studio',
    detail: 'Lo studio Le ha dato questo appuntamento: non si può annullare né spostare online. Telefoni allo studio.',
  }),
  other_practice: () => ({
    title: 'Orario di un altro studio',
    detail: 'Questo orario è offerto da un altro studio. Scelga un orario dello studio presso cui ha l’appuntamento.',
  }),
  too_late: () => ({
    title: 'Troppo tardi per cambiare',
    detail: 'Questo appuntamento è troppo vicino per essere annullato o spostato online. Chiami lo studio.',
  }),
  too_many_appointments: () => ({
    title: 'Troppi appuntamenti',
    detail: 'Lei ha già molti appuntamenti futuri. Ne annulli uno, oppure chiami lo studio.',
  }),
};
