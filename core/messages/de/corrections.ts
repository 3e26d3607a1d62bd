/** Messages for typed contact details that differ from a patient record, in German. */
import type { Corrections } from '../text-types.ts';

export const corrections: Corrections = {
  requestEmail: ({ serviceName, practiceName }) => ({
    subject: 'Bitte um Berichtigung von Kontaktdaten',
    beforeLink: [
      'Guten Tag,',
      `eine Patientin oder ein Patient Ihrer Praxis (${practiceName}) möchte ein Konto bei ${serviceName} eröffnen. Die eingegebenen Kontaktdaten stimmen nicht mit denen in der Patientenakte überein, und die Registrierung wartet auf Ihre Antwort.`,
      'Öffnen Sie die ausstehenden Berichtigungen in Ihrer Software. Vergewissern Sie sich bei dieser Person, zum Beispiel wenn sie Sie anruft, dass die Anfrage wirklich von ihr kommt. Berichtigen Sie dann die Patientenakte oder lehnen Sie die Berichtigung ab.',
      'Zum Schutz der betroffenen Person enthält diese Nachricht keine personenbezogenen Daten.',
      `Ihr Team von ${serviceName}`,
    ],
    afterLink: [],
  }),
  resumeEmail: serviceName => ({
    subject: `Sie können Ihre Registrierung bei ${serviceName} fortsetzen`,
    beforeLink: [
      'Guten Tag,',
      'die Praxis hat Ihre Patientenakte berichtigt. Hier können Sie Ihre Registrierung fortsetzen:',
    ],
    link: 'Registrierung fortsetzen',
    afterLink: [
      'Wir senden Ihnen Ihren Code, sobald Sie diesen Link öffnen. Halten Sie Ihr Telefon bereit.',
      'Falls Sie keine Registrierung begonnen haben, ignorieren Sie diese Nachricht bitte.',
      `Ihr Team von ${serviceName}`,
    ],
  }),
  resumeSms: 'Ihre Akte ist berichtigt. Weiter hier:',
};
