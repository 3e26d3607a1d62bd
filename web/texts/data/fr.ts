/** One's own data, in French. */
import type { DataTexts } from './types.ts';

export const data: DataTexts = {
  title: 'Mes données',
  about: 'Téléchargez tout ce que nous conservons à votre sujet, ou effacez votre compte.',
  download: 'Télécharger mes données',
  downloaded: 'Vos données sont téléchargées. Gardez ce fichier en lieu sûr.',
  erase: 'Effacer mon compte',
  stepUpAbout: 'Pour protéger vos données, saisissez votre mot de passe actuel.',
  eraseTitle: 'Effacer votre compte\u00a0?',
  goes: 'Ce qui est effacé ou annulé tout de suite',
  goesList: [
    'Votre compte, votre mot de passe et vos coordonnées.',
    'Vos connexions, sur tous vos appareils.',
    'Vos rendez-vous à venir pris en ligne. Le cabinet en est informé.',
  ],
  stays: 'Ce qui reste, et pourquoi',
  staysList: [
    'La fiche du cabinet et les rendez-vous qu’il vous a donnés, car ils appartiennent au cabinet. Pour les faire effacer, adressez-vous au cabinet.',
    'La preuve de vos accords, sans vos coordonnées, car la loi nous demande de pouvoir la montrer.',
    'Ce que vous avez écrit à notre équipe d’assistance, pendant quelques semaines, pour que nous puissions encore vous répondre.',
  ],
  howLong: 'Notre notice de confidentialité indique combien de temps',
  noWayBack: 'Un compte effacé ne peut pas être rétabli. Vous pourrez vous inscrire de nouveau avec le même numéro.',
  eraseForGood: 'Effacer définitivement mon compte',
  erasedTitle: 'Votre compte est effacé',
  erased:
    'Nous vous l’avons confirmé par e-mail et par SMS. Vous pouvez vous inscrire de nouveau quand vous le souhaitez.',
};
