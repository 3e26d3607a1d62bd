/** Links of messages that ask whether an e-mail, or a sign-in, is one's own, in Italian. */
import type { EmailTexts } from './types.ts';

export const email: EmailTexts = {
  confirm: {
    title: 'Confermi il Suo indirizzo e-mail',
    about:
      'Confermi solo se ha aperto Lei questo account. Il Suo indirizzo La aiuterà allora a ritrovarlo se dimentica la password.',
    press: 'Confermare il mio indirizzo',
    doneTitle: 'Il Suo indirizzo e-mail è confermato',
    done: 'Grazie. Può chiudere questa pagina o andare nel Suo spazio.',
  },
  notMe: {
    title: 'Non ha aperto Lei questo account?',
    about:
      'Toglieremo il Suo indirizzo e-mail da questo account e non vi scriveremo più. L’account stesso resta aperto con il telefono del suo titolare.',
    press: 'Togliere il mio indirizzo',
    doneTitle: 'Il Suo indirizzo e-mail è stato tolto',
    done: 'Il Suo indirizzo non è più legato a questo account. Non deve fare altro.',
  },
  notMySignIn: {
    title: 'Questo accesso non è stato fatto da Lei?',
    about:
      'Tutti i dispositivi saranno scollegati dal Suo account. Quello di questo accesso dovrà dimostrare di nuovo chi lo usa.',
    press: 'Scollegare tutti i dispositivi',
    doneTitle: 'Tutti i dispositivi sono scollegati',
    done: 'Qualcuno conosce la Sua password. Ne scelga ora un’altra, che non usa da nessun’altra parte.',
  },
  notMyChange: {
    title: 'Non è stato Lei a modificare il Suo account?',
    about:
      'Tutti i dispositivi saranno disconnessi. Se il telefono o l’indirizzo e-mail è stato sostituito, tornerà a valere quello di prima.',
    press: 'Annullare la modifica',
    doneTitle: 'Tutti i dispositivi sono disconnessi',
    done: 'La modifica fatta senza di Lei è annullata. Scelga ora un’altra password, che non usa altrove. Se il numero o l’indirizzo non è quello di prima, ci contatti.',
  },
  proof: {
    title: 'Questo indirizzo e-mail è già in uso',
    about: email =>
      `Esiste già un account con l’indirizzo ${email}. Se è il Suo, acceda, reimposti la password o ci contatti.`,
    notMine: 'Questo account non è Suo?',
    notMineAbout: email =>
      `Nessuno ha confermato questo indirizzo. Se riceve i messaggi di ${email}, un codice lo dimostrerà e la Sua iscrizione continuerà.`,
    send: 'Ricevere un codice per e-mail',
    codeTitle: 'Inserisca il codice ricevuto per e-mail',
    sentTo: email => `Inviamo un codice all’indirizzo ${email}. Guardi anche nella posta indesiderata.`,
    sendAgain: 'Inviare di nuovo il codice',
    sentAgain: 'Un codice è di nuovo in viaggio verso il Suo indirizzo e-mail.',
    noSendsLeft: 'Per questa iscrizione non possiamo più inviare codici a questo indirizzo. Ci contatti.',
  },
  deadTitle: 'Questo link non è più valido',
  noToken: 'Per continuare, apra di nuovo il link del nostro messaggio.',
};
