/** The e-mails about a sign-in and a password, in Italian. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const on = (device: string) => (device ? ` (${device})` : '');

export const accessEmails: AccountEmailTexts<'access'> = {
  new_device: ({ serviceName, supportEmail, when, device }) => ({
    subject: `Nuovo accesso al Suo account ${serviceName}`,
    beforeLink: [
      `qualcuno ha effettuato l’accesso al Suo account ${serviceName} da un nuovo dispositivo${on(device)}, con la Sua password e un codice: ${when}.`,
      'Se è stato Lei, non deve fare nulla. Se non è stato Lei, chiuda subito quell’accesso:',
    ],
    link: 'Non ero io',
    afterLink: [
      `Poi scelga «Password dimenticata» nella pagina di accesso: qualcuno conosce la Sua password. Se ha bisogno di aiuto, ${write(supportEmail)}.`,
    ],
  }),
  password_reset: ({ serviceName, supportEmail, when }) => ({
    subject: `La Sua password ${serviceName} è stata reimpostata`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha scelto una nuova password per il Suo account ${serviceName} con «Password dimenticata»: ${when}. Tutti gli accessi sono stati chiusi.`,
    ],
    link: 'Accedere',
    afterLink: [
      `Se non è stato Lei, scelga subito «Password dimenticata» nella pagina di accesso e ${write(supportEmail)}.`,
    ],
  }),
  password_changed: ({ serviceName, supportEmail, when }) => ({
    subject: `La Sua password ${serviceName} è cambiata`,
    beforeLink: [
      `qualcuno, probabilmente Lei, ha cambiato la password dal Suo account ${serviceName}: ${when}. Gli altri accessi sono stati chiusi.`,
    ],
    link: 'Non ero io',
    afterLink: [
      `Se non è stato Lei, scelga subito «Password dimenticata» nella pagina di accesso e ${write(supportEmail)}.`,
    ],
  }),
  reset_waiting: ({ serviceName, when }) => ({
    subject: `Nuova password ${serviceName} richiesta`,
    beforeLink: [
      `qualcuno, probabilmente Lei, chiede una nuova password per il Suo account ${serviceName} e ha potuto dimostrare solo il telefono o solo l’indirizzo e-mail. Per la Sua sicurezza potrà essere scelta solo più tardi: ${when}.`,
      'Se non è Lei, annulli la richiesta:',
    ],
    link: 'Annullare la richiesta',
    afterLink: ['Se è Lei, attenda: Le scriveremo in quel momento.'],
  }),
  reset_usable: ({ serviceName, life }) => ({
    subject: `Scelga la Sua nuova password ${serviceName}`,
    beforeLink: [
      `l’attesa è finita: può scegliere la nuova password che ha chiesto per il Suo account ${serviceName}. Questo link è valido per ${life}.`,
    ],
    link: 'Scegliere una password',
    afterLink: [
      'Se non l’ha chiesta Lei, annulli la richiesta con il nostro messaggio precedente e non apra questo link.',
    ],
  }),
};
