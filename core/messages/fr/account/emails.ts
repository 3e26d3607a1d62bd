/** The e-mails about an account, in French: those of its parts, and what they have in common. */
import type { AccountEmails } from '../../account/notice-words.ts';
import { de } from '../../format/elision.ts';
import { accessEmails } from './access-emails.ts';
import { changeEmails } from './change-emails.ts';
import { codeEmails } from './code-emails.ts';
import { write } from './phrases.ts';
import { releaseEmails } from './release-emails.ts';

export const accountEmails: AccountEmails = {
  greeting: 'Bonjour,',
  signature: serviceName => `L’équipe ${serviceName}`,
  email: {
    ...codeEmails,
    ...accessEmails,
    ...changeEmails,
    ...releaseEmails,
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Votre compte ${serviceName} est effacé`,
      beforeLink: [
        `Le ${when}, vous avez demandé l’effacement de votre compte ${serviceName}. Il est effacé, et vos rendez-vous pris en ligne sont annulés. Nous gardons seulement la preuve de vos accords, sans vos coordonnées.`,
      ],
      afterLink: [`Si ce n’était pas vous, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Nous avons reçu votre message (${reference})`,
      beforeLink: [
        `Quelqu’un, sans doute vous, a écrit au service d’assistance ${de(serviceName)} et indiqué cette adresse pour la réponse. Nous vous répondrons ici. Votre référence est ${reference}.`,
      ],
      afterLink: [`Si ce n’était pas vous, ignorez ce message ou ${write(supportEmail)}.`],
    }),
  },
};
