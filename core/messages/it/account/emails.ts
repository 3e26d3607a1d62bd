/** The e-mails about an account, in Italian: those of its parts, and what they have in common. */
import type { AccountEmails } from '../../account/notice-words.ts';
import { accessEmails } from './access-emails.ts';
import { changeEmails } from './change-emails.ts';
import { codeEmails } from './code-emails.ts';
import { write } from './phrases.ts';
import { releaseEmails } from './release-emails.ts';

export const accountEmails: AccountEmails = {
  greeting: 'Buongiorno,',
  signature: serviceName => `Il team di ${serviceName}`,
  email: {
    ...codeEmails,
    ...accessEmails,
    ...changeEmails,
    ...releaseEmails,
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Il Suo account ${serviceName} è cancellato`,
      beforeLink: [
        `ha chiesto la cancellazione del Suo account ${serviceName}: ${when}. È cancellato, e gli appuntamenti presi online sono annullati. Conserviamo solo la prova dei Suoi consensi, senza i Suoi recapiti.`,
      ],
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Abbiamo ricevuto il Suo messaggio (${reference})`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha scritto al servizio di assistenza di ${serviceName} e ha indicato questo indirizzo per la risposta. Le risponderemo qui. Il Suo riferimento è ${reference}.`,
      ],
      afterLink: [`Se non è stato Lei, ignori questo messaggio o ${write(supportEmail)}.`],
    }),
  },
};
