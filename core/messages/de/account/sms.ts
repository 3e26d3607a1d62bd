/** The text messages about an account, in German: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ when }) =>
    `Ihr Passwort wurde zurückgesetzt, ${when}. Nicht Sie? Wählen Sie auf der Anmeldeseite "Passwort vergessen".`,
  password_changed: ({ when }) =>
    `Ihr Passwort wurde geändert, ${when}. Nicht Sie? Wählen Sie auf der Anmeldeseite "Passwort vergessen".`,
  reset_waiting: ({ when }) => `Neues Passwort ab ${when}. Nicht Sie? Brechen Sie ab:`,
  reset_usable: ({ life }) => `Wählen Sie binnen ${life} Ihr Passwort. Nicht Sie? Nicht öffnen:`,
  phone_changed: ({ supportEmail }) =>
    `Diese Nummer gehört nicht mehr zu Ihrem Konto, sie wurde gerade ersetzt. Nicht Sie? Schreiben Sie sofort an ${supportEmail}.`,
  email_changed: ({ supportEmail }) =>
    `Die E-Mail-Adresse Ihres Kontos wurde gerade ersetzt. Nicht Sie? Schreiben Sie sofort an ${supportEmail}.`,
  change_undone: ({ supportEmail }) =>
    `Eine Änderung Ihres Kontos ist rückgängig gemacht, alle Geräte sind abgemeldet. Nicht Sie? Schreiben Sie an ${supportEmail}.`,
  email_taken: () =>
    `Ihre E-Mail-Adresse war nie bestätigt und gehört nun einer Person, die sie nachgewiesen hat. Melden Sie sich an, um eine andere anzugeben.`,
  email_disowned: () =>
    `Wer Ihre E-Mails liest, sagt, dass die Adresse nicht zu Ihrem Konto gehört. Sie wurde entfernt. Melden Sie sich an, um eine andere anzugeben.`,
  erased: ({ supportEmail }) =>
    `Ihr Konto ist gelöscht, wie Sie es verlangt haben. Nicht Sie? Schreiben Sie an ${supportEmail}.`,
};
