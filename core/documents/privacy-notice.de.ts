/** Privacy notice (GDPR article 13), in German. */
import { pluralOf } from '../messages/format/plural.ts';
import type { DocumentText } from './document-words.ts';

const plural = pluralOf('de');
const days = (count: number) => `${count} ${plural(count, { one: 'Tag', other: 'Tage' })}`;
const years = (count: number) => `${count} ${plural(count, { one: 'Jahr', other: 'Jahre' })}`;
/** After "nach": the dative. */
const daysAfter = (count: number) => `${count} ${plural(count, { one: 'Tag', other: 'Tagen' })}`;

export const privacyNoticeDe: DocumentText = words => `# ${words.serviceName} schützt Ihre Daten

Diese Hinweise sagen Ihnen, welche Daten wir verarbeiten, wenn Sie ein Konto eröffnen, warum, wie lange, und welche Rechte Sie haben.

## Wer verantwortlich ist

Verantwortlich für die Verarbeitung Ihrer Daten ist der Betreiber von ${words.serviceName}: ${words.operator}. Bei Fragen zu Ihren Daten schreiben Sie an ${words.supportEmail}.

## Welche Daten, und warum

- Ihre Telefonnummer und Ihre E-Mail-Adresse, um Ihr Konto zu eröffnen, zu prüfen, ob die Nummer Ihre ist, und Ihnen zu Ihrem Konto zu schreiben. Rechtsgrundlage: Erfüllung des Vertrags (Artikel 6 Absatz 1 Buchstabe b DSGVO).
- Ihr Passwort, von dem wir nur einen Hashwert aufbewahren, aus dem es sich nicht zurücklesen lässt. Rechtsgrundlage: Erfüllung des Vertrags.
- Ihre Sprache, um Ihnen in dieser zu schreiben. Rechtsgrundlage: Erfüllung des Vertrags.
- Wenn Sie sich aus der Nachricht zu einem Termin registrieren: Die Kontaktdaten, die Sie eingeben, werden mit denen in Ihrer Patientenakte verglichen. Wenn sie abweichen, sieht die Praxis höchstens ${days(words.correctionDays)} lang, was Sie eingegeben haben, damit sie Ihre Patientenakte berichtigen kann. Ihr Konto wird danach mit dieser Akte verknüpft. Rechtsgrundlage: Erfüllung des Vertrags.
- Den Nachweis, dass Sie den Nutzungsbedingungen zugestimmt und diese Hinweise akzeptiert haben: Fassung, Datum und Uhrzeit, Sprache und Hashwert des Textes. Rechtsgrundlage: unsere Pflicht, dies nachweisen zu können (Artikel 6 Absatz 1 Buchstabe c).
- Was Sie unserem Kundendienst schreiben, und die Adresse, die Sie für die Antwort angeben, um Ihnen zu antworten. Rechtsgrundlage: unser berechtigtes Interesse, Menschen zu helfen, die uns schreiben.
- Hashwerte Ihrer Nummer, Ihrer E-Mail-Adresse und Ihrer IP-Adresse sowie die Zahl der Versuche, um Betrug und den missbräuchlichen Versand von Codes zu verhindern. Rechtsgrundlage: unser berechtigtes Interesse am Schutz der Konten (Artikel 6 Absatz 1 Buchstabe f).

Telefonnummer, E-Mail-Adresse und Passwort sind erforderlich: Ohne sie können wir kein Konto eröffnen. Für die Eröffnung eines Kontos fragen wir Sie nicht nach Ihrer Gesundheit. Ihre Daten dienen weder der Werbung noch einer automatisierten Entscheidung, die Ihnen gegenüber rechtliche Wirkung hätte.

## Wie lange

- Die Daten Ihres Kontos und der Nachweis Ihrer Zustimmungen: solange Ihr Konto besteht.
- Ihre Termine: ${years(words.appointmentYears)} über ihr Datum hinaus.
- Die Akte, die eine Praxis über Sie führt: ${years(words.recordYears)} über die letzte Eintragung der Praxis oder die letzte Terminvergabe hinaus, in jedem Fall so lange, wie einer ihrer Termine aufbewahrt wird. Die Praxis kann sie früher löschen.
- Wenn Sie Ihr Konto löschen: der Nachweis Ihrer Zustimmungen, ohne Ihre Kontaktdaten, ${years(words.evidenceYears)} länger, um ihn im Streitfall vorlegen zu können. Ihre Nummer steht darin nur als Hashwert. Die Akte, die die Praxis über Sie führt, bleibt bei der Praxis.
- Eine nicht abgeschlossene Registrierung: Ihre Kontaktdaten und Ihr Passwort werden gelöscht, sobald sie endet, der Rest nach ${daysAfter(words.signUpDays)}.
- Was Sie unserem Kundendienst schreiben: ${days(words.supportDays)}.
- Die Zahl der Versuche: ${days(words.failureDays)}.
- Technische Protokolle, die weder Nummer noch E-Mail-Adresse enthalten: ${days(words.logDays)}. Der Verlauf der Schritte einer Registrierung, der nur technische Kennungen enthält: 90 Tage.
- Sicherungskopien: 35 Tage länger.

Eine geplante Löschung kann einige Tage länger dauern.

## Wer sie erhält

Nur vom Betreiber befugte Personen haben Zugang zu ihnen. Amazon Web Services hostet den Dienst und übermittelt in unserem Auftrag SMS, Anrufe und E-Mails, unter Mitwirkung von Telekommunikationsanbietern. Wenn ein Dienstleister Daten außerhalb des Europäischen Wirtschaftsraums verarbeitet, geschieht dies in einem Land mit anerkannt angemessenem Schutz oder nach den Standardvertragsklauseln der Europäischen Kommission. Wir verkaufen Ihre Daten nicht.

## Ihre Rechte

In Ihrem Bereich können Sie jederzeit Ihre Daten herunterladen und Ihr Konto löschen. Sie können außerdem Auskunft über Ihre Daten, ihre Berichtigung, ihre Löschung, die Einschränkung ihrer Verarbeitung und ihre Übertragung verlangen und der Verarbeitung widersprechen, die auf unserem berechtigten Interesse beruht. Schreiben Sie an ${words.supportEmail}. Wir antworten innerhalb eines Monats.

Wenn Sie meinen, dass Ihre Rechte nicht geachtet werden, können Sie sich bei der Datenschutzbehörde Ihres Landes beschweren, in Frankreich bei der CNIL (www.cnil.fr).

## Ihre Zustimmung

Mit „Ich akzeptiere“ bestätigen Sie, dass Sie diese Hinweise gelesen haben und Ihr Konto eröffnen möchten. Solange Sie dies nicht tun, wird kein Konto eröffnet.
`;
