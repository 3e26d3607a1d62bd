/** The sentences beside a field, in German. */
import type { Fields } from '../text-types.ts';

export const fields: Fields = {
  required: 'Dieses Feld ist ein Pflichtfeld.',
  nothing_to_change: 'Geben Sie eine neue Telefonnummer oder eine neue E-Mail-Adresse an.',
  invalid_idempotency_key:
    'Dieser Schlüssel ist zu kurz. Wählen Sie für jedes Formular mindestens 16 zufällige Zeichen.',
  wrong_type: 'Dieser Wert hat nicht das erwartete Format. Bitte korrigieren Sie ihn.',
  unknown_field: 'Dieses Feld wird nicht erwartet. Bitte entfernen Sie es.',
  invalid_phone:
    'Diese Telefonnummer ist ungültig. Prüfen Sie sie. Beginnen Sie eine ausländische Nummer mit „+“ und der Landesvorwahl.',
  phone_not_reachable:
    'An diese Art von Nummer können wir keinen Code senden. Geben Sie eine gewöhnliche Mobil- oder Festnetznummer an.',
  country_not_served:
    'In dieses Land senden wir noch keine Codes. Wenn Sie keine andere Nummer haben, schreiben Sie uns.',
  landline_not_served: 'Festnetzanschlüsse in diesem Land können wir nicht anrufen. Geben Sie eine Mobilnummer an.',
  invalid_email:
    'Diese E-Mail-Adresse ist ungültig. Geben Sie eine einzige Adresse an, wie name@beispiel.de, ohne Umlaute, Akzente und unübliche Zeichen vor dem @.',
  emails_differ: 'Die beiden E-Mail-Adressen sind verschieden. Geben Sie zweimal dieselbe ein.',
  password_too_short: 'Das Passwort ist zu kurz. Es braucht mindestens 10 Zeichen.',
  password_too_long: 'Das Passwort ist zu lang. Es darf höchstens 128 Zeichen haben.',
  password_needs_uppercase: 'Fügen Sie mindestens einen Großbuchstaben hinzu.',
  password_needs_lowercase: 'Fügen Sie Kleinbuchstaben hinzu (mindestens zwei).',
  password_needs_digit: 'Fügen Sie mindestens eine Ziffer hinzu.',
  password_too_common:
    'Dieses Passwort ist zu leicht zu erraten. Vermeiden Sie häufige Wörter, einfache Zahlen- oder Buchstabenfolgen und Ihre eigenen Kontaktdaten.',
  terms_not_accepted: 'Um sich zu registrieren, stimmen Sie den Nutzungsbedingungen zu.',
  privacy_notice_not_accepted: 'Um Ihr Konto zu eröffnen, akzeptieren Sie die Datenschutzhinweise.',
  stale_version: 'Dieser Text wurde inzwischen geändert. Lesen Sie ihn erneut und stimmen Sie ihm erneut zu.',
  invalid_code: 'Geben Sie alle Ziffern des Codes ein, den Sie erhalten haben, und sonst nichts.',
  invalid_channel: 'Auf diesem Weg können wir den Code nicht an Ihre Nummer senden. Wählen Sie den anderen Weg.',
  invalid_locale: 'Diese Sprache wird nicht angeboten. Wählen Sie eine andere.',
  invalid_name:
    'Dieser Name ist ungültig. Schreiben Sie ihn in eine Zeile, mit mindestens einem Buchstaben und ohne Internetadresse.',
  invalid_address: 'Schreiben Sie die Adresse in eine Zeile, mit mindestens einem Buchstaben und ohne Internetadresse.',
  invalid_id:
    'Diese Kennung ist ungültig. Verwenden Sie höchstens 64 Zeichen: Buchstaben ohne Umlaute und Akzente, Ziffern, Binde- und Unterstriche.',
  invalid_instant:
    'Dieses Datum ist ungültig oder liegt mehr als zehn Jahre in der Zukunft. Schreiben Sie es in der Form 2026-11-12T13:30:00Z.',
  ends_before_start: 'Das Ende muss nach dem Beginn liegen. Korrigieren Sie Datum oder Uhrzeit.',
  lasts_too_long: 'Das Ende liegt mehr als 24 Stunden nach dem Beginn. Korrigieren Sie Datum oder Uhrzeit des Endes.',
  past_appointment: 'Dieses Datum liegt in der Vergangenheit. Geben Sie ein künftiges Datum an.',
  invalid_reminder_pass:
    'Dieser Link kann nicht mehr verwendet werden. Öffnen Sie die Nachricht zu Ihrem Termin noch einmal, oder registrieren Sie sich direkt.',
  invalid_identifier: 'Das ist weder eine Telefonnummer noch eine E-Mail-Adresse. Prüfen Sie Ihre Eingabe.',
  invalid_topic: 'Dieses Thema wird nicht angeboten. Wählen Sie eines aus der Liste.',
  invalid_reference:
    'Das ist keine Referenz. Sie sieht aus wie K7Q-4MX. Lassen Sie dieses Feld leer, wenn Sie keine haben.',
  message_too_long: 'Diese Nachricht ist zu lang. Sie darf höchstens 2000 Zeichen haben.',
  same_as_before: 'Ihr Konto hat diese Angabe schon. Geben Sie eine andere an.',
  invalid_birth_date: 'Dieses Geburtsdatum ist ungültig. Schreiben Sie es in der Form 1984-02-29.',
  invalid_hold:
    'Dieser Termin ist nicht für Sie vorgemerkt oder wurde schon verwendet. Wählen Sie einen freien Termin im Kalender.',
  invalid_time_zone: 'Diese Zeitzone gibt es nicht. Schreiben Sie ihren Namen in der Form Europe/Paris.',
  past_slot: 'Dieser Termin hat schon begonnen. Entfernen Sie ihn aus der Liste.',
  range_too_long: 'Dieser Zeitraum ist zu lang. Geben Sie höchstens 31 Tage an.',
  slot_outside: 'Dieser Termin beginnt oder endet außerhalb des Zeitraums. Korrigieren Sie ihn.',
  slots_overlap: 'Dieser Termin überschneidet sich mit einem anderen oder mit einem gebuchten. Korrigieren Sie ihn.',
  too_many_slots: 'Diese Liste ist zu lang. Senden Sie höchstens 500 Termine auf einmal.',
};
