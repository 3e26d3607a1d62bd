/** Messages for typed contact details that differ from a patient record, in French. */
import type { Corrections } from '../text-types.ts';
import { ofThePractice } from './articles.ts';

export const corrections: Corrections = {
  requestEmail: ({ serviceName, practiceName }) => ({
    subject: 'Un patient vous demande de corriger ses coordonnées',
    beforeLink: [
      'Bonjour,',
      `Un patient ${ofThePractice(practiceName)} souhaite ouvrir un compte ${serviceName}. Les coordonnées qu’il a saisies ne sont pas celles de sa fiche patient, et son inscription attend votre réponse.`,
      'Ouvrez les corrections en attente dans votre logiciel. Assurez-vous auprès du patient, par exemple lorsqu’il vous appelle, que la demande vient bien de lui, puis corrigez sa fiche ou refusez la correction.',
      'Pour protéger le patient, ce message ne contient aucune donnée personnelle.',
      `L’équipe ${serviceName}`,
    ],
    afterLink: [],
  }),
  resumeEmail: serviceName => ({
    subject: `Vous pouvez poursuivre votre inscription à ${serviceName}`,
    beforeLink: [
      'Bonjour,',
      'Le cabinet a corrigé votre fiche patient. Vous pouvez poursuivre votre inscription ici\u00a0:',
    ],
    link: 'Poursuivre mon inscription',
    afterLink: [
      'Nous vous envoyons votre code dès que vous ouvrez ce lien\u00a0: ayez votre téléphone près de vous.',
      'Si vous n’avez pas commencé d’inscription, ne tenez pas compte de ce message.',
      `L’équipe ${serviceName}`,
    ],
  }),
  resumeSms: 'votre fiche est corrigée. Continuez ici :',
};
