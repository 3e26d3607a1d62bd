/** Messages for typed contact details that differ from a patient record, in Italian. */
import type { Corrections } from '../text-types.ts';

export const corrections: Corrections = {
  requestEmail: ({ serviceName, practiceName }) => ({
    subject: 'Un paziente Le chiede di correggere i propri recapiti',
    beforeLink: [
      'Buongiorno,',
      `un paziente del Suo studio (${practiceName}) desidera aprire un account ${serviceName}. I recapiti che ha inserito non corrispondono a quelli della scheda paziente e l’iscrizione attende la Sua risposta.`,
      'Apra le correzioni in attesa nel Suo software. Verifichi con il paziente, per esempio quando La chiama, che la richiesta venga davvero da lui, poi corregga la scheda o rifiuti la correzione.',
      'Per proteggere il paziente, questo messaggio non contiene dati personali.',
      `Il team di ${serviceName}`,
    ],
    afterLink: [],
  }),
  resumeEmail: serviceName => ({
    subject: `Può proseguire la Sua iscrizione a ${serviceName}`,
    beforeLink: ['Buongiorno,', 'lo studio ha corretto la Sua scheda paziente. Può proseguire la Sua iscrizione qui:'],
    link: 'Proseguire l’iscrizione',
    afterLink: [
      'Le invieremo il codice non appena aprirà questo link: tenga il telefono a portata di mano.',
      'Se non ha iniziato alcuna iscrizione, ignori pure questo messaggio.',
      `Il team di ${serviceName}`,
    ],
  }),
  resumeSms: 'la Sua scheda è aggiornata. Prosegua qui:',
};
