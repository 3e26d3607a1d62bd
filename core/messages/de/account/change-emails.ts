/** The e-mails about a changed phone or e-mail, in German. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

export const changeEmails: AccountEmailTexts<'change'> = {
  phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
    subject: `Die Telefonnummer Ihres Kontos bei ${serviceName} wurde geändert`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, hat die Telefonnummer Ihres Kontos bei ${serviceName} durch ${phone} ersetzt: ${when}.`,
    ],
    link: 'Das war ich nicht',
    afterLink: [`Wenn Sie es nicht waren, schreiben Sie uns bitte sofort an ${supportEmail}.`],
  }),
  email_changed: ({ serviceName, supportEmail, when, email }) => ({
    subject: `Die E-Mail-Adresse Ihres Kontos bei ${serviceName} wurde geändert`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, hat die E-Mail-Adresse Ihres Kontos bei ${serviceName} durch ${email} ersetzt: ${when}. An die alte schreiben wir nicht mehr.`,
    ],
    link: 'Das war ich nicht',
    afterLink: [`Wenn Sie es nicht waren, schreiben Sie uns bitte sofort an ${supportEmail}.`],
  }),
  change_undone: ({ serviceName, supportEmail, when }) => ({
    subject: `Eine Änderung Ihres Kontos bei ${serviceName} ist rückgängig gemacht`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, hat den Link „Das war ich nicht“ in unserer Nachricht geöffnet: ${when}. Die Telefonnummer oder E-Mail-Adresse von vorher gilt wieder für Ihr Konto bei ${serviceName}. Alle Geräte sind abgemeldet.`,
    ],
    afterLink: [`Wenn Sie es nicht waren, schreiben Sie uns bitte sofort an ${supportEmail}.`],
  }),
  email_disowned: ({ serviceName, supportEmail, when }) => ({
    subject: `Ihre E-Mail-Adresse wurde von einem Konto bei ${serviceName} entfernt`,
    beforeLink: [
      `jemand, vermutlich Sie, hat den Link „Das war ich nicht“ in unserer Nachricht geöffnet: ${when}. Diese Adresse wurde von dem Konto bei ${serviceName} entfernt, und wir schreiben nicht mehr dorthin. Das Konto selbst bleibt offen.`,
    ],
    afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
  }),
  email_taken: ({ serviceName, supportEmail }) => ({
    subject: `Ihre E-Mail-Adresse gehört zu keinem Konto von Ihnen bei ${serviceName} mehr`,
    beforeLink: [
      `Sie hatten diese E-Mail-Adresse für Ihr Konto bei ${serviceName} nicht bestätigt. Eine andere Person hat nachgewiesen, dass sie dort Nachrichten erhält, und die Adresse gehört nun zu deren Konto. Ihr Konto bleibt mit Ihrer Telefonnummer offen.`,
      'Melden Sie sich an, um eine andere Adresse anzugeben:',
    ],
    link: 'Anmelden',
    afterLink: [`Wenn diese Adresse nur Ihnen gehört, ${write(supportEmail)}.`],
  }),
};
