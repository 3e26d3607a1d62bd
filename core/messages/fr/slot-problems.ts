/** Problems of a sign-up that comes with a slot, in French. */
import type { SlotProblems } from '../text-types.ts';

export const slotProblems: SlotProblems = {
  phone_first: () => ({
    title: 'Votre numéro de téléphone d’abord',
    detail:
      'Beaucoup de créneaux sont réservés en ce moment. Inscrivez-vous d’abord et saisissez le code reçu, puis choisissez votre créneau.',
  }),
  slot_gone: () => ({
    title: 'Créneau perdu',
    detail: 'Votre créneau n’est plus libre. Choisissez-en un autre\u00a0: ce que vous avez saisi est conservé.',
  }),
};
