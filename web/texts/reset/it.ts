/** Una password dimenticata, in italiano. */
import type { ResetTexts } from './types.ts';

export const reset: ResetTexts = {
  title: 'Password dimenticata?',
  intro:
    'Inserisca il numero di telefono o l’indirizzo e-mail del Suo account. Invieremo un codice al telefono dell’account.',
  send: 'Ricevere un codice',
  backToSignIn: 'Tornare all’accesso',
  sentToPhone: identifier =>
    `Se un account usa ${identifier}, abbiamo inviato un codice al suo telefono: con un SMS, o con una chiamata a un telefono fisso.`,
  phoneUnreachable: 'Non è arrivato nulla, o non ha più questo telefono?',
  byEmail: 'Ricevere un codice per e-mail',
  emailTitle: 'Inserisca il codice ricevuto per e-mail',
  sentToEmail:
    'Se l’indirizzo e-mail di questo account è confermato, vi abbiamo inviato un codice. Controlli anche la posta indesiderata.',
  emailUnreachable: 'Non è arrivato nulla, o non può più aprire questa casella?',
  withoutEmail: 'Continuare senza l’e-mail',
  startAgain: 'Ricominciare',
  waitTitle: 'Per la Sua sicurezza occorre attendere',
  waitUntil: (time, minutes) =>
    `Potrà scegliere una nuova password a partire da questo momento: ${time}. Avrà allora ${minutes} minuti.`,
  waitWhy:
    'Abbiamo potuto verificare solo uno dei Suoi recapiti. Perciò abbiamo avvisato tutti i telefoni e gli indirizzi e-mail del Suo account. Ognuno può annullare la richiesta.',
  waitNextTitle: 'Che cosa succede ora',
  waitNext: [
    'In quel momento Le invieremo un link, al telefono o all’indirizzo e-mail che ha dimostrato Suo.',
    'Un telefono fisso non può ricevere il link. Lasci aperta questa pagina.',
    'Se un altro Suo dispositivo è già connesso all’account, ricominci da quello. Lì non si attende.',
  ],
  passwordTitle: 'Scelga una nuova password',
  passwordIntro: 'Verrà disconnesso da tutti i Suoi dispositivi. Acceda poi con la nuova password.',
  change: 'Cambiare la mia password',
  doneTitle: 'La Sua password è stata cambiata',
  done: 'È disconnesso da tutti i Suoi dispositivi. Per la Sua sicurezza, Le abbiamo confermato la modifica con un messaggio.',
  endedTitle: 'Questa richiesta è terminata',
  noLinkTitle: 'Questo link è incompleto',
  noLink: 'Apra di nuovo il link del nostro messaggio, o lo copi per intero. Può anche chiedere una nuova password.',
  cancelTitle: 'Mantenere la Sua password',
  cancelAbout:
    'Qualcuno ha chiesto una nuova password per il Suo account. Se non è stato Lei, annulli la richiesta. La Sua password resterà la stessa.',
  cancel: 'Annullare la richiesta',
  cancelNot: 'Se è stato Lei, chiuda questa pagina. Non cambierà nulla.',
  cancelledTitle: 'La richiesta è annullata',
  cancelled: 'La Sua password non è cambiata. Se succede di nuovo, ci contatti.',
};
