/** Refusals of requests about an account, in German. */
import type { AccountProblems } from '../../text-types.ts';

export const accountProblems: AccountProblems = {
  not_signed_in: () => ({
    title: 'Nicht angemeldet',
    detail: 'Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich an, um fortzufahren.',
  }),
  wrong_credentials: () => ({
    title: 'Anmeldung abgelehnt',
    detail:
      'Telefonnummer oder E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie sie, oder wählen Sie „Passwort vergessen“.',
  }),
  foreign_origin: () => ({
    title: 'Anfrage von einer anderen Website',
    detail:
      'Zu Ihrer Sicherheit wird diese Anfrage nur von unseren eigenen Seiten angenommen. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }),
  old_phone_first: ({ wait }) => ({
    title: 'Bisherige Nummer bestätigen',
    detail: `Ihre E-Mail-Adresse wurde vor Kurzem geändert. Bestätigen Sie zuerst mit einem Code an Ihre bisherige Nummer, oder versuchen Sie es ${wait ? `in ${wait}` : 'später'} noch einmal.`,
  }),
  step_up_required: () => ({
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    detail: 'Um Ihr Konto zu schützen, geben Sie vor dieser Änderung Ihr Passwort noch einmal ein.',
  }),
  unknown_challenge: () => ({
    title: 'Überprüfung nicht gefunden',
    detail:
      'Diese Überprüfung gibt es nicht oder nicht mehr. Beginnen Sie noch einmal auf der Seite, auf der Sie sie angefordert haben.',
  }),
  unknown_reset: () => ({
    title: 'Zurücksetzen nicht gefunden',
    detail:
      'Dieses Zurücksetzen des Passworts gibt es nicht oder nicht mehr. Wählen Sie noch einmal „Passwort vergessen“.',
  }),
  already_answered: () => ({
    title: 'Code bereits verwendet',
    detail: 'Dieser Code wurde bereits verwendet. Wenn Sie fortfahren möchten, beginnen Sie noch einmal.',
  }),
  email_taken: ({ support }) => ({
    title: 'E-Mail-Adresse bereits verwendet',
    detail: `Diese E-Mail-Adresse gehört zu einem anderen Konto. Geben Sie eine andere Adresse an oder kontaktieren Sie ${support}.`,
  }),
  no_other_way: ({ support }) => ({
    title: 'Kein anderer Weg',
    detail: `Wir können Sie auf keinem anderen Weg erreichen. Kontaktieren Sie ${support}.`,
  }),
  not_awaiting_email_proof: () => ({
    title: 'Kein Code per E-Mail erwartet',
    detail:
      'Diese Registrierung wartet nicht auf einen Code aus Ihrer E-Mail. Laden Sie die Seite neu, um den aktuellen Schritt zu sehen.',
  }),
  not_releasable: ({ support }) => ({
    title: 'Nummer kann nicht freigegeben werden',
    detail: `Diese Anfrage ist für diese Registrierung nicht möglich. Wenn die Nummer Ihnen gehört, kontaktieren Sie ${support}.`,
  }),
  phone_taken: ({ support }) => ({
    title: 'Telefonnummer bereits verwendet',
    detail: `Diese Telefonnummer gehört zu einem anderen Konto. Geben Sie eine andere Nummer an oder kontaktieren Sie ${support}.`,
  }),
  reset_not_yet: ({ wait }) => ({
    title: 'Noch nicht möglich',
    detail: `Zu Ihrer Sicherheit können Sie erst ${wait ? `in ${wait}` : 'später'} ein neues Passwort wählen. Wir benachrichtigen Sie.`,
  }),
  session_unavailable: () => ({
    title: 'Bitte melden Sie sich an',
    detail:
      'Diese Registrierung kann Sie nicht mehr anmelden. Melden Sie sich mit Ihrer Telefonnummer oder E-Mail-Adresse und Ihrem Passwort an.',
  }),
  reset_unusable: () => ({
    title: 'Zurücksetzen nicht mehr möglich',
    detail:
      'Dieses Zurücksetzen wurde bereits verwendet, abgebrochen oder ist zu alt. Wählen Sie „Passwort vergessen“, um neu zu beginnen.',
  }),
  token_unusable: () => ({
    title: 'Link nicht mehr gültig',
    detail:
      'Dieser Link ist zu alt, wurde bereits verwendet oder betrifft Ihr Konto nicht mehr. Melden Sie sich an, um den aktuellen Stand zu sehen.',
  }),
  wrong_password: () => ({
    title: 'Falsches Passwort',
    detail: 'Das ist nicht das Passwort Ihres Kontos. Prüfen Sie es und versuchen Sie es noch einmal.',
  }),
};
