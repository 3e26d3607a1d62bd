/** Changes of password, phone and e-mail, in Italian. */
import type { DetailsTexts } from './types.ts';

export const details: DetailsTexts = {
  title: 'Modificare le mie informazioni',
  open: {
    password: 'Cambiare la password',
    phone: 'Cambiare il numero di telefono',
    email: 'Cambiare l’indirizzo e-mail',
    confirmEmail: 'Confermare il mio indirizzo e-mail',
  },
  done: {
    password: 'La Sua password è cambiata. Gli altri dispositivi sono disconnessi.',
    phone: 'Il Suo numero di telefono è cambiato.',
    email: 'Il Suo indirizzo e-mail è confermato.',
  },
  stepUpTitle: 'Confermi che è Lei',
  stepUpAbout: 'Per proteggere il Suo account, inserisca la password attuale prima di questa modifica.',
  codeInstead: 'Ricevere invece un codice',
  goOn: 'Continuare',
  codeSentTo: address => `Abbiamo inviato un codice a ${address}.`,
  sentAgain: 'Un altro codice è in arrivo.',
  sendAgain: 'Ricevere un altro codice',
  newPassword: 'La Sua nuova password',
  newPasswordAbout: 'Gli altri dispositivi saranno disconnessi. Questo resta connesso.',
  newPhone: 'Il Suo nuovo numero di telefono',
  newPhoneAbout: 'Inviamo un codice a questo numero. Finché non lo inserisce, il vecchio numero resta valido.',
  newEmail: 'Il Suo nuovo indirizzo e-mail',
  newEmailAbout: 'Inviamo un codice a questo indirizzo. Finché non lo inserisce, il vecchio indirizzo resta valido.',
  sendCode: 'Ricevere il codice',
  link: {
    title: 'Confermi il Suo nuovo indirizzo e-mail',
    about: 'Deve aver effettuato l’accesso al Suo account in questo browser. Il vecchio indirizzo non sarà più usato.',
    press: 'Confermare il mio nuovo indirizzo',
    doneTitle: 'Il Suo nuovo indirizzo e-mail è confermato',
    done: 'D’ora in poi Le scriveremo a questo indirizzo.',
  },
};
