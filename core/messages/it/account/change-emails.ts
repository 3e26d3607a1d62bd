/** The e-mails about a changed phone or e-mail, in Italian. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

export const changeEmails: AccountEmailTexts<'change'> = {
  phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
    subject: `Il telefono del Suo account ${serviceName} è cambiato`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha sostituito il telefono del Suo account ${serviceName} con ${phone}: ${when}.`,
    ],
    link: 'Non ero io',
    afterLink: [`Se non è stato Lei, ci scriva subito a ${supportEmail}.`],
  }),
  email_changed: ({ serviceName, supportEmail, when, email }) => ({
    subject: `L’indirizzo e-mail del Suo account ${serviceName} è cambiato`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha sostituito l’indirizzo e-mail del Suo account ${serviceName} con ${email}: ${when}. Al vecchio indirizzo non scriveremo più.`,
    ],
    link: 'Non ero io',
    afterLink: [`Se non è stato Lei, ci scriva subito a ${supportEmail}.`],
  }),
  change_undone: ({ serviceName, supportEmail, when }) => ({
    subject: `Una modifica del Suo account ${serviceName} è annullata`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha aperto il link «Non ero io» del nostro messaggio: ${when}. Il telefono o l’indirizzo e-mail di prima vale di nuovo per il Suo account ${serviceName}. Tutti i dispositivi sono disconnessi.`,
    ],
    afterLink: [`Se non è stato Lei, ci scriva subito a ${supportEmail}.`],
  }),
  email_disowned: ({ serviceName, supportEmail, when }) => ({
    subject: `Il Suo indirizzo e-mail è stato tolto da un account ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha aperto il link «Non ero io» del nostro messaggio: ${when}. Questo indirizzo è stato tolto dall’account ${serviceName} e non vi scriveremo più. L’account stesso resta aperto.`,
    ],
    afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
  }),
  email_taken: ({ serviceName, supportEmail }) => ({
    subject: `Il Suo indirizzo e-mail non è più legato a un account ${serviceName}`,
    beforeLink: [
      `non aveva confermato questo indirizzo e-mail per il Suo account ${serviceName}. Un’altra persona ha dimostrato di ricevervi i messaggi e l’indirizzo è ora legato al suo account. Il Suo account resta aperto con il Suo telefono.`,
      'Acceda per indicare un altro indirizzo:',
    ],
    link: 'Accedere',
    afterLink: [`Se questo indirizzo è solo Suo, ${write(supportEmail)}.`],
  }),
};
