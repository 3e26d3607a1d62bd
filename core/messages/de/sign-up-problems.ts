/** Problems of a sign-up under way, in German. */
import type { SignUpProblems } from '../text-types.ts';

export const signUpProblems: SignUpProblems = {
  sign_up_expired: () => ({
    title: 'Registrierung abgelaufen',
    detail:
      'Ihre Registrierung wurde nicht rechtzeitig abgeschlossen, und ihre Codes gelten nicht mehr. Es wurde kein Konto eröffnet. Beginnen Sie Ihre Registrierung noch einmal: Sie erhalten einen neuen Code.',
  }),
  already_completed: () => ({
    title: 'Konto bereits eröffnet',
    detail: 'Diese Registrierung ist abgeschlossen und Ihr Konto ist eröffnet. Melden Sie sich an.',
  }),
  contact_differs: () => ({
    title: 'Kontaktdaten stimmen nicht überein',
    detail:
      'Diese Kontaktdaten stimmen nicht mit denen in Ihrer Patientenakte überein. Prüfen Sie sie, oder rufen Sie die Praxis an, wenn Ihre Patientenakte zu berichtigen ist.',
  }),
  not_awaiting_code: () => ({
    title: 'Kein Code erwartet',
    detail:
      'Diese Registrierung wartet nicht auf einen Code. Laden Sie die Seite neu, um den aktuellen Schritt zu sehen.',
  }),
  not_awaiting_consent: () => ({
    title: 'Keine Zustimmung erwartet',
    detail:
      'Diese Registrierung wartet nicht auf Ihre Zustimmung. Laden Sie die Seite neu, um den aktuellen Schritt zu sehen.',
  }),
  not_changeable: () => ({
    title: 'Kontaktdaten gesperrt',
    detail:
      'Ihre Kontaktdaten können in diesem Schritt nicht mehr geändert werden. Wenn sie falsch sind, beginnen Sie Ihre Registrierung noch einmal.',
  }),
  stale_notice: () => ({
    title: 'Text geändert',
    detail:
      'Die Datenschutzhinweise wurden inzwischen geändert. Lesen Sie die neue Fassung und akzeptieren Sie sie dann.',
  }),
};
