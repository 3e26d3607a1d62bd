/** Italian, with the polite "Lei". */
import type { Texts } from '../text-types.ts';

export const it: Texts = {
  codeSms: ({ code, serviceName, life }) =>
    `${code} è il Suo codice${serviceName ? ` ${serviceName}` : ''}, valido per ${life}. ` +
    "Non lo comunichi a nessuno. Se non l'ha richiesto, lo ignori.",
  signInSms: ({ code, serviceName, life }) =>
    `${code} è il Suo codice di accesso${serviceName ? ` ${serviceName}` : ''}, valido per ${life}. ` +
    'Non lo comunichi a nessuno. Se non è Lei, cambi la password.',
  codeCall: serviceName => ({
    greeting: `Buongiorno. Ecco il Suo codice di verifica per ${serviceName}.`,
    again: 'Ripeto.',
    farewell: 'Non comunichi questo codice a nessuno. Se non l’ha richiesto, ignori questa chiamata. Arrivederci.',
  }),
  welcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Il Suo account ${serviceName} è attivo`,
    beforeLink: [
      'Buongiorno,',
      `il Suo account ${serviceName} è attivo. Può accedere quando desidera per gestire i Suoi appuntamenti.`,
      'Confermi che questo indirizzo e-mail è Suo. La aiuterà a ritrovare il Suo account se dimentica la password:',
    ],
    link: 'Confermare il mio indirizzo',
    afterLink: [
      'Se non ha aperto Lei questo account, forse qualcuno ha inserito per errore il Suo indirizzo e-mail. Non lo confermi e ce lo dica:',
    ],
    others: [
      {
        link: 'Non ero io',
        afterLink: [
          `Toglieremo allora il Suo indirizzo da quell’account. Se ha una domanda, ci scriva a ${supportEmail}. Non Le chiederemo mai la Sua password, né per e-mail né per telefono.`,
          `Il team di ${serviceName}`,
        ],
      },
    ],
  }),
  provenWelcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Il Suo account ${serviceName} è attivo`,
    beforeLink: [
      'Buongiorno,',
      `il Suo account ${serviceName} è attivo e il Suo indirizzo e-mail è confermato. Può accedere quando desidera per gestire i Suoi appuntamenti:`,
    ],
    link: 'Accedere',
    afterLink: ['Se non ha aperto Lei questo account, ce lo dica:'],
    others: [
      {
        link: 'Non ero io',
        afterLink: [
          `Toglieremo allora il Suo indirizzo da quell’account. Se ha una domanda, ci scriva a ${supportEmail}. Non Le chiederemo mai la Sua password, né per e-mail né per telefono.`,
          `Il team di ${serviceName}`,
        ],
      },
    ],
  }),
  accountExistsEmail: ({ serviceName, supportEmail }) => ({
    subject: `Tentativo di iscrizione a ${serviceName} con i Suoi recapiti`,
    beforeLink: [
      'Buongiorno,',
      `qualcuno, forse Lei, ha appena provato ad aprire un account ${serviceName} con il Suo numero di telefono o il Suo indirizzo e-mail. Questi recapiti appartengono già al Suo account. Non è stato aperto alcun nuovo account e il Suo non è cambiato.`,
      'Se è stato Lei, acceda al Suo account. Se ha dimenticato la password, la reimposti dalla pagina di accesso.',
    ],
    link: 'Accedere al Suo account',
    afterLink: [
      `Se non è stato Lei, ci scriva a ${supportEmail}. Se ha ricevuto un codice, non lo comunichi a nessuno.`,
      `Il team di ${serviceName}`,
    ],
  }),
};
