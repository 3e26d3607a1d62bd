/** The welcome of a patient whose slot is lost, in French. */
import type { LostSlotWords } from '../booking/lost-slot-words.ts';
import { thePractitioner } from './articles.ts';

export const lostSlot: LostSlotWords = {
  subject: serviceName => `Votre compte ${serviceName} est ouvert, sans rendez-vous`,
  opened: ({ serviceName, when, practitioner }) => [
    `Votre compte ${serviceName} est ouvert.`,
    `Le créneau que vous aviez choisi n’a pas pu être réservé\u00a0: ${when}, avec ${thePractitioner(practitioner)}. Vous n’avez donc pas encore de rendez-vous.`,
  ],
  near: 'Ces créneaux proches sont encore libres\u00a0:',
  noneNear: 'Aucun créneau proche n’est libre pour l’instant. Le calendrier montre les suivants.',
  link: 'Choisir un autre créneau',
  sms: 'votre compte est ouvert, mais le créneau est pris : pas de rendez-vous. En choisir un :',
};
