/** Refusals of requests about slots and bookings, in French. */
import type { BookingProblems } from '../text-types.ts';

export const bookingProblems: BookingProblems = {
  unknown_hold: () => ({
    title: 'Créneau non réservé',
    detail: 'Aucun créneau n’est réservé pour vous ici. Choisissez un créneau dans le calendrier.',
  }),
  unknown_practice: () => ({
    title: 'Cabinet introuvable',
    detail: 'Ce cabinet n’existe pas ici, ou ne propose plus de rendez-vous en ligne. Choisissez-en un dans la liste.',
  }),
  unknown_practitioner: () => ({
    title: 'Praticien introuvable',
    detail: 'Ce praticien ne propose pas de rendez-vous en ligne. Choisissez-en un autre dans ce cabinet.',
  }),
  unknown_slot: () => ({
    title: 'Créneau introuvable',
    detail: 'Ce créneau n’existe pas. Choisissez un créneau dans le calendrier.',
  }),
  not_awaiting_slot: () => ({
    title: 'Aucun créneau attendu',
    detail: 'Cette inscription ne peut plus recevoir de créneau. Rechargez la page pour voir l’étape en cours.',
  }),
  slot_taken: () => ({
    title: 'Créneau déjà pris',
    detail: 'Ce créneau n’est plus libre. Choisissez-en un autre dans le calendrier.',
  }),
  slot_outside: () => ({
    title: 'Créneau hors période',
    detail: 'Un créneau commence ou finit hors de la période indiquée. Corrigez les créneaux signalés.',
  }),
  slots_overlap: () => ({
    title: 'Créneaux qui se chevauchent',
    detail:
      'Un créneau en chevauche un autre de la liste, ou un rendez-vous déjà pris. Corrigez les créneaux signalés.',
  }),
  too_many_holds: ({ wait }) => ({
    title: 'Un créneau est déjà réservé',
    detail: `Un créneau est déjà réservé avec votre numéro de téléphone. Confirmez-le ou libérez-le${wait ? `, ou réessayez dans ${wait}` : ''}.`,
  }),
};
