/** Links of messages that ask whether an e-mail, or a sign-in, is one's own, in German. */
import type { EmailTexts } from './types.ts';

export const email: EmailTexts = {
  confirm: {
    title: 'Bestätigen Sie Ihre E-Mail-Adresse',
    about:
      'Bestätigen Sie nur, wenn Sie dieses Konto selbst eröffnet haben. Ihre Adresse hilft Ihnen dann zurück in Ihr Konto, wenn Sie Ihr Passwort vergessen.',
    press: 'Meine Adresse bestätigen',
    doneTitle: 'Ihre E-Mail-Adresse ist bestätigt',
    done: 'Vielen Dank. Sie können diese Seite schließen oder in Ihren Bereich gehen.',
  },
  notMe: {
    title: 'Haben Sie dieses Konto nicht eröffnet?',
    about:
      'Wir entfernen Ihre E-Mail-Adresse von diesem Konto und schreiben ihr nicht mehr. Das Konto selbst bleibt mit der Telefonnummer seines Inhabers offen.',
    press: 'Meine Adresse entfernen',
    doneTitle: 'Ihre E-Mail-Adresse ist entfernt',
    done: 'Ihre Adresse gehört nicht mehr zu diesem Konto. Sie müssen nichts weiter tun.',
  },
  notMySignIn: {
    title: 'Waren Sie das nicht?',
    about:
      'Alle Geräte werden von Ihrem Konto abgemeldet. Das Gerät dieser Anmeldung muss erneut nachweisen, wer es benutzt.',
    press: 'Alle Geräte abmelden',
    doneTitle: 'Alle Geräte sind abgemeldet',
    done: 'Jemand kennt Ihr Passwort. Wählen Sie jetzt ein anderes, das Sie nirgends sonst verwenden.',
  },
  notMyChange: {
    title: 'Haben nicht Sie Ihr Konto geändert?',
    about:
      'Alle Geräte werden abgemeldet. Wurde die Telefonnummer oder die E-Mail-Adresse ersetzt, gilt wieder die von vorher.',
    press: 'Änderung rückgängig machen',
    doneTitle: 'Alle Geräte sind abgemeldet',
    done: 'Die Änderung ist rückgängig gemacht. Wählen Sie jetzt ein anderes Passwort, das Sie sonst nirgends verwenden. Wenn Nummer oder Adresse nicht die von vorher ist, schreiben Sie uns.',
  },
  proof: {
    title: 'Diese E-Mail-Adresse wird schon verwendet',
    about: email =>
      `Es gibt bereits ein Konto mit der Adresse ${email}. Wenn es Ihres ist, melden Sie sich an, setzen Sie Ihr Passwort zurück oder schreiben Sie uns.`,
    notMine: 'Ist das nicht Ihr Konto?',
    notMineAbout: email =>
      `Niemand hat diese Adresse bestätigt. Wenn Sie die Nachrichten an ${email} erhalten, weist ein Code das nach, und Ihre Registrierung geht weiter.`,
    send: 'Code per E-Mail erhalten',
    codeTitle: 'Geben Sie den Code aus der E-Mail ein',
    sentTo: email => `Wir senden einen Code an die Adresse ${email}. Sehen Sie auch im Spam-Ordner nach.`,
    sendAgain: 'Code noch einmal senden',
    sentAgain: 'Ein Code ist noch einmal unterwegs zu Ihrer E-Mail-Adresse.',
    noSendsLeft: 'Für diese Registrierung können wir keinen weiteren Code an diese Adresse senden. Schreiben Sie uns.',
  },
  deadTitle: 'Dieser Link ist nicht mehr gültig',
  noToken: 'Um fortzufahren, öffnen Sie den Link in unserer Nachricht noch einmal.',
};
