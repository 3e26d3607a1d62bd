/** The text messages about an account, in German: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ serviceName, when }) =>
    `${serviceName}: Ihr Passwort wurde zurückgesetzt, ${when}. Nicht Sie? Wählen Sie auf der Anmeldeseite "Passwort vergessen".`,
  password_changed: ({ serviceName, when }) =>
    `${serviceName}: Ihr Passwort wurde geändert, ${when}. Nicht Sie? Wählen Sie auf der Anmeldeseite "Passwort vergessen".`,
  reset_waiting: ({ serviceName, when }) =>
    `${serviceName}: Neues Passwort angefordert, möglich ab ${when}. Nicht Sie? Brechen Sie ab:`,
  reset_usable: ({ serviceName, life }) =>
    `${serviceName}: Wählen Sie Ihr neues Passwort (Link ${life} gültig). Nicht angefordert? Öffnen Sie ihn nicht:`,
  phone_changed: ({ serviceName, supportEmail }) =>
    `${serviceName}: Diese Nummer gehört nicht mehr zu Ihrem Konto, sie wurde gerade ersetzt. Nicht Sie? Schreiben Sie sofort an ${supportEmail}.`,
  email_changed: ({ serviceName, supportEmail }) =>
    `${serviceName}: Die E-Mail-Adresse Ihres Kontos wurde gerade ersetzt. Nicht Sie? Schreiben Sie sofort an ${supportEmail}.`,
  email_taken: ({ serviceName }) =>
    `${serviceName}: Ihre E-Mail-Adresse war nie bestätigt und gehört nun einer anderen Person, die sie nachgewiesen hat. Melden Sie sich an, um eine andere anzugeben.`,
  email_disowned: ({ serviceName }) =>
    `${serviceName}: Wer Ihre E-Mails liest, sagt, dass die Adresse nicht zu Ihrem Konto gehört. Sie wurde entfernt. Melden Sie sich an, um eine andere anzugeben.`,
  erased: ({ serviceName, supportEmail }) =>
    `${serviceName}: Ihr Konto ist gelöscht, wie Sie es verlangt haben. Nicht Sie? Schreiben Sie an ${supportEmail}.`,
};
