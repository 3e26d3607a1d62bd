/** German, with the polite "Sie". */
import type { Texts } from '../text-types.ts';

export const de: Texts = {
  codeSms: ({ code, serviceName, life }) =>
    `${code} ist Ihr Code${serviceName ? ` für ${serviceName}` : ''}, ${life} gültig. ` +
    'Geben Sie ihn nie weiter. Nicht angefordert? Ignorieren Sie die SMS.',
  signInSms: ({ code, serviceName, life }) =>
    `${code} ist Ihr Anmeldecode${serviceName ? ` für ${serviceName}` : ''}, ${life} gültig. ` +
    'Geben Sie ihn nie weiter. Nicht Sie? Ändern Sie Ihr Passwort.',
  codeCall: serviceName => ({
    greeting: `Guten Tag. Hier ist Ihr Bestätigungscode für ${serviceName}.`,
    again: 'Ich wiederhole.',
    farewell:
      'Geben Sie diesen Code nicht weiter. Falls Sie ihn nicht angefordert haben, ignorieren Sie diesen Anruf bitte. Auf Wiederhören.',
  }),
  welcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Ihr Konto bei ${serviceName} ist eröffnet`,
    beforeLink: [
      'Guten Tag,',
      `Ihr Konto bei ${serviceName} ist eröffnet. Sie können sich jederzeit anmelden, um Ihre Termine zu verwalten.`,
      'Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört. Sie hilft Ihnen zurück in Ihr Konto, wenn Sie Ihr Passwort vergessen:',
    ],
    link: 'Meine Adresse bestätigen',
    afterLink: [
      'Wenn Sie dieses Konto nicht eröffnet haben, hat vielleicht jemand versehentlich Ihre E-Mail-Adresse eingegeben. Bestätigen Sie sie nicht, und sagen Sie es uns:',
    ],
    others: [
      {
        link: 'Das war ich nicht',
        afterLink: [
          `Wir entfernen Ihre Adresse dann von diesem Konto. Wenn Sie eine Frage haben, schreiben Sie uns an ${supportEmail}. Wir fragen Sie nie nach Ihrem Passwort, weder per E-Mail noch am Telefon.`,
          `Ihr Team von ${serviceName}`,
        ],
      },
    ],
  }),
  provenWelcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Ihr Konto bei ${serviceName} ist eröffnet`,
    beforeLink: [
      'Guten Tag,',
      `Ihr Konto bei ${serviceName} ist eröffnet, und Ihre E-Mail-Adresse ist bestätigt. Sie können sich jederzeit anmelden, um Ihre Termine zu verwalten:`,
    ],
    link: 'Anmelden',
    afterLink: ['Wenn nicht Sie dieses Konto eröffnet haben, sagen Sie es uns:'],
    others: [
      {
        link: 'Das war ich nicht',
        afterLink: [
          `Wir entfernen Ihre Adresse dann von diesem Konto. Wenn Sie eine Frage haben, schreiben Sie uns an ${supportEmail}. Wir fragen Sie nie nach Ihrem Passwort, weder per E-Mail noch am Telefon.`,
          `Ihr Team von ${serviceName}`,
        ],
      },
    ],
  }),
  accountExistsEmail: ({ serviceName, supportEmail }) => ({
    subject: `Registrierungsversuch bei ${serviceName} mit Ihren Kontaktdaten`,
    beforeLink: [
      'Guten Tag,',
      `jemand, vielleicht Sie selbst, hat gerade versucht, mit Ihrer Telefonnummer oder Ihrer E-Mail-Adresse ein Konto bei ${serviceName} zu eröffnen. Diese Kontaktdaten gehören bereits zu Ihrem Konto. Es wurde kein neues Konto eröffnet, und Ihres wurde nicht verändert.`,
      'Wenn Sie es waren, melden Sie sich bei Ihrem Konto an. Wenn Sie Ihr Passwort vergessen haben, setzen Sie es auf der Anmeldeseite zurück.',
    ],
    link: 'Anmelden',
    afterLink: [
      `Wenn Sie es nicht waren, schreiben Sie uns an ${supportEmail}. Wenn Sie einen Code erhalten haben, geben Sie ihn nicht weiter.`,
      `Ihr Team von ${serviceName}`,
    ],
  }),
};
