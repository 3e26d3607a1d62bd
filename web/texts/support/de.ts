/** Das Kontaktformular, auf Deutsch. */
import type { SupportTexts } from './types.ts';

export const support: SupportTexts = {
  intro: 'Schreiben Sie uns, was passiert ist. Wir antworten Ihnen per E-Mail.',
  noMedicalAdvice: 'Wir können keinen medizinischen Rat geben. Rufen Sie in einem Notfall 112 an.',
  topic: 'Worum geht es?',
  chooseTopic: 'Wählen Sie ein Thema',
  topics: {
    sign_up: 'Die Registrierung',
    sign_in: 'Die Anmeldung oder das Passwort',
    appointment: 'Ein Termin',
    account: 'Mein Konto',
    other: 'Etwas anderes',
  },
  message: 'Ihre Nachricht',
  messageHint: longest =>
    `Höchstens ${longest} Zeichen. Schreiben Sie kein Passwort, keinen Code und nichts über Ihre Gesundheit.`,
  reference: 'Referenz, wenn Sie eine haben',
  referenceHint: 'Zum Beispiel K7Q-4MX. Sie steht auf unseren Seiten.',
  email: 'E-Mail-Adresse für unsere Antwort',
  send: 'Senden',
  orByEmail: 'Sie können auch eine E-Mail schreiben:',
  sentTitle: 'Wir haben Ihre Nachricht erhalten',
  answerTo: email => `Wir antworten Ihnen an ${email}.`,
  yourReference: 'Ihre Referenz:',
  keepReference:
    'Bewahren Sie diese Referenz auf. Damit finden wir Ihre Nachricht, wenn Sie uns noch einmal schreiben.',
};
