/** Terms of use, in German. */
import type { DocumentText } from './document-words.ts';

export const termsDe: DocumentText = ({ serviceName, supportEmail }) => `# Nutzungsbedingungen von ${serviceName}

Diese Bedingungen gelten, sobald Sie ein Konto eröffnen. Sie sind kurz, bitte nehmen Sie sich die Zeit, sie zu lesen.

## Was der Dienst leistet

Mit ${serviceName} können Sie ein Konto eröffnen, um Ihre Arzttermine online zu verwalten. Der Dienst erteilt keinen medizinischen Rat und ersetzt keine medizinische Fachkraft. Rufen Sie im Notfall die 112 oder die Notrufnummer Ihres Landes an.

## Ihr Konto

- Die Telefonnummer und die E-Mail-Adresse, die Sie angeben, sind Ihre eigenen. Sie halten sie aktuell.
- Eine Telefonnummer und eine E-Mail-Adresse gehören immer nur zu einem einzigen Konto.
- Ein Code, der per SMS oder Anruf übermittelt wird, prüft, ob die Nummer Ihre ist. Geben Sie ihn nicht weiter.
- Ihr Passwort ist persönlich. Wenn Sie glauben, dass jemand anderes es kennt, ändern Sie es und benachrichtigen Sie uns.

## Was nicht erlaubt ist

- Ein Konto mit den Kontaktdaten einer anderen Person ohne deren Einverständnis zu eröffnen.
- Zu versuchen, in das Konto einer anderen Person zu gelangen, Sicherheitsmaßnahmen zu umgehen oder Registrierungen zu automatisieren.

Bei Missbrauch können wir ein Konto sperren. Wir nennen Ihnen den Grund, und Sie können der Entscheidung widersprechen.

## Unsere Verantwortung

Wir tun das Nötige, damit der Dienst verfügbar und sicher ist, können aber nicht garantieren, dass er ohne Unterbrechung läuft. Nichts in diesen Bedingungen schmälert die Rechte, die Ihnen das Recht Ihres Wohnsitzlandes gewährt.

## Ihr Konto schließen

Sie können Ihr Konto jederzeit und ohne Angabe von Gründen schließen. Schreiben Sie dazu an ${supportEmail}.

## Ihre Daten

Die Datenschutzhinweise, die Sie vor der Eröffnung Ihres Kontos lesen, erklären, wie Ihre Daten verarbeitet werden.

## Wenn sich diese Bedingungen ändern

Jede Fassung trägt ein Datum. Wir informieren Sie über eine neue Fassung, bevor sie gilt. Wenn Sie mit ihr nicht einverstanden sind, können Sie Ihr Konto schließen.

## Kontakt

Bei Fragen oder Beschwerden schreiben Sie an ${supportEmail}.
`;
