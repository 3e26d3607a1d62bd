/** Problems of signed-in people with their appointments, in French. */
import type { OwnAppointmentProblems } from '../text-types.ts';

export const ownAppointmentProblems: OwnAppointmentProblems = {
  unknown_appointment: () => ({
    title: 'Rendez-vous introuvable',
    detail: 'Ce rendez-vous ne fait pas partie des vôtres ou n’existe plus. Revenez à la liste de vos rendez-vous.',
  }),
  given_by_practice: () => ({
    title: 'Rendez-vous donné par le cabinet',
    detail:
      'Votre cabinet vous a donné ce rendez-vous\u00a0: il ne peut être ni annulé ni déplacé en ligne. Appelez le cabinet.',
  }),
  other_practice: () => ({
    title: 'Créneau d’un autre cabinet',
    detail: 'Ce créneau est proposé par un autre cabinet. Choisissez un créneau du cabinet où vous avez rendez-vous.',
  }),
  too_late: () => ({
    title: 'Trop tard pour changer',
    detail: 'Ce rendez-vous est trop proche pour être annulé ou déplacé en ligne. Appelez le cabinet.',
  }),
  too_many_appointments: () => ({
    title: 'Trop de rendez-vous',
    detail: 'Vous avez déjà beaucoup de rendez-vous à venir. Annulez-en un, ou appelez le cabinet.',
  }),
};
