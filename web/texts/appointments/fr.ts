/** One's own appointments in French. */
import { thePractice } from '../../../core/messages/fr/articles.ts';
import type { OwnAppointmentTexts } from './types.ts';

export const appointments: OwnAppointmentTexts = {
  title: 'Mes rendez-vous',
  none: 'Vous n’avez aucun rendez-vous à venir.',
  past: 'Rendez-vous passés ou annulés',
  more: 'Voir d’autres rendez-vous',
  forWhom: name => `Pour ${name}`,
  cancelled: 'Rendez-vous annulé',
  changeUntil: time => `Vous pouvez le déplacer ou l’annuler ici jusqu’au ${time}.`,
  callToChange: 'Pour déplacer ou annuler ce rendez-vous, appelez le cabinet.',
  cancel: 'Annuler ce rendez-vous',
  askCancel: 'Voulez-vous annuler ce rendez-vous\u00a0? Quelqu’un d’autre pourra alors prendre ce créneau.',
  reallyCancel: 'Oui, l’annuler',
  keep: 'Non, le garder',
  cancelledNews: 'Votre rendez-vous est annulé. Nous vous envoyons un message à ce sujet.',
  move: 'Déplacer ce rendez-vous',
  moving: time =>
    `Vous déplacez votre rendez-vous du ${time}. Choisissez le nouveau créneau. Rien ne change tant que vous ne l’avez pas confirmé.`,
  stopMoving: 'Ne pas le déplacer',
  movingFrom: time => `Ce créneau remplacera votre rendez-vous du ${time}.`,
  confirmMove: 'Déplacer mon rendez-vous à ce créneau',
  besides: 'Garder les deux\u00a0: prendre aussi ce rendez-vous',
  confirm: 'Confirmer le rendez-vous',
  linkAbout: practice =>
    `Vous avez un compte. Si ${thePractice(practice)} a noté le même numéro de téléphone et la même adresse e-mail que votre compte, vous pouvez y ajouter ce rendez-vous.`,
  link: 'L’ajouter à mon compte',
};
