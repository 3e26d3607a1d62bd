/** The e-mails that carry a code, in Italian. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const codeLine = (code: string, life: string) => `Il Suo codice è ${code}. È valido per ${life}.`;
const secret = 'Non comunichi questo codice a nessuno, nemmeno a chi dice di chiamare per conto nostro.';

export const codeEmails: AccountEmailTexts<'code'> = {
  sign_in_code: ({ serviceName, code, life }) => ({
    subject: `Il Suo codice per accedere a ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, sta accedendo al Suo account ${serviceName} con la Sua password, da un nuovo dispositivo.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Se non è Lei, qualcuno conosce la Sua password. Scelga «Password dimenticata» nella pagina di accesso per cambiarla.',
    ],
  }),
  step_up_code: ({ serviceName, code, life }) => ({
    subject: `Il Suo codice per confermare una modifica, ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha effettuato l’accesso al Suo account ${serviceName} e desidera modificare o cancellare qualcosa di importante.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Se non è Lei, non usi questo codice. Scelga «Password dimenticata» nella pagina di accesso: tutti gli accessi saranno chiusi.',
    ],
  }),
  reset_code: ({ serviceName, code, life }) => ({
    subject: `Il Suo codice per una nuova password ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, chiede una nuova password per il Suo account ${serviceName}.`,
      codeLine(code, life),
      'Se non è Lei, non usi questo codice e annulli la richiesta:',
    ],
    link: 'Annullare la richiesta',
    afterLink: [secret],
  }),
  new_email_code: ({ serviceName, code, life }) => ({
    subject: `Confermi il Suo nuovo indirizzo e-mail per ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, desidera usare questo indirizzo e-mail per un account ${serviceName}.`,
      codeLine(code, life),
      'Può confermare l’indirizzo anche con questo pulsante, nel browser in cui ha effettuato l’accesso:',
    ],
    link: 'Confermare il mio indirizzo',
    afterLink: [secret, 'Se non è Lei, ignori questo messaggio: l’indirizzo non sarà usato.'],
  }),
  email_in_use: ({ serviceName, supportEmail }) => ({
    subject: `Questo indirizzo appartiene già a un account ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, desidera usare questo indirizzo e-mail per un altro account ${serviceName}. È l’indirizzo confermato di un account che Lei ha presso di noi: nulla è stato cambiato.`,
      'Se è Lei, acceda a quell’account:',
    ],
    link: 'Accedere',
    afterLink: [`Se non è Lei, non deve fare nulla. Se non ha più bisogno di quell’account, ${write(supportEmail)}.`],
  }),
  sign_up_email_code: ({ serviceName, code, life }) => ({
    subject: `Il Suo codice per iscriversi a ${serviceName}`,
    beforeLink: [
      `qualcuno, probabilmente Lei, si iscrive a ${serviceName} con questo indirizzo e-mail.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Se non è Lei, ignori questo messaggio. Senza questo codice il Suo indirizzo resta legato all’account attuale.',
    ],
  }),
};
