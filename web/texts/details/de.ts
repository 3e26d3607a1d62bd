/** Changes of password, phone and e-mail, in German. */
import type { DetailsTexts } from './types.ts';

export const details: DetailsTexts = {
  title: 'Meine Angaben ändern',
  open: {
    password: 'Passwort ändern',
    phone: 'Telefonnummer ändern',
    email: 'E-Mail-Adresse ändern',
    confirmEmail: 'Meine E-Mail-Adresse bestätigen',
  },
  done: {
    password: 'Ihr Passwort ist geändert. Ihre anderen Geräte sind abgemeldet.',
    phone: 'Ihre Telefonnummer ist geändert.',
    email: 'Ihre E-Mail-Adresse ist bestätigt.',
  },
  stepUpTitle: 'Bestätigen Sie, dass Sie es sind',
  stepUpAbout: 'Zum Schutz Ihres Kontos geben Sie vor dieser Änderung Ihr aktuelles Passwort ein.',
  codeInstead: 'Stattdessen einen Code erhalten',
  goOn: 'Weiter',
  codeSentTo: address => `Wir haben einen Code an ${address} gesendet.`,
  sentAgain: 'Ein weiterer Code ist unterwegs.',
  sendAgain: 'Einen weiteren Code erhalten',
  newPassword: 'Ihr neues Passwort',
  newPasswordAbout: 'Ihre anderen Geräte werden abgemeldet. Dieses bleibt angemeldet.',
  newPhone: 'Ihre neue Telefonnummer',
  newPhoneAbout: 'Wir senden einen Code an diese Nummer. Bis Sie ihn eingeben, gilt die alte Nummer weiter.',
  newEmail: 'Ihre neue E-Mail-Adresse',
  newEmailAbout: 'Wir senden einen Code an diese Adresse. Bis Sie ihn eingeben, gilt die alte Adresse weiter.',
  sendCode: 'Code erhalten',
  link: {
    title: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    about: 'Sie müssen in diesem Browser bei Ihrem Konto angemeldet sein. Die alte Adresse wird nicht mehr verwendet.',
    press: 'Meine neue Adresse bestätigen',
    doneTitle: 'Ihre neue E-Mail-Adresse ist bestätigt',
    done: 'Wir schreiben Ihnen ab jetzt an diese Adresse.',
  },
};
