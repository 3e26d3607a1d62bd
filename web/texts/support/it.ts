/** Il modulo di contatto, in italiano. */
import type { SupportTexts } from './types.ts';

export const support: SupportTexts = {
  intro: 'Ci dica che cosa è successo. Le risponderemo per e-mail.',
  noMedicalAdvice: 'Non possiamo dare consigli medici. In caso di emergenza, chiami il 112.',
  topic: 'Di che cosa si tratta?',
  chooseTopic: 'Scelga un argomento',
  topics: {
    sign_up: 'L’iscrizione',
    sign_in: 'L’accesso o la password',
    appointment: 'Un appuntamento',
    account: 'Il mio account',
    other: 'Altro',
  },
  message: 'Il Suo messaggio',
  messageHint: longest =>
    `Al massimo ${longest} caratteri. Non scriva password, codici o informazioni sulla Sua salute.`,
  reference: 'Riferimento, se ne ha uno',
  referenceHint: 'Per esempio K7Q-4MX. È indicato nelle nostre pagine.',
  email: 'Indirizzo e-mail per la nostra risposta',
  send: 'Inviare',
  orByEmail: 'Può anche scrivere un’e-mail:',
  sentTitle: 'Abbiamo ricevuto il Suo messaggio',
  answerTo: email => `Le risponderemo a ${email}.`,
  yourReference: 'Il Suo riferimento:',
  keepReference: 'Conservi questo riferimento. Ci aiuta a ritrovare il Suo messaggio se ci scrive di nuovo.',
};
