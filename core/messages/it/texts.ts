/** Italian, with the polite "Lei". */
import type { Texts } from '../text-types.ts';

export const it: Texts = {
  seconds: count => `${count} second${count === 1 ? 'o' : 'i'}`,
  minutes: count => `${count} minut${count === 1 ? 'o' : 'i'}`,
  hours: count => `${count} or${count === 1 ? 'a' : 'e'}`,
  support: email => (email ? `il servizio di assistenza (${email})` : 'il servizio di assistenza'),
  codeSms: ({ code, serviceName, life }) =>
    `${code} è il Suo codice di verifica${serviceName ? ` ${serviceName}` : ''}. Valido per ${life}. ` +
    "Non lo comunichi a nessuno. Se non l'ha richiesto, lo ignori.",
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
    ],
    link: 'Acceda al Suo account',
    afterLink: [
      `Non ha aperto Lei questo account? Forse qualcuno ha inserito per errore il Suo indirizzo e-mail. Ci scriva a ${supportEmail} e provvederemo.`,
      'Non Le chiederemo mai la Sua password, né per e-mail né per telefono.',
      `Il team di ${serviceName}`,
    ],
  }),
  accountExistsEmail: ({ serviceName, supportEmail }) => ({
    subject: `Tentativo di iscrizione a ${serviceName} con i Suoi recapiti`,
    beforeLink: [
      'Buongiorno,',
      `qualcuno, forse Lei, ha appena provato ad aprire un account ${serviceName} con il Suo numero di telefono o il Suo indirizzo e-mail. Questi recapiti appartengono già al Suo account. Non è stato aperto alcun nuovo account e il Suo non è cambiato.`,
      'Se è stato Lei, acceda pure. Se ha dimenticato la password, la reimposti dalla pagina di accesso.',
    ],
    link: 'Acceda al Suo account',
    afterLink: [
      `Se non è stato Lei, ci scriva a ${supportEmail}. Non comunichi a nessuno un codice che potrebbe aver ricevuto.`,
      `Il team di ${serviceName}`,
    ],
  }),
};
