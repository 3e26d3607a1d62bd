/** The booking pages in French. */
import { pluralOf } from '../../../core/messages/format/plural.ts';
import type { BookingTexts } from './types.ts';

const plural = pluralOf('fr');

export const booking: BookingTexts = {
  choosePractice: 'Choisissez un cabinet.',
  noPractices: 'Aucun cabinet ne propose de rendez-vous en ligne pour le moment. Appelez votre cabinet.',
  morePractices: 'Afficher plus de cabinets',
  allPractices: 'Tous les cabinets',
  choosePractitioner: 'Choisissez un praticien',
  noPractitioners: 'Ce cabinet ne propose pas de rendez-vous en ligne pour le moment. Appelez-le.',
  freeSlots: 'Créneaux libres,',
  time: 'Heure',
  earlierDays: 'Jours précédents',
  laterDays: 'Jours suivants',
  practiceClock: zone => `Les heures sont celles du cabinet (${zone}).`,
  noneTheseDays: 'Aucun créneau n’est libre ces jours-ci.',
  nextFree: day => `Prochain jour libre\u00a0: ${day}`,
  noneAtAll: 'Aucun créneau n’est libre dans les prochains mois. Appelez le cabinet.',
  taking: 'Nous réservons votre créneau…',
  signUpFirst: 'M’inscrire d’abord',
  confirmTitle: 'Confirmez votre rendez-vous',
  yourSlot: 'Votre créneau',
  keptFor: minutes =>
    `Nous vous gardons ce créneau encore ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' })}.`,
  nearTheEnd: 'Nous vous gardons ce créneau encore deux minutes. Ensuite, vous l’aurez s’il est encore libre.',
  timeOver: 'Le délai est passé, mais personne n’a pris ce créneau. Vous l’aurez s’il est encore libre.',
  otherSlot: 'Choisir un autre créneau',
  letGo: 'Libérer ce créneau',
  lapsed: 'Le délai est passé, mais ce créneau est encore libre. Vous pouvez continuer, ou le réserver de nouveau.',
  takeAgain: 'Réserver de nouveau ce créneau',
  lostTitle: 'Ce créneau n’est plus disponible',
  lost: 'Le délai est passé, et quelqu’un d’autre a pris ce créneau. Choisissez-en un autre.',
  withdrawn: 'Le cabinet a retiré ce créneau. Choisissez-en un autre.',
  nearSlots: 'Voici des créneaux proches, encore libres\u00a0:',
  seeCalendar: 'Voir tous les créneaux libres',
  joinSignUp: 'Continuer mon inscription avec ce créneau',
  begunElsewhere: 'Une inscription est en cours avec ce créneau dans un autre onglet. Terminez-la là-bas, ou ici.',
  nothingHeldTitle: 'Aucun créneau réservé',
  nothingHeld: 'Aucun créneau n’est réservé pour vous dans ce navigateur. Choisissez-en un dans un calendrier.',
  phoneFirst: 'Saisissez d’abord le code que vous allez recevoir. Vous pourrez ensuite réserver ce créneau.',
  takeNow: 'Réserver ce créneau',
  lostMeanwhile: 'Votre créneau n’est plus libre, mais votre inscription continue. Choisissez un autre créneau.',
  bookedTitle: 'Votre rendez-vous est confirmé',
  booked: email => `Votre compte est créé aussi. Nous envoyons la confirmation à l’adresse ${email} et par SMS.`,
  openedWithoutSlot:
    'Votre créneau a été pris pendant votre inscription. Votre compte est ouvert\u00a0: choisissez un autre créneau.',
};
