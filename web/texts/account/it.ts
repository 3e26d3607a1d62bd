/** Signing in and "My space" in Italian. */
import type { AccountTexts } from './types.ts';

export const account: AccountTexts = {
  identifier: 'Numero di telefono o indirizzo e-mail',
  challengeWhy: 'Questo codice protegge il Suo account. Non lo dia a nessuno.',
  byUnknown: identifier =>
    `Se esiste un account con l’indirizzo ${identifier}, abbiamo inviato un codice al telefono di quell’account.`,
  noSendsLeft: 'Per questo accesso non possiamo più inviare codici. Lo ricominci più tardi o ci contatti.',
  startAgain: 'Ricominciare l’accesso',
  details: 'Le mie informazioni',
  phone: 'Telefono',
  none: 'Per ora nessun dato',
  emailStatus: { claimed: 'non ancora confermato', confirmed: 'confermato' },
  emailMissing:
    'Il Suo account non ha più un indirizzo e-mail. Ne indichi uno: potremo scriverLe, e ritroverà più facilmente il Suo account.',
  openedOn: 'Account aperto il',
  sessions: 'I miei dispositivi collegati',
  thisDevice: 'Il dispositivo che sta usando',
  unknownDevice: 'Dispositivo senza nome',
  lastSeen: time => `Ultima attività il ${time}`,
  end: 'Scollegare',
  ended: 'Questo dispositivo è scollegato.',
  endOthers: 'Scollegare tutti gli altri dispositivi',
  othersEnded: 'Tutti gli altri dispositivi sono scollegati.',
};
