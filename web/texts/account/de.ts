/** Signing in and "My space" in German. */
import type { AccountTexts } from './types.ts';

export const account: AccountTexts = {
  identifier: 'Telefonnummer oder E-Mail-Adresse',
  challengeWhy: 'Dieser Code schützt Ihr Konto. Geben Sie ihn niemandem.',
  byUnknown: identifier =>
    `Wenn es ein Konto mit der Adresse ${identifier} gibt, haben wir einen Code an das Telefon dieses Kontos gesendet.`,
  noSendsLeft:
    'Für diese Anmeldung können wir keine weiteren Codes senden. Beginnen Sie sie später neu oder kontaktieren Sie uns.',
  startAgain: 'Anmeldung neu beginnen',
  details: 'Meine Angaben',
  phone: 'Telefon',
  none: 'Zurzeit keine Angabe',
  emailStatus: { claimed: 'noch nicht bestätigt', confirmed: 'bestätigt' },
  emailMissing:
    'Ihr Konto hat keine E-Mail-Adresse mehr. Geben Sie bitte eine an: Wir können Ihnen dann schreiben, und Sie finden leichter in Ihr Konto zurück.',
  openedOn: 'Konto eröffnet am',
  sessions: 'Meine angemeldeten Geräte',
  thisDevice: 'Das Gerät, das Sie gerade benutzen',
  unknownDevice: 'Gerät ohne Namen',
  lastSeen: time => `Zuletzt aktiv am ${time}`,
  end: 'Abmelden',
  ended: 'Dieses Gerät ist abgemeldet.',
  endOthers: 'Alle anderen Geräte abmelden',
  othersEnded: 'Alle anderen Geräte sind abgemeldet.',
};
