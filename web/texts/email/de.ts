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
  deadTitle: 'Dieser Link ist nicht mehr gültig',
  noToken: 'Um fortzufahren, öffnen Sie den Link in unserer Nachricht noch einmal.',
};
