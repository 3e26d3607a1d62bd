/** The e-mails that carry a code, in German. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const codeLine = (code: string, life: string) => `Ihr Code ist ${code}. Er ist ${life} gültig.`;
const secret = 'Geben Sie diesen Code nicht weiter, auch nicht an Personen, die angeblich für uns anrufen.';

export const codeEmails: AccountEmailTexts<'code'> = {
  sign_in_code: ({ serviceName, code, life }) => ({
    subject: `Ihr Code für die Anmeldung bei ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, meldet sich mit Ihrem Passwort auf einem neuen Gerät in Ihrem Konto bei ${serviceName} an.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Wenn Sie es nicht sind, kennt jemand Ihr Passwort. Wählen Sie auf der Anmeldeseite „Passwort vergessen“, um es zu ändern.',
    ],
  }),
  step_up_code: ({ serviceName, code, life }) => ({
    subject: `Ihr Code zum Bestätigen einer Änderung, ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, ist in Ihrem Konto bei ${serviceName} angemeldet und möchte dort etwas Wichtiges ändern oder löschen.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Wenn Sie es nicht sind, verwenden Sie diesen Code nicht. Wählen Sie auf der Anmeldeseite „Passwort vergessen“: Dann werden alle Geräte abgemeldet.',
    ],
  }),
  reset_code: ({ serviceName, code, life }) => ({
    subject: `Ihr Code für ein neues Passwort bei ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, fordert ein neues Passwort für Ihr Konto bei ${serviceName} an.`,
      codeLine(code, life),
      'Wenn Sie es nicht sind, verwenden Sie den Code nicht und brechen Sie den Vorgang ab:',
    ],
    link: 'Vorgang abbrechen',
    afterLink: [secret],
  }),
  new_email_code: ({ serviceName, code, life }) => ({
    subject: `Bestätigen Sie Ihre neue E-Mail-Adresse für ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, möchte diese E-Mail-Adresse für ein Konto bei ${serviceName} verwenden.`,
      codeLine(code, life),
      'Sie können die Adresse auch mit diesem Knopf bestätigen, in dem Browser, in dem Sie angemeldet sind:',
    ],
    link: 'Meine Adresse bestätigen',
    afterLink: [secret, 'Wenn Sie es nicht sind, ignorieren Sie diese Nachricht: Die Adresse wird nicht verwendet.'],
  }),
  email_in_use: ({ serviceName, supportEmail }) => ({
    subject: `Diese Adresse gehört schon zu einem Konto bei ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, möchte diese E-Mail-Adresse für ein anderes Konto bei ${serviceName} verwenden. Sie ist die bestätigte Adresse eines Kontos, das Sie bei uns haben. Deshalb wurde nichts geändert.`,
      'Wenn Sie es sind, melden Sie sich in diesem Konto an:',
    ],
    link: 'Anmelden',
    afterLink: [
      `Wenn Sie es nicht sind, müssen Sie nichts tun. Wenn Sie das Konto nicht mehr brauchen, ${write(supportEmail)}.`,
    ],
  }),
  sign_up_email_code: ({ serviceName, code, life }) => ({
    subject: `Ihr Code für die Registrierung bei ${serviceName}`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, registriert sich mit dieser E-Mail-Adresse bei ${serviceName}.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Wenn Sie es nicht sind, ignorieren Sie diese Nachricht. Ohne diesen Code bleibt Ihre Adresse bei ihrem bisherigen Konto.',
    ],
  }),
};
