/** One's own data, in German. */
import type { DataTexts } from './types.ts';

export const data: DataTexts = {
  title: 'Meine Daten',
  about: 'Laden Sie alles herunter, was wir über Sie aufbewahren, oder löschen Sie Ihr Konto.',
  download: 'Meine Daten herunterladen',
  downloaded: 'Ihre Daten sind heruntergeladen. Bewahren Sie diese Datei sicher auf.',
  erase: 'Mein Konto löschen',
  stepUpAbout: 'Geben Sie zum Schutz Ihrer Daten Ihr aktuelles Passwort ein.',
  eraseTitle: 'Ihr Konto löschen?',
  goes: 'Das wird sofort gelöscht oder abgesagt',
  goesList: [
    'Ihr Konto, Ihr Passwort und Ihre Kontaktdaten.',
    'Ihre Anmeldungen auf allen Ihren Geräten.',
    'Ihre kommenden Termine, die Sie online gebucht haben. Die Praxis wird informiert.',
  ],
  stays: 'Das bleibt, und warum',
  staysList: [
    'Die Akte der Praxis und die Termine, die sie Ihnen gegeben hat, denn sie gehören der Praxis. Wenn sie gelöscht werden sollen, wenden Sie sich an die Praxis.',
    'Der Nachweis Ihrer Zustimmungen, ohne Ihre Kontaktdaten, denn das Gesetz verlangt, dass wir ihn vorlegen können.',
    'Was Sie unserem Kundendienst geschrieben haben, einige Wochen lang, damit wir Ihnen noch antworten können.',
  ],
  howLong: 'Unsere Datenschutzhinweise sagen, wie lange',
  noWayBack:
    'Ein gelöschtes Konto lässt sich nicht wiederherstellen. Sie können sich mit derselben Nummer neu registrieren.',
  eraseForGood: 'Mein Konto endgültig löschen',
  erasedTitle: 'Ihr Konto ist gelöscht',
  erased: 'Wir haben es Ihnen per E-Mail und SMS bestätigt. Sie können sich jederzeit neu registrieren.',
};
