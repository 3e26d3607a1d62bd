/** Problems of practices, of links in their messages, and of documents, in French. */
import type { PracticeProblems } from '../text-types.ts';

export const practiceProblems: PracticeProblems = {
  unauthorized: () => ({
    title: 'Clé refusée',
    detail: 'La clé d’accès est absente, erronée ou appartient à un autre cabinet. Vérifiez-la dans votre logiciel.',
  }),
  unknown_document: () => ({
    title: 'Document introuvable',
    detail: 'Cette version du document n’existe pas. Ouvrez la version actuelle depuis la page d’inscription.',
  }),
  unknown_record: () => ({
    title: 'Fiche patient introuvable',
    detail: 'Ce cabinet n’a pas de fiche patient sous cet identifiant. Enregistrez d’abord la fiche.',
  }),
  unknown_appointment: () => ({
    title: 'Rendez-vous introuvable',
    detail:
      'Ce cabinet n’a pas de rendez-vous sous cet identifiant, ou ce rendez-vous a été annulé. Vérifiez l’identifiant.',
  }),
  unknown_correction: () => ({
    title: 'Correction introuvable',
    detail: 'Aucune correction n’est en attente sous cet identifiant. Rechargez la liste des corrections.',
  }),
  link_unusable: () => ({
    title: 'Lien inutilisable',
    detail:
      'Ce lien ne peut plus servir. Si vous avez un compte, connectez-vous. Sinon, ouvrez un message plus récent au sujet de votre rendez-vous, demandez-en un nouveau au cabinet, ou inscrivez-vous directement.',
  }),
  past_appointment: () => ({
    title: 'Rendez-vous passé',
    detail:
      'Ce rendez-vous a déjà eu lieu\u00a0: plus aucun message ne peut être envoyé à son sujet. Indiquez un rendez-vous à venir.',
  }),
};
