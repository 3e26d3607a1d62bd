/** The e-mails about a phone that somebody else proved, in Italian. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

/** The end of a number without an answer, and the way to keep it. */
const unlessKept = (serviceName: string, when: string) =>
  `Senza una Sua risposta, il numero sarà tolto dal Suo account ${serviceName}: ${when}. Nessun Suo dato sarà trasmesso. Se è ancora Suo, lo tenga con un tocco:`;
const keep = {
  link: 'Questo numero è mio',
  afterLink: ['Per tenerlo basta anche accedere al Suo account.'],
};

export const releaseEmails: AccountEmailTexts<'release'> = {
  release_asked: ({ serviceName, when, phone }) => ({
    subject: `Questo numero è ancora Suo? ${serviceName}`,
    beforeLink: [
      `qualcuno ha dimostrato di ricevere i messaggi del ${phone}, il telefono del Suo account ${serviceName}, e chiede di usarlo. Accade quando un operatore assegna di nuovo un numero.`,
      unlessKept(serviceName, when),
    ],
    ...keep,
  }),
  release_reminder: ({ serviceName, when, phone }) => ({
    subject: `Promemoria: questo numero è ancora Suo? ${serviceName}`,
    beforeLink: [
      `Le abbiamo chiesto se il ${phone} è ancora il Suo numero, perché un’altra persona ha dimostrato di riceverne i messaggi. Non abbiamo avuto risposta.`,
      unlessKept(serviceName, when),
    ],
    ...keep,
  }),
  release_done: ({ serviceName, phone }) => ({
    subject: `Può iscriversi a ${serviceName}`,
    beforeLink: [
      `aveva chiesto di usare il ${phone} per ${serviceName}. Il numero non è più legato a un altro account: può iscriversi.`,
    ],
    link: 'Iscriversi',
    afterLink: ['Se non è stato Lei, ignori questo messaggio.'],
  }),
  release_refused: ({ serviceName, supportEmail, phone }) => ({
    subject: `La Sua richiesta per un numero di telefono, ${serviceName}`,
    beforeLink: [
      `aveva chiesto di usare il ${phone} per ${serviceName}. La persona che ha già un account con questo numero lo usa ancora, e il numero resta legato al suo account.`,
    ],
    afterLink: [`Se questo numero è Suo, ${write(supportEmail)}. Se non è stato Lei, ignori questo messaggio.`],
  }),
  release_unreachable: ({ serviceName, supportEmail, phone }) => ({
    subject: `La Sua richiesta per un numero di telefono, ${serviceName}`,
    beforeLink: [
      `aveva chiesto di usare il ${phone} per ${serviceName}. Non possiamo chiedere alla persona che ha già un account con questo numero, perché non abbiamo altro modo di raggiungerla. Il nostro team cercherà una soluzione con Lei.`,
    ],
    link: 'Contattarci',
    afterLink: [`Può anche scriverci a ${supportEmail}. Se non è stato Lei, ignori questo messaggio.`],
  }),
  phone_released: ({ serviceName, supportEmail, phone }) => ({
    subject: `Un numero è stato tolto dal Suo account ${serviceName}`,
    beforeLink: [
      `il ${phone} è stato tolto dal Suo account ${serviceName}, perché un’altra persona ha dimostrato che ora è suo e non abbiamo avuto una Sua risposta. Nessun Suo dato è stato trasmesso.`,
      'Acceda con il Suo indirizzo e-mail per indicare il Suo nuovo numero:',
    ],
    link: 'Accedere',
    afterLink: [`Se non ci riesce, ${write(supportEmail)}.`],
  }),
};
