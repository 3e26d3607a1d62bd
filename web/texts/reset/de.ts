/** Ein vergessenes Passwort, auf Deutsch. */
import type { ResetTexts } from './types.ts';

export const reset: ResetTexts = {
  title: 'Passwort vergessen?',
  intro:
    'Geben Sie die Telefonnummer oder die E-Mail-Adresse Ihres Kontos ein. Wir senden einen Code an das Telefon des Kontos.',
  send: 'Code erhalten',
  backToSignIn: 'Zurück zur Anmeldung',
  sentToPhone: identifier =>
    `Wenn ein Konto ${identifier} verwendet, haben wir einen Code an sein Telefon gesendet: per SMS, oder per Anruf auf einem Festnetztelefon.`,
  phoneUnreachable: 'Ist nichts angekommen, oder haben Sie dieses Telefon nicht mehr?',
  byEmail: 'Code per E-Mail erhalten',
  emailTitle: 'Geben Sie den Code aus Ihrer E-Mail ein',
  sentToEmail:
    'Wenn die E-Mail-Adresse dieses Kontos bestätigt ist, haben wir einen Code dorthin gesendet. Sehen Sie auch im Spam-Ordner nach.',
  emailUnreachable: 'Ist nichts angekommen, oder haben Sie keinen Zugang mehr zu diesem Postfach?',
  withoutEmail: 'Ohne die E-Mail fortfahren',
  startAgain: 'Neu beginnen',
  waitTitle: 'Zu Ihrer Sicherheit ist eine Wartezeit nötig',
  waitUntil: (time, minutes) =>
    `Ein neues Passwort können Sie ab diesem Zeitpunkt wählen: ${time}. Sie haben dann ${minutes} Minuten Zeit.`,
  waitWhy:
    'Wir konnten nur eine Ihrer Kontaktangaben prüfen. Deshalb haben wir alle Telefone und E-Mail-Adressen Ihres Kontos benachrichtigt. Jede Stelle kann die Anfrage abbrechen.',
  waitNextTitle: 'Wie es weitergeht',
  waitNext: [
    'Dann senden wir Ihnen einen Link, an das Telefon oder die E-Mail-Adresse, die Sie nachgewiesen haben.',
    'Ein Festnetztelefon kann den Link nicht empfangen. Lassen Sie diese Seite geöffnet.',
    'Wenn Sie auf einem anderen Gerät bereits angemeldet sind, beginnen Sie dort neu. Dort gibt es keine Wartezeit.',
  ],
  passwordTitle: 'Wählen Sie ein neues Passwort',
  passwordIntro: 'Sie werden auf allen Ihren Geräten abgemeldet. Melden Sie sich danach mit dem neuen Passwort an.',
  change: 'Passwort ändern',
  doneTitle: 'Ihr Passwort wurde geändert',
  done: 'Sie sind auf allen Ihren Geräten abgemeldet. Zu Ihrer Sicherheit haben wir Ihnen die Änderung in einer Nachricht bestätigt.',
  endedTitle: 'Diese Anfrage ist beendet',
  noLinkTitle: 'Dieser Link ist unvollständig',
  noLink:
    'Öffnen Sie den Link in unserer Nachricht noch einmal, oder kopieren Sie ihn ganz. Sie können auch ein neues Passwort anfordern.',
  cancelTitle: 'Ihr Passwort behalten',
  cancelAbout:
    'Jemand hat ein neues Passwort für Ihr Konto angefordert. Wenn Sie es nicht waren, brechen Sie die Anfrage ab. Ihr Passwort bleibt dann gleich.',
  cancel: 'Anfrage abbrechen',
  cancelNot: 'Wenn Sie es waren, schließen Sie diese Seite. Es ändert sich nichts.',
  cancelledTitle: 'Die Anfrage ist abgebrochen',
  cancelled: 'Ihr Passwort hat sich nicht geändert. Wenn das noch einmal vorkommt, kontaktieren Sie uns.',
};
